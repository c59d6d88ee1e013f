import { el, list } from './dom.js';
import { saidConsent, saidLook } from './looked.js';
import { looksView } from './looks.js';
import { problemView } from './problem.js';
import { replyView } from './reply.js';
import { saidAnswer, saidJustNow, saidText } from './said.js';
import { sayings } from './said-so-far.js';
import { steadily } from './steadily.js';
import { t } from './texts.js';

/**
 * Draws a conversation: what was said, in short, and what the doctor thinks of it now.
 * @param {HTMLElement} container
 * @param {{onAnswer: Function, onTakeBack: Function, onOutput: Function, onRetry: Function, onLook: Function,
 *   onTry: Function, tries: object}} actions `tries`: the attempts from this browser
 */
export function createTranscript(container, actions) {
  let opened = new Map();
  let unfolded = new Set();
  let chat = null;
  /** The id of the question whose other answers are shown. */
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
      ...sayings(chat?.messages).map(saying => DRAWN[saying.message.kind](saying)),
      ...sending.filter(sent => sent.text).map(saidJustNow),
    ];
    const seen = list(chat?.messages).some(({ kind }) => kind === 'look');
    const label = t(seen ? 'page.said.seen' : 'page.said.title');
    return items.length > 0 && el('section', { class: 'sayings', 'aria-label': label },
      el('ol', { 'data-testid': 'sayings' }, ...items));
  }

  const DRAWN = {
    text: saying => saidText(saying, { unfolded, onTakeBack: () => actions.onTakeBack(saying.seqs) }),
    answer,
    consent: saidConsent,
    look: saying => saidLook(saying, { unfolded, onTakeBack: () => actions.onTakeBack(saying.seqs) }),
  };

  function answer(saying) {
    const { id } = saying.message.answer;
    return saidAnswer(saying, {
      changing: changing === id,
      onTakeBack: () => actions.onTakeBack(saying.seqs),
      onChange() {
        changing = changing === id ? null : id;
        draw(last);
      },
      onAnswer(value) {
        changing = null;
        if (value === saying.message.answer.value) draw(last);
        else actions.onAnswer(id, value);
      },
    });
  }

  function response(state) {
    const { chat, sending, problem, asking } = state;
    const failed = sending.findLast(sent => sent.failed);
    const trouble = problem ?? failed?.failed;
    const problemNode = trouble && problemView(trouble, {
      givenBack: failed?.givenBack === true, onRetry: () => actions.onRetry(failed),
    });
    const busy = asking && el('p', { class: 'busy', tabindex: -1, 'data-testid': 'busy' },
      el('span', { class: 'pulse', 'aria-hidden': 'true' }),
      t(chat || sending.length ? 'page.busy' : 'page.chat.loading'));
    const reply = chat && replyView(chat, {
      opened, unfolded, looks: looksView(state, actions), onAnswer: actions.onAnswer, onOutput: actions.onOutput,
    });
    return [problemNode, busy, reply];
  }

  return { draw };
}
