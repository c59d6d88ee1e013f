import { el } from './dom.js';
import { t } from './texts.js';
import { waited } from './tries.js';

const TITLE = 'look-browser';
const WAITING = 'browser-waiting';

/**
 * The offer to try a target from this browser: what would be sent, and where.
 * @param {{address: string, socket: string, page: string}} target
 * @param {{running: {began: number, limit: number}|null, failed: boolean, before: boolean,
 *   onTry: (target: object) => void, onCancel: () => void}} options `before`: its results are there already
 * @returns {HTMLElement}
 */
export function browserCard(target, { running, failed, before, onTry, onCancel }) {
  const { address, socket, page } = target;
  const state = running ? 'running' : before && !failed ? 'done' : 'offered';
  const attributes = { 'data-testid': 'browser', 'data-state': state, 'data-key': TITLE };
  const act = (testId, text, look, on, more = {}) =>
    el('button', { type: 'button', class: look, 'data-testid': testId, on: { click: on }, ...more }, t(text));
  if (state === 'done') {
    return el('p', { class: 'look-line', ...attributes }, t('page.browser.done', { address }), ' ',
      act('browser-again', 'page.browser.again', 'quiet', () => onTry(target)));
  }
  return el('section', { class: 'card', ...attributes, 'aria-labelledby': TITLE },
    el('h3', { id: TITLE, tabindex: -1 }, t('page.browser.title')),
    el('p', {}, t('page.browser.text', { socket, page })),
    failed && el('p', { class: 'card-trouble', role: 'alert' }, t('page.browser.failed')),
    running
      ? el('div', { class: 'trying' },
        el('span', { class: 'pulse', 'aria-hidden': 'true' }),
        el('span', { id: WAITING }, t('page.browser.waiting', { limit: Math.ceil(running.limit / 1000) })),
        el('span', { class: 'counter', 'aria-hidden': 'true', 'data-counter': true, 'data-testid': 'browser-seconds' },
          waited(running.began)),
        act('browser-cancel', 'page.browser.cancel', 'answer', onCancel, { 'aria-describedby': WAITING }))
      : el('p', { class: 'card-choice' }, act('browser-try', 'page.browser.try', 'answer', () => onTry(target))));
}
