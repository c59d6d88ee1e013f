import { el, list } from './dom.js';
import { marked } from './marks.js';
import { t } from './texts.js';

const FOLD_LINES = 10;
const FOLD_LENGTH = 1000;

/**
 * What the person pasted or wrote.
 * @param {{id: number, text: string, reply: object|null, unfolded: boolean}} turn
 * @returns {HTMLElement}
 */
export function saidText(turn) {
  const id = `turn-${turn.id}-text`;
  const body = el('div', { id, class: 'pasted', dir: 'auto', translate: 'no', 'data-testid': 'said-text' },
    ...marked(turn.text, list(turn.reply?.symptoms)));
  const article = said(t('page.said.you'), body);
  if (isLong(turn.text)) article.append(fold(turn, body));
  return article;
}

/**
 * What the person answered.
 * @param {string} question
 * @param {string} answer
 * @returns {HTMLElement}
 */
export function saidAnswer(question, answer) {
  return said(t('page.said.answer'), el('p', { class: 'answered' },
    el('span', { class: 'asked' }, question), ' ', el('strong', {}, answer)));
}

function said(label, body) {
  return el('article', { class: 'said', 'data-testid': 'said' }, el('h2', { class: 'speaker' }, label), body);
}

function isLong(text) {
  return text.length > FOLD_LENGTH || text.split('\n', FOLD_LINES + 2).length > FOLD_LINES + 1;
}

function fold(turn, body) {
  const button = el('button', { type: 'button', class: 'quiet fold', 'aria-controls': body.id, 'data-testid': 'fold' });
  const show = () => {
    body.classList.toggle('folded', !turn.unfolded);
    button.setAttribute('aria-expanded', String(turn.unfolded));
    button.textContent = t(turn.unfolded ? 'page.said.less' : 'page.said.all');
    requestAnimationFrame(() => showFirstMark(body));
  };
  button.addEventListener('click', () => {
    turn.unfolded = !turn.unfolded;
    show();
  });
  show();
  return button;
}

/** A folded text shows the part that matters, not its first lines. */
function showFirstMark(body) {
  const mark = body.querySelector('mark.best') ?? body.querySelector('mark');
  if (!mark || !body.classList.contains('folded')) return;
  const inside = mark.offsetTop + mark.offsetHeight <= body.clientHeight * 0.8;
  body.scrollTop = inside ? 0 : mark.offsetTop - body.clientHeight / 3;
  body.classList.toggle('cut', !inside);
}
