/** How long a reply may take before the request is given up. */
export const PATIENCE_SECONDS = 30;

/** Why a request came to nothing. */
export class Problem extends Error {
  /**
   * @param {'offline'|'unreachable'|'timeout'|'unreadable'|'refused'|'superseded'} kind
   * @param {{type?: string, title?: string, detail?: string, status?: number}} [details] as the server told them
   */
  constructor(kind, details = {}) {
    super(details.title ?? kind);
    Object.assign(this, details, { kind });
  }
}

/**
 * Asks for a diagnosis.
 * @param {{text: string, language: string, target?: string, observations?: {id: string, value: string}[]}} question
 * @param {AbortSignal} [signal]
 */
export const fetchDiagnosis = (question, signal) => post('/api/v1/diagnoses', question, signal);

/** Where chats are. */
const CHATS = '/api/v1/chats';

/**
 * A chat's address, to be read in a language whatever its own is.
 * @param {string} id
 * @param {string} language
 * @param {string} [part] of the chat, beginning with a slash
 */
export const chatAddress = (id, language, part = '') =>
  `${CHATS}/${encodeURIComponent(id)}${part}?language=${encodeURIComponent(language)}`;

/**
 * Opens a chat with a first text.
 * @param {{text: string, language: string}} opening
 */
export const openChat = opening => post(CHATS, opening);

/** Shows a chat. */
export const readChat = (id, language) => request(chatAddress(id, language), {});

/**
 * Says one thing in a chat.
 * @param {string} id
 * @param {string} language of problems; the chat answers in its own
 * @param {{text: string}|{answer: {id: string, value: string}}|{takeBack: number}|{target: string}
 *   |{probe: {agreed: boolean, host: string, port: number}}|{browser: object}} message
 */
export const addToChat = (id, language, message) => post(chatAddress(id, language, '/messages'), message);

/** Deletes a chat, for everyone. */
export const deleteChat = (id, language) => request(chatAddress(id, language), { method: 'DELETE' });

/** All words of the field that can be explained, with the names they go by. */
export const fetchTerms = language => request(`/api/v1/terms?language=${encodeURIComponent(language)}`, {});

/** What one of them means. */
export const fetchTerm = (id, language) =>
  request(`/api/v1/terms/${encodeURIComponent(id)}?language=${encodeURIComponent(language)}`, {});

/** Whether a problem is the server's of this name. */
export const isProblem = (error, name) => error instanceof Problem && error.type === `urn:conndoctor:problem:${name}`;

function post(path, content, signal) {
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(content),
  }, signal);
}

async function request(path, options, outer) {
  const abort = new AbortController();
  const supersede = () => abort.abort(new Problem('superseded'));
  const timer = setTimeout(() => abort.abort(new Problem('timeout')), PATIENCE_SECONDS * 1000);
  outer?.addEventListener('abort', supersede, { once: true });
  if (outer?.aborted) supersede();
  try {
    const response = await fetch(path, {
      ...options,
      headers: { Accept: 'application/json, application/problem+json', ...options.headers },
      signal: abort.signal,
    });
    return await read(response);
  } catch (error) {
    if (abort.signal.aborted) throw abort.signal.reason;
    if (error instanceof Problem) throw error;
    throw new Problem(navigator.onLine === false ? 'offline' : 'unreachable');
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', supersede);
  }
}

async function read(response) {
  if (response.status === 204) return null;
  const body = await response.text();
  const content = parse(body);
  if (response.ok && content) return content;
  const told = response.headers.get('Content-Type')?.startsWith('application/problem+json') && content?.title;
  if (!told) throw new Problem('unreadable', { status: response.status });
  const { type, title, detail } = content;
  throw new Problem('refused', { type, title, detail, status: response.status });
}

function parse(body) {
  try {
    const content = JSON.parse(body);
    return typeof content === 'object' ? content : null;
  } catch {
    return null;
  }
}
