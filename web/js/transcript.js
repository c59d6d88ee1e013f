import { el, list } from './dom.js';
import { problemView } from './problem.js';
import { replyView } from './reply.js';
import { saidAnswer, saidText } from './said.js';
import { t } from './texts.js';

/**
 * Draws the turns of a conversation.
 * @param {HTMLElement} container
 * @param {{onAnswer: Function, onOutput: Function, onRetry: Function}} actions each takes the turn first
 */
export function createTranscript(container, actions) {
  const nodes = new Map();

  /** Draws a turn, new or changed. @returns {HTMLElement} */
  function draw(turn) {
    let node = nodes.get(turn);
    if (!node) {
      node = el('div', { class: 'turn', 'data-testid': 'turn' });
      nodes.set(turn, node);
      container.append(node);
    }
    node.setAttribute('aria-busy', String(turn.asking));
    node.replaceChildren(...[said(turn), ...response(turn)].filter(Boolean));
    return node;
  }

  function said(turn) {
    if (!turn.answer) return saidText(turn);
    const { question, value } = answered(turn);
    return saidAnswer(question, value);
  }

  function response(turn) {
    const problem = turn.problem && problemView(turn.problem, {
      givenBack: turn.givenBack,
      onRetry: () => actions.onRetry(turn),
    });
    const reply = turn.reply && replyView(turn, {
      explained: new Set(list(turn.after?.reply?.symptoms).map(({ id }) => id)),
      onAnswer: value => actions.onAnswer(turn, value),
      onOutput: () => actions.onOutput(turn),
    });
    const busy = turn.asking && !turn.reply && el('p', { class: 'busy', tabindex: -1, 'data-testid': 'busy' },
      el('span', { class: 'pulse', 'aria-hidden': 'true' }), t('page.busy'));
    return [problem, busy, reply];
  }

  return {
    draw,
    node: turn => nodes.get(turn),
    drop(turn) {
      nodes.get(turn)?.remove();
      nodes.delete(turn);
    },
    clear() {
      nodes.clear();
      container.replaceChildren();
    },
  };
}

/** The answer in the words of the question's present language. */
function answered({ after, answer }) {
  const question = after.reply?.question;
  if (question?.id !== answer.id) return { question: '', value: answer.text };
  const value = list(question.answers).find(({ value }) => value === answer.value)?.text ?? answer.text;
  return { question: question.text, value };
}
