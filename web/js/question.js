import { codeBlock } from './code.js';
import { el, list } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

/**
 * The one question that tells most causes apart.
 * @param {{id: string, text: string, reason?: string, answers?: object[], command?: string|null}} question
 * @param {{id: string, chosen: string|null, onAnswer: (value: string) => void, onOutput: () => void}} options
 * @returns {HTMLElement}
 */
export function questionView(question, { id, chosen, onAnswer, onOutput }) {
  const answers = list(question.answers);
  const command = typeof question.command === 'string' ? question.command : null;
  return el('section', { class: 'question', 'data-testid': 'question', 'aria-labelledby': id },
    el('h3', { id, tabindex: -1 }, question.text),
    question.reason && el('p', { class: 'reason' }, el('b', {}, t('page.question.reason')), ' ', question.reason),
    command && codeBlock(command, t('page.question.command')),
    command && el('button', { type: 'button', class: 'quiet', 'data-testid': 'output', on: { click: onOutput } },
      t('page.question.output')),
    answers.length > 0 && el('ul', { class: 'answers' }, ...answers.map(answer => el('li', {}, answerButton(answer)))));

  function answerButton({ value, text }) {
    return el('button', {
      type: 'button', class: 'answer', 'data-testid': 'answer', 'data-value': value,
      'aria-pressed': chosen === null ? null : String(chosen === value),
      on: { click: () => onAnswer(value) },
    }, chosen === value && icon('confirms'), text);
  }
}
