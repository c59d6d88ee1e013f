import { fetchDiagnosis } from './api.js';
import { list } from './dom.js';
import { complaint } from './said-so-far.js';

/**
 * The answers among which an earlier question let choose. A chat tells the answer alone, so what the page has not seen
 * itself is asked for again: the same was known when the question came.
 * @param {() => string} language
 */
export function createChoices(language) {
  let seen = new Map();
  let words = null;

  /** Keeps the answers of the question that is asked now. */
  function remember({ question, language: tag }) {
    if (tag !== words) seen = new Map();
    words = tag;
    if (question) seen.set(question.id, list(question.answers));
  }

  /**
   * @param {object} chat
   * @param {object} message an answer in it
   * @returns {Promise<{value: string, text: string}[]>} empty where nobody can tell
   */
  async function of(chat, { answer }) {
    if (list(answer.answers).length) return answer.answers;
    const others = chat.messages.filter(message => message.answer?.id !== answer.id);
    const first = chat.messages.find(message => message.answer?.id === answer.id);
    for (const messages of [others.filter(({ seq }) => seq < first.seq), others]) {
      if (seen.has(answer.id)) break;
      const { texts, observations } = complaint(messages);
      const text = texts.map(message => message.text).join('\n');
      try {
        if (text) remember(await fetchDiagnosis({ text, language: language(), observations }));
      } catch {
        // The next one may be known; without any, the page says how to come to the question again.
      }
    }
    return seen.get(answer.id) ?? [];
  }

  return { remember, of };
}
