import { el, list, unseen } from './dom.js';
import { t } from './texts.js';
import { visible } from './visible.js';

const HANGUL = /\p{Script=Hangul}/u;

/**
 * The text as nodes, with the parts marked by which the symptoms were recognised.
 * @param {string} text
 * @param {{title: string, matches?: {start: number, end: number}[]}[]} symptoms best first: it wins a shared part
 * @returns {Node[]}
 */
export function marked(text, symptoms) {
  const nodes = [];
  let at = 0;
  const found = spans(text, symptoms);
  for (const [index, { start, end: seen, symptom, rank }] of found.entries()) {
    const end = wordEnd(text, seen, found[index + 1]?.start ?? text.length);
    if (start > at) nodes.push(document.createTextNode(visible(text.slice(at, start))));
    nodes.push(mark(visible(text.slice(start, end)), symptom, rank));
    at = end;
  }
  nodes.push(document.createTextNode(visible(text.slice(at))));
  return nodes;
}

/**
 * The parts to mark: in order, inside the text, never overlapping.
 * @param {string} text
 * @param {{matches?: {start: number, end: number}[]}[]} symptoms
 */
export function spans(text, symptoms) {
  const taken = [];
  symptoms.forEach((symptom, rank) => {
    for (const { start, end } of list(symptom.matches)) {
      const whole = Number.isInteger(start) && Number.isInteger(end);
      const inside = whole && start >= 0 && start < end && end <= text.length;
      const free = taken.every(other => end <= other.start || start >= other.end);
      if (inside && free) taken.push({ start, end, symptom, rank });
    }
  });
  return taken.sort((a, b) => a.start - b.start);
}

/** Korean writes the ending on to the word: a mark that ends within it reads as a mistake. */
function wordEnd(text, end, limit) {
  let at = end;
  while (at < limit && HANGUL.test(text[at - 1]) && HANGUL.test(text[at])) at += 1;
  return at;
}

function mark(text, symptom, rank) {
  return el('mark', { class: rank === 0 ? 'best' : 'other', title: symptom.title, 'data-testid': 'mark' },
    text, unseen(` (${t('page.mark', { symptom: symptom.title })}) `));
}
