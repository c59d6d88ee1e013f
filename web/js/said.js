import { el, list } from './dom.js';
import { icon } from './icons.js';
import { marked } from './marks.js';
import { t } from './texts.js';
import { visible } from './visible.js';

const FOLD_LINES = 6;
const FOLD_LENGTH = 600;

/**
 * What the person pasted or wrote.
 * @param {{message: object, seqs: number[], removable: boolean}} saying
 * @param {{unfolded: Set<number>, onTakeBack: () => void}} options
 * @returns {HTMLElement}
 */
export function saidText({ message, seqs, removable }, { unfolded, onTakeBack }) {
  const { seq, text } = message;
  if (!seqs.length) return said(message, t('page.said.takenback'), el('p', { class: 'gone' }, el('s', {}, visible(text))));
  const body = pasted(`said-${seq}`, marked(text, list(message.symptoms)));
  const tools = [
    isLong(text) && fold(seq, unfolded, body),
    removable && takeBackButton(onTakeBack, null),
  ].filter(Boolean);
  return said(message, t('page.said.you'), body, tools.length > 0 && el('p', { class: 'said-tools' }, ...tools));
}

/** What is being sent, or could not be sent. */
export function saidJustNow({ key, text }) {
  const message = { seq: `new-${key}`, kind: 'text' };
  const body = pasted(`said-new-${key}`, [document.createTextNode(visible(text))]);
  if (isLong(text)) body.classList.add('folded');
  return said(message, t('page.said.you'), body);
}

/**
 * What the person answered, to be changed in its place.
 * @param {{message: object, seqs: number[]}} saying
 * @param {{changing: boolean, onChange: () => void, onTakeBack: () => void,
 *   onAnswer: (value: string) => void}} options `changing`: the other answers are shown
 * @returns {HTMLElement}
 */
export function saidAnswer({ message, seqs }, { changing, onChange, onTakeBack, onAnswer }) {
  const { id, value, question, text } = message.answer;
  const choices = list(message.answer.answers);
  const counts = seqs.length > 0;
  const asked = `said-${message.seq}`;
  const line = el('p', { id: asked, class: counts ? 'answered' : 'gone' },
    el('span', { class: 'asked' }, question), ' ', el(counts ? 'strong' : 's', {}, text));
  if (!counts) return said(message, t('page.said.takenback'), line);
  const change = el('button', {
    type: 'button', class: 'quiet', 'data-testid': 'change', 'aria-describedby': asked,
    'aria-expanded': String(changing), on: { click: onChange },
  }, t('page.said.change'));
  return said(message, t('page.said.answer'), line,
    el('p', { class: 'said-tools' }, change, takeBackButton(onTakeBack, asked)),
    changing && (choices.length
      ? el('ul', { class: 'answers', 'data-testid': 'choices', 'data-question': id }, ...choices.map(choice => el('li', {},
        el('button', {
          type: 'button', class: 'answer', 'data-testid': 'choice', 'data-value': choice.value,
          'aria-pressed': String(choice.value === value), on: { click: () => onAnswer(choice.value) },
        }, choice.value === value && icon('confirms'), choice.text))))
      : el('p', { class: 'aside', 'data-testid': 'unasked' }, t('page.said.unasked'))));
}

/** One message, headed by who said it. A body of the class `gone` counts no more. */
export function said({ seq, kind, answer }, label, ...body) {
  const counts = !body[0].classList.contains('gone');
  return el('li', {
    class: 'said', 'data-testid': 'said', 'data-kind': kind, 'data-key': answer ? `said-${answer.id}` : `said-${seq}`,
    'data-question': answer?.id, 'data-taken-back': String(!counts),
  }, el('h3', { class: 'speaker' }, label), ...body);
}

function pasted(id, nodes) {
  return el('div', { id, class: 'pasted', dir: 'auto', translate: 'no', 'data-testid': 'said-text' }, ...nodes);
}

/** Takes a message back; described by what it says, where that is short. */
export function takeBackButton(onTakeBack, describedBy) {
  return el('button', {
    type: 'button', class: 'quiet', 'data-testid': 'take-back', 'aria-describedby': describedBy, on: { click: onTakeBack },
  }, t('page.said.takeback'));
}

function isLong(text) {
  return text.length > FOLD_LENGTH || text.split('\n', FOLD_LINES + 2).length > FOLD_LINES + 1;
}

function fold(seq, unfolded, body) {
  const button = el('button', { type: 'button', class: 'quiet', 'aria-controls': body.id, 'data-testid': 'fold' });
  const show = () => {
    const open = unfolded.has(seq);
    body.classList.toggle('folded', !open);
    button.setAttribute('aria-expanded', String(open));
    button.textContent = t(open ? 'page.said.less' : 'page.said.all');
    requestAnimationFrame(() => showFirstMark(body));
  };
  button.addEventListener('click', () => {
    if (!unfolded.delete(seq)) unfolded.add(seq);
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
