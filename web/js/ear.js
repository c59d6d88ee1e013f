import { listen } from './lasting.js';

/** Looks end within ten seconds; whoever has not heard of it by then asks. */
const LOOKED_MS = 15_000;

export const isRunning = chat => chat?.look?.state === 'running';

/** What makes one view of a conversation news to whoever has another. */
const told = ({ messages, knowledge, look }) =>
  `${messages.at(-1)?.seq} ${look?.state} ${knowledge.version} ${knowledge.changedSince}`;

const last = ({ messages }) => messages.at(-1)?.seq ?? 0;

/**
 * Hears what others say in a conversation, and how a live look goes on.
 * @param {object} options
 * @param {() => object|null} options.current the view that is shown
 * @param {() => boolean} options.busy whether something is being said: what is heard waits for it
 * @param {() => Promise<object>} options.read
 * @param {(chat: object) => void} options.take shows what was heard
 * @param {(result: object) => void} options.onSeen what a live look of the server has just seen
 * @param {() => void} options.onLooked a live look of the server has ended
 * @param {() => void} options.onNews somebody else said something
 * @param {() => void} options.onGone
 */
export function createEar({ current, busy, read, take, onSeen, onLooked, onNews, onGone }) {
  let hush = () => {};
  let held = null;
  let asking;
  /** What was asked for before somebody stopped listening counts no more. */
  let round = 0;

  /** Listens from now on. */
  function follow(key) {
    hush();
    hush = listen(key, current().language, { onChat: heard, onSeen, onGone });
  }

  /** Streams do not get through everywhere: while a look goes on, somebody asks as well. */
  function expect() {
    clearTimeout(asking);
    if (isRunning(current())) asking = setTimeout(ask, LOOKED_MS);
  }

  async function ask() {
    const mine = round;
    try {
      const chat = await read();
      if (mine === round) heard(chat);
    } catch {
      // Another time; what is wrong will show when something is said.
    }
    if (mine === round) expect();
  }

  /** What others said waits until the own message is through, which the server tells of as well. */
  function heard(chat) {
    held = chat;
    if (!busy()) release();
  }

  function release() {
    const chat = held;
    if (!chat || busy()) return;
    held = null;
    const before = current();
    if (chat.id !== before?.id || chat.language !== before.language) return;
    if (last(chat) < last(before) || told(chat) === told(before)) return;
    take(chat);
    if (isRunning(before) && !isRunning(chat)) onLooked();
    else onNews();
  }

  function stop() {
    round += 1;
    hush();
    hush = () => {};
    held = null;
    clearTimeout(asking);
  }

  return { follow, expect, release, stop };
}
