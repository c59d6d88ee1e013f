const PATIENCE_MS = 30_000;

let language = 'en';
let languages = [];
let messages = {};

/**
 * Loads the page's strings and makes them the ones in use.
 * @param {string|null} tag a language tag, or null to follow the browser
 * @param {AbortSignal} [signal]
 */
export async function loadTexts(tag, signal) {
  const here = brought();
  if (here && (!tag || tag === here.language)) {
    use(here);
    return;
  }
  const query = tag ? `?language=${encodeURIComponent(tag)}` : '';
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(`/api/v1/messages${query}`, { signal: signal ? AbortSignal.any([signal, patience]) : patience });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  use(await response.json());
}

/** The strings that the page brought along; none once they were used, for they may have changed since. */
function brought() {
  const place = document.getElementById('texts');
  if (!place) return null;
  const strings = JSON.parse(place.textContent);
  place.remove();
  return strings;
}

function use(loaded) {
  ({ language, messages } = loaded);
  languages = loaded.languages ?? [];
}

/** The tag of the language in use. */
export const currentLanguage = () => language;

/** @returns {{tag: string, name: string}[]} the languages on offer */
export const offeredLanguages = () => languages;

/**
 * A string in the language in use.
 * @param {string} key
 * @param {Record<string, string|number>} [values]
 */
export const t = (key, values) => format(messages[key] ?? key, values);

/**
 * A word of a fixed vocabulary, or the bare id where the page does not know it yet.
 * @param {string} group for example `page.hop`
 * @param {string} id
 */
export const word = (group, id) => messages[`${group}.${id}`] ?? id;

/**
 * The part of ICU MessageFormat that the page needs: `{name}`, `''` and `'{'`.
 * @param {string} pattern
 * @param {Record<string, string|number>} [values]
 */
export function format(pattern, values = {}) {
  return pattern.replace(/''|'([{}][^']*)'|\{\s*([\w.-]+)\s*\}/g, (whole, quoted, name) => {
    if (whole === "''") return "'";
    if (quoted !== undefined) return quoted;
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value ?? whole);
  });
}

/** Writes the strings into the elements of the document that ask for them. */
export function applyTexts() {
  const root = document.documentElement;
  root.lang = language;
  root.dir = new Intl.Locale(language).getTextInfo?.().direction ?? 'ltr';
  document.title = t('page.title');
  each('text', (node, value) => { node.textContent = value; });
  each('text-label', (node, value) => node.setAttribute('aria-label', value));
  each('text-placeholder', (node, value) => node.setAttribute('placeholder', value));
}

function each(name, write) {
  for (const node of document.querySelectorAll(`[data-${name}]`)) write(node, t(node.getAttribute(`data-${name}`)));
}
