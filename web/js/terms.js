import { fetchTerms } from './api.js';
import { el } from './dom.js';
import { findTerms, spotter } from './spotting.js';
import { toggleTerm } from './term.js';

/** Commands, names of things, and what is a control already, stay as they are. */
const LEFT_ALONE = 'a, button, code, pre, label, select, summary, textarea, h1, h2, h3, h4, h5, h6, .unseen, .term, '
  + '.caption, [translate=no]';

/** Each of these is one text: a word is marked where it stands first in it. */
const TEXTS = '.cause, details, .question, .reply';

/** By language: how its terms are spotted. */
const spotters = new Map();

/** The style comes with the first marks. */
const styled = new Promise(resolve => {
  document.head.append(el('link', { rel: 'stylesheet', href: '/css/terms.css', on: { load: resolve, error: resolve } }));
});

/**
 * Marks the words of the field in all replies below an element.
 * @param {HTMLElement} container
 * @param {string} language in which the page is read
 */
export async function markTerms(container, language) {
  if (!spotters.has(language)) {
    spotters.set(language, fetchTerms(language).then(({ terms }) => spotter(terms, language), () => null));
  }
  const [spot] = await Promise.all([spotters.get(language), styled]);
  if (!spot) {
    // The next reply asks again.
    spotters.delete(language);
    return;
  }
  for (const reply of container.querySelectorAll(`.reply:lang(${CSS.escape(language)}):not([data-terms])`)) {
    mark(reply, spot, language);
    reply.dataset.terms = '';
  }
}

function mark(reply, spot, language) {
  const marked = new Map();
  for (const node of wordsIn(reply)) {
    const text = node.parentElement.closest(TEXTS);
    if (!marked.has(text)) marked.set(text, new Set());
    const found = findTerms(node.data, spot, marked.get(text));
    // From the last to the first: what stands before keeps its place.
    for (const { id, start, end } of found.reverse()) {
      const word = node.splitText(start);
      word.splitText(end - start);
      word.replaceWith(wordButton(word.data, id, language));
    }
  }
}

function wordsIn(reply) {
  const walker = document.createTreeWalker(reply, NodeFilter.SHOW_TEXT, node => (
    node.parentElement.closest(LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** No button element: that is a box, which breaks lines elsewhere than the words did. */
function wordButton(word, id, language) {
  const node = el('span', {
    class: 'term', role: 'button', tabindex: 0, 'aria-expanded': 'false', 'data-testid': 'term', 'data-term': id,
    on: {
      click: () => toggleTerm(node, id, language),
      keydown(event) {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggleTerm(node, id, language);
      },
    },
  }, word);
  return node;
}
