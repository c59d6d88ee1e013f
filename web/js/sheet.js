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
    /** Copies a link, shows it, and says who may read what it leads to. */
    async share(from, link) {
      let said = '';
      open(from, () => [
        el('label', { class: 'link' }, el('span', { class: 'unseen' }, t('page.share.link')),
          el('input', { type: 'text', readonly: true, value: link, dir: 'ltr', 'data-testid': 'link' })),
        el('p', {}, el('b', { 'data-testid': 'copied' }, said && t(said)), ' ', t('page.share.text')),
        el('p', {}, button('close', 'page.share.close', close)),
      ]);
      const done = await toClipboard(link);
      if (sheet.hidden) return;
      said = done ? 'page.copy.done' : '';
      redraw();
      const field = sheet.querySelector('input');
      field?.focus();
      field?.select();
      announce(`${t(done ? 'page.copy.done' : 'page.copy.failed')} ${t('page.share.text')}`);
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
