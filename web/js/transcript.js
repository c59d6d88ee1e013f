import { el } from './dom.js';
import { problemView } from './problem.js';
import { replyView } from './reply.js';
import { saidAnswer, saidJustNow, saidText } from './said.js';
import { sayings } from './said-so-far.js';
import { steadily } from './steadily.js';
import { t } from './texts.js';

/**
 * Draws a conversation: what was said, in short, and what the doctor thinks of it now.
 * @param {HTMLElement} container
 * @param {{onAnswer: Function, onTakeBack: Function, onOutput: Function, onRetry: Function,
 *   choicesOf: (message: object) => Promise<object[]>}} actions
 */
export function createTranscript(container, actions) {
  let opened = new Map();
  let unfolded = new Set();
  let chat = null;
  /** The question whose other answers are shown. */
  let changing = null;
  let last = null;

  function draw(state) {
    last = state;
    if (!state.chat || state.chat.id !== chat) {
      opened = new Map();
      unfolded = new Set();
      changing = null;
    }
    chat = state.chat?.id ?? null;
    steadily(container, () => {
      container.setAttribute('aria-busy', String(state.asking));
      container.replaceChildren(...[saidSoFar(state), ...response(state)].filter(Boolean));
    });
  }

  function saidSoFar({ chat, sending }) {
    const items = [
      ...sayings(chat?.messages).map(saying => (saying.message.kind === 'text' ? text(saying) : answer(saying))),
      ...sending.filter(sent => sent.text).map(saidJustNow),
    ];
    return items.length > 0 && el('section', { class: 'sayings', 'aria-label': t('page.said.title') },
      el('ol', { 'data-testid': 'sayings' }, ...items));
  }

  const text = saying => saidText(saying, { unfolded, onTakeBack: () => actions.onTakeBack(saying.seqs) });

  function answer(saying) {
    const { id } = saying.message.answer;
    return saidAnswer(saying, {
      choices: changing?.id === id ? changing.choices : null,
      onTakeBack: () => actions.onTakeBack(saying.seqs),
      onChange: () => toggle(saying.message),
      onAnswer(value) {
        changing = null;
        if (value === saying.message.answer.value) draw(last);
        else actions.onAnswer(id, value);
      },
    });
  }

  async function toggle(message) {
    const { id } = message.answer;
    const open = changing?.id === id;
    changing = null;
    if (!open) {
      const choices = await actions.choicesOf(message);
      changing = { id, choices };
    }
    draw(last);
  }

  function response({ chat, sending, problem, asking }) {
    const failed = sending.findLast(sent => sent.failed);
    const trouble = problem ?? failed?.failed;
    const problemNode = trouble && problemView(trouble, {
      givenBack: failed?.givenBack === true, onRetry: () => actions.onRetry(failed),
    });
    const busy = asking && el('p', { class: 'busy', tabindex: -1, 'data-testid': 'busy' },
      el('span', { class: 'pulse', 'aria-hidden': 'true' }),
      t(chat || sending.length ? 'page.busy' : 'page.chat.loading'));
    const reply = chat && replyView(chat, { opened, onAnswer: actions.onAnswer, onOutput: actions.onOutput });
    return [problemNode, busy, reply];
  }

  return { draw };
}
