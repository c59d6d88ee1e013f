import { copyButton } from './copy.js';
import { el } from './dom.js';

/**
 * A block of code with a copy button.
 * @param {string} code
 * @param {string|null} [caption] for example the platform
 * @returns {HTMLElement}
 */
export function codeBlock(code, caption = null) {
  const lines = code.split('\n').map(line => el('span', { class: 'line' }, `${line}\n`));
  const pre = el('pre', { dir: 'ltr', translate: 'no' }, el('code', {}, ...lines));
  return el('figure', { class: 'code', 'data-testid': 'code' },
    el('figcaption', {}, caption && el('span', { class: 'caption' }, caption), copyButton(code, pre)),
    pre);
}
