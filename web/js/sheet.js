import { announce } from './announce.js';
import { toClipboard } from './copy.js';
import { el } from './dom.js';
import { t } from './texts.js';

/**
 * The small sheet below the head of the page, for what is to be known or decided about the whole conversation.
 * @param {HTMLElement} sheet
 */
export function createSheet(sheet) {
  let opener = null;
  let redraw = () => {};

  function open(from, draw) {
    opener = from;
    redraw = () => sheet.replaceChildren(...draw());
    redraw();
    sheet.hidden = false;
    sheet.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    if (sheet.hidden) return;
    const within = sheet.contains(document.activeElement);
    sheet.hidden = true;
    sheet.replaceChildren();
    if (within && !opener?.closest('[hidden]')) opener?.focus({ preventScroll: true });
  }

  sheet.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
  });

  return {
    close,
    /** Writes it in another language. */
    refresh: () => sheet.hidden || redraw(),
    /**
     * Copies a link, shows it, and says what it allows.
     * @param {HTMLElement} from
     * @param {{reads: string|null, writes: string}} links `reads`: good for reading only
     */
    async share(from, { reads, writes }) {
      let said = '';
      let writing = !reads;
      const words = () => t(writing ? 'page.share.text' : 'page.share.reads');
      open(from, () => [
        el('label', { class: 'link' }, el('span', { class: 'unseen' }, t('page.share.link')),
          el('input', { type: 'text', readonly: true, value: writing ? writes : reads, dir: 'ltr', 'data-testid': 'link' })),
        reads && writes && el('p', {}, el('label', {}, el('input', {
          type: 'checkbox', checked: writing, 'data-testid': 'share-write', on: { change: event => choose(event.target.checked) },
        }), ' ', t('page.share.write'))),
        el('p', {}, el('b', { 'data-testid': 'copied' }, said && t(said)), ' ', words()),
        el('p', {}, button('close', 'page.share.close', close)),
      ].filter(Boolean));
      if (await copy()) sheet.querySelector('[data-testid=link]').focus();
      sheet.querySelector('[data-testid=link]')?.select();

      async function copy() {
        const done = await toClipboard(writing ? writes : reads);
        if (sheet.hidden) return false;
        said = done ? 'page.copy.done' : '';
        redraw();
        announce(`${t(done ? 'page.copy.done' : 'page.copy.failed')} ${words()}`);
        return true;
      }

      async function choose(write) {
        writing = write;
        if (await copy()) sheet.querySelector('[data-testid=share-write]').focus();
      }
    },
    /** Asks once before something is deleted. */
    ask(from, onYes) {
      open(from, () => [
        el('p', { id: 'sheet-question', tabindex: -1 }, t('page.delete.ask')),
        el('p', { class: 'sheet-choice' },
          button('delete-yes', 'page.delete.yes', onYes, 'answer grave'),
          button('delete-no', 'page.delete.no', close)),
      ]);
      sheet.querySelector('#sheet-question').focus({ preventScroll: true });
    },
  };

  function button(testId, text, act, look = 'answer') {
    return el('button', { type: 'button', class: look, 'data-testid': testId, on: { click: act } }, t(text));
  }
}
