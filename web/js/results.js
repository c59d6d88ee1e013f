import { el } from './dom.js';
import { t } from './texts.js';
import { visible } from './visible.js';

const SHOWN = 6;

/**
 * What was seen, a sentence each. A long list is folded; only its head is shown then.
 * @param {{probe: string, outcome: string, text: string}[]} results
 * @param {{id: string|number, unfolded: Set<string|number>}} options `unfolded`: which lists are open
 * @returns {HTMLElement}
 */
export function resultList(results, { id, unfolded }) {
  const items = el('ul', { id: `results-${id}`, class: 'results', 'data-testid': 'results' }, ...results.map(resultItem));
  return el('div', {}, items, results.length > SHOWN && foldButton(items, { id, unfolded }));
}

/** One result as an item of a list. Its sentence may quote what a stranger's server sent. */
export const resultItem = ({ probe, outcome, text }) =>
  el('li', { 'data-testid': 'result', 'data-probe': probe, 'data-outcome': outcome }, visible(text));

function foldButton(items, { id, unfolded }) {
  const button = el('button', {
    type: 'button', class: 'quiet', 'aria-controls': items.id, 'data-testid': 'fold', on: { click: toggle },
  });
  const show = () => {
    const open = unfolded.has(id);
    [...items.children].forEach((item, index) => { item.hidden = !open && index >= SHOWN; });
    button.setAttribute('aria-expanded', String(open));
    button.textContent = t(open ? 'page.said.less' : 'page.said.all');
  };
  function toggle() {
    if (!unfolded.delete(id)) unfolded.add(id);
    show();
  }
  show();
  return button;
}
