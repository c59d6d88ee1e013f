import { commandView } from './command.js';
import { el, list } from './dom.js';
import { pasteField } from './paste.js';
import { shield } from './press.js';
import { t } from './texts.js';

const DIGITS = 9;

/**
 * The one question that tells most causes apart.
 * @param {{id: string, text: string, reason?: string, answers?: object[], command?: string|null,
 *   commands?: Record<string, string>}} question
 * @param {{id: string, still: boolean, opened: Map<string, boolean>, drafts: Map<string, string>,
 *   onAnswer: (value: string) => void, onOutput: (text: string) => void}} options
 *   `still`: it goes on after somebody said that it still fails
 * @returns {HTMLElement}
 */
export function questionView(question, { id, still, opened, drafts, onAnswer, onOutput }) {
  const answers = list(question.answers);
  const command = commandView(question);
  return shield(el('section', {
    class: 'question', 'data-testid': 'question', 'data-question': question.id, 'data-key': `question-${question.id}`,
    'aria-labelledby': id,
  },
    still && el('p', { class: 'still', 'data-testid': 'still' }, t('page.still.asked')),
    heading(question, { id, opened }),
    command,
    answers.length > 0 && el('ol', { class: 'answers' }, ...answers.map(({ value, text }, index) => el('li', {}, el('button', {
      type: 'button', class: 'answer', 'data-testid': 'answer', 'data-value': value,
      'aria-keyshortcuts': index < DIGITS && index + 1, 'data-digit': index < DIGITS && index + 1,
      on: { click: () => onAnswer(value) },
    }, text)))),
    command && pasteField(question.id, { drafts, onOutput })));
}

/** The question itself; why it is asked is shown on demand. */
function heading({ text, reason }, { id, opened }) {
  const title = el('h3', { id, tabindex: -1 }, text);
  if (!reason) return title;
  const why = el('p', { id: `${id}-why`, class: 'reason', 'data-testid': 'reason' }, reason);
  const button = el('button', {
    type: 'button', class: 'why', 'aria-controls': why.id, 'aria-label': t('page.question.reason'),
    title: t('page.question.reason'), 'data-testid': 'why', on: { click: toggle },
  }, '?');
  const show = () => {
    const open = opened.get('why') ?? false;
    why.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  function toggle() {
    opened.set('why', why.hidden);
    show();
  }
  show();
  return el('div', { class: 'asking' }, title, button, why);
}
