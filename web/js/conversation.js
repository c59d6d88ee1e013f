import { fetchDiagnosis, Problem } from './api.js';
import { list } from './dom.js';

/**
 * The turns of a conversation, without a page: what was said, what is being asked, what came back.
 * @param {object} options
 * @param {() => string} options.language the language to ask in
 * @param {(turn: object) => void} options.onChange
 * @param {(turn: object) => void} options.onDrop
 */
export function createConversation({ language, onChange, onDrop }) {
  let turns = [];
  let next = 1;

  /**
   * Asks about a text; one that goes on after an earlier text keeps what was answered on that.
   * @param {string} text
   * @returns {Promise<object>} the turn, once it is answered or has failed
   */
  function say(text) {
    // The failed text went back into the composer: what is sent now replaces it.
    for (const turn of turns.filter(({ givenBack, reply }) => givenBack && !reply)) drop(turn);
    const continued = turns.findLast(turn => turn.reply && text.startsWith(`${turn.text}\n`));
    return ask(add({ text, observations: continued?.observations ?? [] }));
  }

  /** Answers the question of a turn; asks again with all that is known by then. */
  function answer(after, value) {
    const { id, answers } = after.reply.question;
    const text = list(answers).find(offered => offered.value === value)?.text ?? value;
    const observations = [...after.observations.filter(known => known.id !== id), { id, value }];
    after.chosen = value;
    onChange(after);
    return ask(add({ text: after.text, observations, after, answer: { id, value, text } }));
  }

  /** Asks for every reply again, in the language now in use. */
  async function askAgain() {
    await Promise.all(turns.map(ask));
    // What was answered is told in the words of the reply before it, which may have come later.
    turns.forEach(onChange);
  }

  async function ask(turn) {
    turn.abort?.abort();
    const abort = turn.abort = new AbortController();
    Object.assign(turn, { asking: true, problem: null });
    onChange(turn);
    try {
      const { text, observations } = turn;
      const known = observations.length ? { observations } : {};
      turn.reply = await fetchDiagnosis({ text, language: language(), ...known }, abort.signal);
    } catch (error) {
      if (error.kind === 'superseded') return turn;
      turn.problem = error instanceof Problem ? error : new Problem('unreadable');
    }
    turn.asking = false;
    if (turns.includes(turn)) onChange(turn);
    return turn;
  }

  function add(said) {
    const turn = {
      id: next++, observations: [], after: null, answer: null, chosen: null,
      reply: null, problem: null, asking: false, givenBack: false, unfolded: false, opened: new Map(), ...said,
    };
    turns.push(turn);
    return turn;
  }

  function drop(turn) {
    turn.abort?.abort();
    turns = turns.filter(other => other !== turn);
    onDrop(turn);
  }

  return {
    say, answer, ask, askAgain,
    turns: () => turns,
    clear() {
      for (const turn of [...turns]) drop(turn);
    },
  };
}
