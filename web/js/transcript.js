import { chipsView } from './chips.js';
import { closedView } from './closed.js';
import { el, list } from './dom.js';
import { endOf } from './ending.js';
import { seenView } from './looked.js';
import { looksView } from './looks.js';
import { problemView } from './problem.js';
import { replyView } from './reply.js';
import { saidTexts } from './said.js';
import { sayings } from './said-so-far.js';
import { steadily } from './steadily.js';
import { t } from './texts.js';

/** What is open, unfolded, typed and being changed in the conversation that is shown. */
const untouched = () => ({
  opened: new Map(), unfolded: new Set(), drafts: new Map(), where: {}, changing: null,
});

/**
 * Draws a conversation: what was said, in short, and what the doctor thinks of it now.
 * @param {HTMLElement} container
 * @param {{onAnswer: Function, onTakeBack: Function, onOutput: Function, onTarget: Function, onRetry: Function,
 *   onEnd: Function, onLook: Function, onTry: Function, tries: object}} actions `tries`: the attempts from this browser
 */
export function createTranscript(container, actions) {
  let touched = untouched();
  let shown = null;
  let last = null;

  function draw(state) {
    last = state;
    if (!state.chat || state.chat.id !== shown) touched = untouched();
    shown = state.chat?.id ?? null;
    steadily(container, () => {
      container.setAttribute('aria-busy', String(state.asking));
      container.replaceChildren(...content(state).filter(Boolean));
    });
  }

  const redraw = () => draw(last);

  function content(state) {
    const { chat, sending, problem, asking } = state;
    const said = sayings(chat?.messages);
    const of = kinds => said.filter(({ message }) => kinds.includes(message.kind));
    const failed = sending.findLast(sent => sent.failed);
    const trouble = problem ?? failed?.failed;
    const writable = chat?.writable !== false;
    return [
      !writable && sharedNote(),
      saidTexts(of(['text']), sending.filter(sent => sent.text), {
        unfolded: touched.unfolded, onFold: redraw, onTakeBack: writable ? actions.onTakeBack : null,
      }),
      trouble && problemView(trouble, { givenBack: failed?.givenBack === true, onRetry: () => actions.onRetry(failed) }),
      asking && el('p', { class: chat ? 'busy over' : 'busy', tabindex: -1, 'data-testid': 'busy' },
        el('span', { class: 'pulse', 'aria-hidden': 'true' }),
        t(chat || sending.length ? 'page.busy' : 'page.chat.loading')),
      chat && reply(state, of, writable),
    ];
  }

  function reply(state, of, writable) {
    const { chat } = state;
    const end = writable ? endOf(chat) : null;
    if (end === 'works') return closedView(chat, { onReopen: () => actions.onEnd(null) });
    const takeBack = writable ? actions.onTakeBack : null;
    const where = { draft: touched.where, target: chat.diagnosis.target, onTarget: actions.onTarget };
    return replyView(chat, {
      ...touched, ...actions, writable, where, still: end === 'fails',
      chips: chipsView(of(['answer', 'target']), {
        changing: touched.changing, writable, where, onTakeBack: seqs => change(null, () => takeBack(seqs)),
        onChange: id => change(id),
        onAnswer: (id, value) => change(null, () => isNew(chat, id, value) && actions.onAnswer(id, value)),
      }),
      looks: writable ? looksView(state, actions) : null,
      seen: seenView(of(['consent', 'look']), { unfolded: touched.unfolded, onTakeBack: takeBack }),
    });
  }

  /** Opens another answer to be changed, or none; without anything else to do, that is drawn at once. */
  function change(id, act = () => false) {
    touched.changing = id;
    if (act() === false) redraw();
  }

  return {
    draw, redraw,
    /** Tells that a host and port were no good, where they were typed. */
    refuseTarget(bad) {
      touched.where.bad = bad;
      if (!bad) touched.where = {};
      redraw();
    },
  };
}

const isNew = (chat, id, value) =>
  list(chat.messages).findLast(({ answer, takenBack }) => !takenBack && answer?.id === id)?.answer.value !== value;

const sharedNote = () => el('p', { class: 'shared', 'data-testid': 'shared' },
  t('page.shared.text'), ' ', el('a', { href: '/', 'data-testid': 'own' }, t('page.shared.own')));
