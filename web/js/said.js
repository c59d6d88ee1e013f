import { el, list } from './dom.js';
import { marked } from './marks.js';
import { t } from './texts.js';
import { visible } from './visible.js';

const TEXTS = 'texts';
const SHORT = 40;

/**
 * What the person pasted or wrote: one line of it, or all where that is wished.
 * @param {{message: object, seqs: number[], removable: boolean}[]} sayings texts only
 * @param {{key: number, text: string}[]} sending what is on its way, or could not be sent
 * @param {{unfolded: Set<string|number>, onFold: () => void, onTakeBack: ((seqs: number[]) => void)|null}} options
 * @returns {HTMLElement|null}
 */
export function saidTexts(sayings, sending, { unfolded, onFold, onTakeBack }) {
  const shown = [...sayings, ...sending.map(({ key, text }) => ({
    message: { seq: `new-${key}`, kind: 'text', text }, seqs: [key], removable: false,
  }))];
  if (!shown.length) return null;
  const open = unfolded.has(TEXTS);
  const last = shown.findLast(({ seqs }) => seqs.length) ?? shown.at(-1);
  const items = shown.map(saying => {
    const item = saidText(saying, { brief: !open, onTakeBack });
    item.hidden = !open && saying !== last;
    return item;
  });
  return el('section', { class: 'sayings', 'aria-label': t('page.said.title'), 'data-key': 'said-texts' },
    el('ol', { id: 'said-texts', 'data-testid': 'sayings' }, ...items),
    (shown.length > 1 || isLong(last.message.text)) && el('button', {
      type: 'button', class: 'quiet', 'aria-controls': 'said-texts', 'aria-expanded': String(open), 'data-testid': 'fold',
      on: { click: fold },
    }, t(open ? 'page.said.less' : 'page.said.all')));

  function fold() {
    if (!unfolded.delete(TEXTS)) unfolded.add(TEXTS);
    onFold();
  }
}

const isLong = text => text.length > SHORT || text.includes('\n');

function saidText({ message, seqs, removable }, { brief, onTakeBack }) {
  const { seq, text } = message;
  if (!seqs.length) return said(message, t('page.said.takenback'), el('p', { class: 'gone' }, el('s', {}, visible(text))));
  const body = el('div', {
    id: `said-${seq}`, class: brief ? 'pasted brief' : 'pasted', dir: 'auto', translate: 'no', 'data-testid': 'said-text',
  }, ...marked(text, list(message.symptoms)));
  if (brief) requestAnimationFrame(() => showFirstMark(body));
  return said(message, t('page.said.you'), body,
    removable && onTakeBack && !brief
      && el('p', { class: 'said-tools' }, takeBackButton(() => onTakeBack(seqs), null)));
}

/** One message, headed by who said it. A body of the class `gone` counts no more. */
export function said({ seq, kind, answer }, label, ...body) {
  const counts = !body[0].classList.contains('gone');
  return el('li', {
    class: 'said', 'data-testid': 'said', 'data-kind': kind, 'data-key': answer ? `said-${answer.id}` : `said-${seq}`,
    'data-question': answer?.id, 'data-taken-back': String(!counts),
  }, el('h3', { class: 'speaker' }, label), ...body);
}

/** Takes a message back; described by what it says, where that is short. */
export function takeBackButton(onTakeBack, describedBy) {
  return el('button', {
    type: 'button', class: 'quiet', 'data-testid': 'take-back', 'aria-describedby': describedBy, on: { click: onTakeBack },
  }, t('page.said.takeback'));
}

/** A single line shows the part that matters, not its first words. */
function showFirstMark(body) {
  const mark = body.querySelector('mark.best') ?? body.querySelector('mark');
  if (!mark || mark.offsetLeft + mark.offsetWidth <= body.clientWidth * 0.9) return;
  body.scrollLeft = mark.offsetLeft - body.clientWidth / 4;
  body.classList.add('cut');
}
