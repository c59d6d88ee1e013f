import { el } from './dom.js';
import { hasPicture } from './files.js';
import { t } from './texts.js';

/**
 * A place in the question for what its command printed.
 * @param {string} id of the question
 * @param {{drafts: Map<string, string>, onOutput: (text: string) => void}} options `drafts` outlive a redraw
 * @returns {HTMLElement}
 */
export function pasteField(id, { drafts, onOutput }) {
  const label = t('page.question.paste');
  const note = el('p', { class: 'note', role: 'status' });
  const field = el('textarea', {
    rows: 1, spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', dir: 'auto', 'data-testid': 'output',
    'aria-label': label, placeholder: label,
    on: { input: changed, paste: event => { note.textContent = hasPicture(event.clipboardData) ? t('page.composer.picture') : ''; } },
  });
  const send = el('button', { type: 'submit', class: 'answer', 'data-testid': 'read', hidden: true }, t('page.question.read'));
  field.value = drafts.get(id) ?? '';
  send.hidden = !field.value.trim();

  function changed() {
    drafts.set(id, field.value);
    send.hidden = !field.value.trim();
  }

  function read(event) {
    event.preventDefault();
    const text = field.value;
    if (!text.trim()) return;
    drafts.delete(id);
    onOutput(text);
  }

  return el('form', { class: 'paste', 'data-testid': 'paste', on: { submit: read } }, field, send, note);
}
