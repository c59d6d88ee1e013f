import { el } from './dom.js';
import { forget, recall, remember } from './memory.js';
import { linkTo } from './place.js';
import { currentLanguage, t } from './texts.js';

const KEY = 'conndoctor.history';
const MOST = 10;
const byId = id => document.getElementById(id);

/**
 * The last conversations of this device, newest first; the list leaves it never.
 * @returns {{id: string, title: string, at: number}[]}
 */
function lastConversations() {
  try {
    const kept = JSON.parse(recall(KEY));
    return Array.isArray(kept) ? kept.filter(entry => entry && typeof entry.id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a conversation first. */
export function noteConversation(id, title) {
  const others = lastConversations().filter(entry => entry.id !== id);
  remember(KEY, JSON.stringify([{ id, title, at: Date.now() }, ...others].slice(0, MOST)));
}

/** Drops one that is no more. */
export function dropConversation(id) {
  const before = lastConversations();
  const left = before.filter(entry => entry.id !== id);
  if (!left.length) forgetConversations();
  else if (left.length < before.length) remember(KEY, JSON.stringify(left));
}

const forgetConversations = () => forget(KEY);

/**
 * The last conversations of this device, where there are any.
 * @param {(id: string) => void} onOpen
 */
export function drawHistory(onOpen) {
  const entries = lastConversations();
  const date = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  const open = id => event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  const item = ({ id, title, at }) => el('li', {},
    el('a', { href: linkTo(id), 'data-testid': 'past', 'data-chat': id, on: { click: open(id) } }, title), ' ',
    el('time', { datetime: new Date(at).toISOString() }, date.format(at)));
  const forget = () => {
    forgetConversations();
    drawHistory(onOpen);
  };
  byId('history').hidden = !entries.length;
  byId('history').replaceChildren(
    el('h2', { id: 'history-title' }, t('page.history')),
    el('ul', {}, ...entries.map(item)),
    el('p', {}, t('page.history.text'), ' ', el('button', {
      type: 'button', class: 'quiet', 'data-testid': 'forget', on: { click: forget },
    }, t('page.history.forget'))));
}
