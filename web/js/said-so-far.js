import { list } from './dom.js';
import { addressOf } from './target.js';

/** The messages that count: neither taken back nor, where they answer, answered anew. */
export function complaint(messages) {
  const standing = list(messages).filter(({ takenBack }) => !takenBack);
  const target = standing.findLast(({ kind }) => kind === 'target')?.target;
  const answers = new Map(standing.filter(({ kind }) => kind === 'answer').map(({ answer }) => [answer.id, answer]));
  return {
    texts: standing.filter(({ kind }) => kind === 'text'),
    observations: [...answers.values()].map(({ id, value }) => ({ id, value })),
    target: target ? addressOf(target) : null,
  };
}

const ALONE = ['text', 'consent', 'look'];
/** What is said once and may be said anew, by what it is about. */
const ANSWERED = { answer: ({ answer }) => answer.id, target: () => 'target' };

/**
 * What to show of the messages: each text and look, and each question once (where to connect is one), at the place of its first answer.
 * @returns {{message: object, seqs: number[], removable: boolean}[]} `seqs`: the messages that say it and still count
 */
export function sayings(messages) {
  const shown = new Map();
  for (const message of list(messages)) {
    if (ALONE.includes(message.kind)) shown.set(message.seq, { message, seqs: message.takenBack ? [] : [message.seq] });
    const key = ANSWERED[message.kind]?.(message);
    if (!key) continue;
    const { seqs = [], message: before } = shown.get(key) ?? {};
    const counts = !message.takenBack;
    // Of several answers the last that counts is shown; where none counts, the last.
    shown.set(key, { message: counts || !seqs.length ? message : before, seqs: counts ? [...seqs, message.seq] : seqs });
  }
  const all = [...shown.values()];
  const first = all.find(({ message, seqs }) => message.kind === 'text' && seqs.length);
  return all.map(saying => ({ ...saying, removable: saying !== first && saying.seqs.length > 0 }));
}
