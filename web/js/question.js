import { commandView } from './command.js';
import { el, list } from './dom.js';
import { t } from './texts.js';

/**
 * The one question that tells most causes apart.
 * @param {{id: string, text: string, reason?: string, answers?: object[], command?: string|null,
 *   commands?: Record<string, string>}} question
 * @param {{id: string, onAnswer: (value: string) => void, onOutput: () => void}} options
 * @returns {HTMLElement}
 */
export function questionView(question, { id, onAnswer, onOutput }) {
  const answers = list(question.answers);
  const command = commandView(question);
  return el('section', {
    class: 'question', 'data-testid': 'question', 'data-question': question.id, 'data-key': `question-${question.id}`,
    'aria-labelledby': id,
  },
    el('h3', { id, tabindex: -1 }, question.text),
    question.reason && el('p', { class: 'reason' }, el('b', {}, t('page.question.reason')), ' ', question.reason),
    command,
    command && el('button', { type: 'button', class: 'quiet', 'data-testid': 'output', on: { click: onOutput } },
      t('page.question.output')),
    answers.length > 0 && el('ul', { class: 'answers' }, ...answers.map(({ value, text }) => el('li', {}, el('button', {
      type: 'button', class: 'answer', 'data-testid': 'answer', 'data-value': value,
      on: { click: () => onAnswer(value) },
    }, text)))));
}
