import { el } from './dom.js';
import { hopPath } from './path.js';
import { t } from './texts.js';

const EXAMPLES = ['1', '2', '3', '4'];

/**
 * What an empty page offers: examples to try, and the path that the doctor looks along.
 * @param {(text: string) => void} onExample
 */
export function drawWelcome(onExample) {
  document.getElementById('example-list').replaceChildren(...EXAMPLES.map(number => {
    const text = t(`page.example.${number}`);
    return el('li', {}, el('button', {
      type: 'button', class: 'example', 'data-testid': 'example', on: { click: () => onExample(text) },
    }, text));
  }));
  document.getElementById('welcome-path').replaceChildren(hopPath([], () => {}));
}
