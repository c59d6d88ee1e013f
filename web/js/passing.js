import { fetchDiagnosis } from './api.js';
import { list } from './dom.js';
import { complaint } from './said-so-far.js';
import { targetOf } from './target.js';

/**
 * A chat as the page keeps it, where the server keeps none: each message asks for a diagnosis of all that was said.
 * @param {() => string} language
 */
export function passingChat(language) {
  let questions = new Map();

  async function diagnosed(messages) {
    const { texts, observations, target } = complaint(messages);
    const text = texts.map(message => message.text).join('\n');
    const known = { ...(observations.length && { observations }), ...(target && { target }) };
    const diagnosis = await fetchDiagnosis({ text, language: language(), ...known });
    if (diagnosis.question) questions.set(diagnosis.question.id, diagnosis.question);
    return {
      id: null, language: diagnosis.language, messages: placed(messages, texts, diagnosis).map(inWords),
      diagnosis, knowledge: { version: diagnosis.knowledge?.version, changedSince: null },
    };
  }

  function inWords(message) {
    if (message.kind !== 'answer') return message;
    const { id, value } = message.answer;
    const question = questions.get(id);
    const answers = list(question?.answers ?? message.answer.answers);
    const text = answers.find(answer => answer.value === value)?.text ?? message.answer.text ?? value;
    return { ...message, answer: { id, value, question: question?.text ?? message.answer.question ?? id, text, answers } };
  }

  return {
    lasting: false,
    open(text) {
      questions = new Map();
      return diagnosed([{ seq: 1, kind: 'text', text, takenBack: false }]);
    },
    add(chat, message) {
      const seq = chat.messages.length + 1;
      const kind = ['text', 'answer', 'target'].find(one => message[one]) ?? 'take-back';
      const said = { seq, kind, takenBack: false };
      const before = chat.messages.map(earlier =>
        (earlier.seq === message.takeBack ? { ...earlier, takenBack: true } : earlier));
      return diagnosed([...before, { ...said, ...message, ...(message.target && { target: targetOf(message.target) }) }]);
    },
    read: chat => diagnosed(chat.messages),
  };
}

/** What was recognised in all texts together, each part at the text that shows it. */
function placed(messages, texts, { symptoms }) {
  let at = 0;
  const starts = new Map(texts.map(({ seq, text }) => {
    const start = at;
    at += text.length + 1;
    return [seq, start];
  }));
  return messages.map(message => {
    if (!starts.has(message.seq)) return message;
    const start = starts.get(message.seq);
    const end = start + message.text.length;
    const seen = list(symptoms).map(({ id, title, matches }) => ({
      id, title,
      matches: list(matches).filter(match => match.start >= start && match.end <= end)
        .map(match => ({ start: match.start - start, end: match.end - start })),
    }));
    return { ...message, symptoms: seen.filter(({ matches }) => matches.length) };
  });
}
