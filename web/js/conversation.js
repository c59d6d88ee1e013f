import { isProblem, Problem } from './api.js';
import { createEar, isRunning } from './ear.js';
import { lastingChat } from './lasting.js';
import { passingChat } from './passing.js';

/**
 * A conversation, without a page: what was said, what is on its way, what the doctor thinks of it.
 * @param {object} options
 * @param {() => string} options.language the language to read in
 * @param {(state: object) => void} options.onChange
 * @param {() => void} options.onNews somebody else said something
 * @param {(result: object) => void} options.onSeen what a live look of the server has just seen
 * @param {() => void} options.onLooked a live look of the server has ended
 * @param {(id: string|null) => void} options.onPlace the conversation has this id now
 * @param {(id: string|null) => void} options.onGone it is not there, or no more
 */
export function createConversation({ language, onChange, onNews, onSeen, onLooked, onPlace, onGone }) {
  let keeper = lastingChat(language);
  let queue = Promise.resolve();
  /** By which the conversation is read: its id, or a key that is good for reading only. */
  let key = null;
  let next = 1;
  const state = { chat: null, sending: [], problem: null, asking: false, seen: [], unkept: false };
  /** Replies to what was left behind, by a new conversation or another language, count no more. */
  let round = 0;

  const changed = () => onChange(state);
  const ear = createEar({
    current: () => state.chat, busy, read: () => keeper.read(read()), onSeen: saw, onLooked, onNews, onGone: gone,
    take(chat) {
      take(chat);
      update(state.problem);
    },
  });

  /**
   * Says a text; the first one opens the conversation.
   * @returns {Promise<object>} what was sent: `failed` tells whether it was in vain
   */
  function say(text) {
    return send({ text, givenBack: false }, () => (state.chat ? add(state.chat, { text }) : open(text)));
  }

  /** Answers a question, for the first time or anew. */
  const answer = (id, value) => send({ answer: { id, value } }, () => add(state.chat, { answer: { id, value } }));

  /** Takes messages back that say the same thing: of answers to one question, an earlier one would count again. */
  const takeBack = seqs => send({ takesBack: seqs }, async () => {
    let { chat } = state;
    for (const seq of seqs) chat = await add(chat, { takeBack: seq });
    return chat;
  });

  /** Says where the client connects to; what is no host and port is refused without a fuss. */
  const aim = target => send({ target }, () => add(state.chat, { target }));

  /** Agrees to a live look from the server, or declines it. */
  function look(agreed) {
    if (agreed) state.seen = [];
    const { host, port } = state.chat.look;
    // What was asked about is what is answered, should the chat be about something else by now.
    return send({ probe: agreed }, () => keeper.add(state.chat, { probe: { agreed, host, port } }));
  }

  /** Tells what this browser has seen. */
  const tell = seen => send({ browser: seen }, () => keeper.add(state.chat, { browser: seen }));

  /** Tries again what failed. */
  function again(sent) {
    state.sending = state.sending.filter(other => other !== sent);
    if (sent.text) return say(sent.text);
    return send(sent, sent.work);
  }

  async function open(text) {
    try {
      return await keeper.open(text);
    } catch (error) {
      if (isUnkept(error)) goOnUnkept();
      else if (keeper.lasting && isProblem(error, 'not-found')) keeper = passingChat(language);
      else throw error;
      return keeper.open(text);
    }
  }

  async function add(chat, message) {
    try {
      return await keeper.add(chat, message);
    } catch (error) {
      if (!isUnkept(error)) throw error;
      goOnUnkept();
      return keeper.add(chat, message);
    }
  }

  const isUnkept = error => keeper.lasting && isProblem(error, 'chats-unavailable');

  /** The server cannot keep what is said now: the page goes on with what it has, until the next conversation. */
  function goOnUnkept() {
    keeper = passingChat(language);
    state.unkept = true;
    ear.stop();
    key = null;
  }

  /** One after the other: what is said next may need what comes of this. */
  function send(what, work) {
    const sent = { ...what, work, key: next++, failed: null };
    const mine = round;
    // A failed text that went back into the composer is replaced by what is sent now, and so is a failed answer.
    state.sending = state.sending.filter(({ failed, text, givenBack }) => !failed || (text && !givenBack));
    state.sending.push(sent);
    update(null);
    const done = queue.then(async () => {
      if (mine !== round) return sent;
      try {
        const chat = await work();
        if (mine !== round) return sent;
        drop(sent);
        show(chat);
      } catch (error) {
        if (mine !== round) return sent;
        sent.failed = error instanceof Problem ? error : new Problem('unreadable');
        if (isProblem(error, 'bad-target')) drop(sent);
        if (isProblem(error, 'unknown-chat')) gone();
        else update(null);
      }
      ear.release();
      return sent;
    });
    queue = done.catch(() => {});
    return done;
  }

  function drop(sent) {
    state.sending = state.sending.filter(other => other !== sent);
  }

  function busy() {
    return state.sending.some(({ failed }) => !failed);
  }

  /** Whether a reply is awaited: what is said of a look shows where it was asked. */
  const awaited = () => state.sending.some(({ failed, probe }) => !failed && probe === undefined);

  function update(problem) {
    Object.assign(state, { problem, asking: awaited() });
    changed();
  }

  /** Makes a view of the conversation the one that is shown. */
  function take(chat) {
    state.chat = chat;
    ear.expect();
    if (!isRunning(chat)) state.seen = [];
  }

  function saw(result) {
    state.seen.push(result);
    onSeen(result);
  }

  function show(chat) {
    const before = state.chat;
    take(chat);
    if (keeper.lasting && before?.id !== chat.id) {
      key ??= chat.id;
      onPlace(key);
      ear.follow(key);
    }
    update(null);
  }

  /** The conversation to be read again: one without an id is kept here. */
  const read = () => (key ? { id: key } : state.chat);

  /** Shows the conversation of a link. */
  async function load(id) {
    leave();
    key = id;
    const mine = round;
    Object.assign(state, { asking: true });
    changed();
    try {
      const chat = await keeper.read({ id });
      if (mine === round) show(chat);
    } catch (error) {
      if (mine !== round) return;
      if (isProblem(error, 'unknown-chat') || isProblem(error, 'not-found')) return gone();
      update(error instanceof Problem ? error : new Problem('unreadable'));
    }
  }

  /** Reads everything again, in the language now in use. */
  async function readAgain() {
    if (!state.chat) return;
    const mine = round;
    state.asking = true;
    changed();
    queue = queue.then(async () => {
      if (mine !== round) return;
      try {
        const chat = await keeper.read(read());
        if (mine !== round || chat.language !== language()) return;
        state.chat = chat;
        if (keeper.lasting) ear.follow(key);
        update(null);
      } catch (error) {
        if (mine !== round) return;
        if (isProblem(error, 'unknown-chat')) gone();
        else update(error instanceof Problem ? error : new Problem('unreadable'));
      }
    });
    await queue;
  }

  function gone() {
    const which = key;
    leave(() => onGone(which));
  }

  /** Forgets the conversation, which stays where it is kept. */
  function leave(after = () => {}) {
    round += 1;
    ear.stop();
    key = null;
    queue = Promise.resolve();
    if (state.unkept) keeper = lastingChat(language);
    Object.assign(state, { chat: null, sending: [], problem: null, asking: false, seen: [], unkept: false });
    changed();
    after();
  }

  /** Deletes the conversation for everyone. */
  async function remove() {
    try {
      await keeper.remove(state.chat);
    } catch (error) {
      if (!isProblem(error, 'unknown-chat')) throw error;
    }
    leave();
  }

  return {
    say, answer, takeBack, aim, look, tell, again, load, readAgain, leave, remove,
    state: () => state,
    lasting: () => keeper.lasting,
    key: () => key,
    changed,
  };
}
