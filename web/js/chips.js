import { el, list } from './dom.js';
import { icon } from './icons.js';
import { takeBackButton } from './said.js';
import { addressOf } from './target.js';
import { t } from './texts.js';
import { whereFields } from './where.js';

/**
 * What the person answered, in one line; each answer can be changed or taken back.
 * @param {{message: object, seqs: number[], removable: boolean}[]} sayings answers and targets only
 * @param {{changing: string|null, writable: boolean, where: object, onChange: (id: string|null) => void,
 *   onTakeBack: (seqs: number[]) => void, onAnswer: (id: string, value: string) => void}} options
 *   `changing`: whose other answers are shown
 * @returns {HTMLElement|null}
 */
export function chipsView(sayings, options) {
  if (!sayings.length) return null;
  const chips = sayings.map(saying => ({ ...saying, ...wordsOf(saying.message) }));
  const open = chips.find(({ id, seqs }) => id === options.changing && seqs.length);
  return el('section', { class: 'given', 'data-testid': 'chips', 'aria-labelledby': 'chips-title' },
    el('h3', { id: 'chips-title', class: 'speaker' }, t('page.answers')),
    el('ul', { class: 'chips' }, ...chips.map(chip => chipItem(chip, options))),
    open && options.writable && editor(open, options));
}

/** @returns {{id: string, asked: string, given: string, value: string|null, choices: object[]}} */
function wordsOf({ answer, target }) {
  if (target) return { id: 'target', asked: t('page.reply.target'), given: addressOf(target), value: null, choices: [] };
  const { id, value, question, text } = answer;
  const choices = list(answer.answers);
  // A value is for machines: where the server names nothing better, the offered answer does.
  const given = text === value ? choices.find(choice => choice.value === value)?.text ?? text : text;
  return { id, asked: question, given, value, choices };
}

function chipItem({ id, asked, given, seqs, message }, { changing, writable, onChange }) {
  const counts = seqs.length > 0;
  const words = [el('span', { class: 'asked' }, asked), ' ', el(counts ? 'strong' : 's', {}, given)];
  const attributes = { id: `chip-${id}`, title: `${asked} ${given}`, class: counts ? 'chip' : 'chip gone' };
  return el('li', {
    class: 'said', 'data-testid': 'said', 'data-kind': message.kind, 'data-key': `said-${id}`, 'data-question': id,
    'data-taken-back': String(!counts),
  },
    counts && writable
      ? el('button', {
        ...attributes, type: 'button', 'data-testid': 'change', 'aria-controls': 'editor', 'aria-expanded': String(changing === id),
        on: { click: () => onChange(changing === id ? null : id) },
      }, ...words, icon('chevron'))
      : el('span', attributes, !counts && el('span', { class: 'unseen' }, `${t('page.said.takenback')}: `), ...words));
}

function editor({ id, asked, value, choices, seqs }, { where, onTakeBack, onAnswer }) {
  return el('div', { id: 'editor', class: 'editor', 'data-testid': 'editor', 'data-key': 'editor', 'data-question': id },
    el('p', { id: 'editor-asked' }, asked),
    id === 'target' ? whereFields(where) : answers(),
    el('p', { class: 'said-tools' }, takeBackButton(() => onTakeBack(seqs), `chip-${id}`)));

  function answers() {
    if (!choices.length) return el('p', { class: 'aside', 'data-testid': 'unasked' }, t('page.said.unasked'));
    return el('ul', { class: 'answers', 'aria-labelledby': 'editor-asked' }, ...choices.map(choice => el('li', {}, el('button', {
      type: 'button', class: 'answer', 'data-testid': 'choice', 'data-value': choice.value,
      'aria-pressed': String(choice.value === value), on: { click: () => onAnswer(id, choice.value) },
    }, choice.value === value && icon('confirms'), choice.text))));
  }
}
