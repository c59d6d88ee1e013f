import { announce } from './announce.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

const SHOWN_MS = 2000;

/**
 * A button that copies a text.
 * @param {string} text
 * @param {HTMLElement} shown where the text stands, to select it when copying is not allowed
 * @returns {HTMLElement}
 */
export const copyButton = (text, shown) => button('page.copy', text, shown, { class: 'copy', 'data-testid': 'copy' });

/** One that says what it copies. */
export const copyTextButton = (label, text, shown) =>
  button(label, text, shown, { class: 'answer', 'data-testid': label.replace('page.', '').replace('.', '-') });

function button(name, text, shown, attributes) {
  const label = el('span', {}, t(name));
  let timer;
  const copy = async () => {
    const done = await toClipboard(text);
    if (!done) getSelection().selectAllChildren(shown);
    announce(t(done ? 'page.copy.done' : 'page.copy.failed'));
    if (!done) return;
    label.textContent = t('page.copy.done');
    clearTimeout(timer);
    timer = setTimeout(() => { label.textContent = t(name); }, SHOWN_MS);
  };
  return el('button', { type: 'button', ...attributes, on: { click: copy } }, icon('copy'), label);
}

/** @returns {Promise<boolean>} whether the text could be copied */
export async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCommand(text);
  }
}

/** Pages on plain http have no clipboard API, and that is how an own server is often run. */
function byCommand(text) {
  const focused = document.activeElement;
  const field = el('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: -1 });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}
