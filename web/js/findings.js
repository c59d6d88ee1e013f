import { el } from './dom.js';
import { icon } from './icons.js';
import { word } from './texts.js';

/**
 * What speaks for and against a cause.
 * @param {{effect: string, text: string}[]} findings
 * @returns {HTMLElement}
 */
export function findingList(findings) {
  return el('ul', { class: 'findings' }, ...findings.map(({ effect, text }) =>
    el('li', { 'data-testid': 'finding', 'data-effect': effect },
      icon(effect),
      el('span', {}, el('span', { class: 'effect' }, word('page.effect', effect)), ' ', text))));
}
