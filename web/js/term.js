import { fetchTerm } from './api.js';
import { codeBlock } from './code.js';
import { el } from './dom.js';
import { markdown } from './markdown.js';
import { t } from './texts.js';

const BLOCK = 'p, li, dd, div, section';
let next = 1;

/**
 * Opens the text of a term below the words that name it, or closes it.
 * @param {HTMLElement} word
 * @param {string} id
 * @param {string} language
 */
export function toggleTerm(word, id, language) {
  const open = document.getElementById(word.getAttribute('aria-controls'));
  if (open) open.remove();
  word.setAttribute('aria-expanded', String(!open));
  if (open) {
    word.removeAttribute('aria-controls');
    return;
  }
  const panel = el('aside', {
    id: `term-${next++}`, class: 'term-panel', tabindex: -1, 'aria-label': word.textContent, 'data-testid': 'term-panel',
    on: { keydown: event => event.key === 'Escape' && close() },
  });
  word.setAttribute('aria-controls', panel.id);
  const block = word.closest(BLOCK);
  if (block.matches('p')) block.after(panel);
  else block.append(panel);
  fill();

  function close() {
    toggleTerm(word, id, language);
    word.focus({ preventScroll: true });
  }

  async function fill() {
    const text = await fetchTerm(id, language).then(termText, () => [el('p', {}, t('page.error.unreachable.text'))]);
    if (!panel.isConnected) return;
    panel.replaceChildren(...text, el('p', {}, el('button', {
      type: 'button', class: 'quiet', 'data-testid': 'term-close', on: { click: close },
    }, t('page.share.close'))));
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }
}

const termText = ({ title, names, explanation, command }) => [
  el('p', { class: 'term-title' }, el('strong', {}, title), ' ', el('span', { class: 'term-names' }, names.join(', '))),
  markdown(explanation, 6),
  codeBlock(command),
];
