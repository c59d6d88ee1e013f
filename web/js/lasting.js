import { addToChat, chatAddress, deleteChat, isProblem, openChat, readChat } from './api.js';

const AGAIN_MS = 5000;

/**
 * A chat that the server keeps.
 * @param {() => string} language to read in
 */
export function lastingChat(language) {
  /** Answers come in the chat's own language, which is that of whoever opened it. */
  const worded = async view =>
    (view.language === language() ? view : readChat(view.id, language()));

  return {
    lasting: true,
    open: async text => worded(await openChat({ text, language: language() })),
    add: async (chat, message) => worded(await addToChat(chat.id, language(), message)),
    read: chat => readChat(chat.id, language()),
    remove: chat => deleteChat(chat.id, language()),
  };
}

/**
 * Listens to a chat while the page is seen: each open stream takes one of the few connections that a browser has for
 * a server, and one that begins anew tells the present state first.
 * @param {string} id
 * @param {string} language
 * @param {{onChat: (chat: object) => void, onSeen: (result: object) => void, onGone: () => void}} actions
 *   `onSeen`: what a live look has just seen
 * @returns {() => void} ends it
 */
export function listen(id, language, { onChat, onSeen, onGone }) {
  let stream = null;
  let timer;
  let ended = false;

  function begin() {
    clearTimeout(timer);
    if (ended || stream || document.hidden) return;
    stream = new EventSource(chatAddress(id, language, '/events'));
    stream.addEventListener('chat', event => onChat(JSON.parse(event.data)));
    stream.addEventListener('look', event => onSeen(JSON.parse(event.data).result));
    stream.addEventListener('error', ask);
  }

  function pause() {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  }

  /** The browser comes again by itself where the connection broke; here the server refused it, and does not say why. */
  async function ask() {
    if (stream?.readyState !== EventSource.CLOSED) return;
    pause();
    try {
      const chat = await readChat(id, language);
      if (!ended) onChat(chat);
    } catch (error) {
      if (ended) return;
      if (isProblem(error, 'unknown-chat')) return onGone();
    }
    timer = setTimeout(begin, AGAIN_MS);
  }

  const seen = () => (document.hidden ? pause() : begin());
  document.addEventListener('visibilitychange', seen);
  addEventListener('pagehide', pause);
  addEventListener('pageshow', begin);
  begin();
  return () => {
    ended = true;
    pause();
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pagehide', pause);
    removeEventListener('pageshow', begin);
  };
}
