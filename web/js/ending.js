const key = id => `conndoctor.ending.${id}`;
const passing = new Map();

/**
 * How a conversation ended in this tab; whatever is said after that opens it again.
 * @param {{id: string|null, messages: {seq: number}[]}} chat
 * @returns {'works'|'fails'|null}
 */
export function endOf(chat) {
  const [end, seq] = (read(key(chat.id)) ?? '').split(' ');
  return end && Number(seq) === last(chat) ? end : null;
}

/** @param {'works'|'fails'|null} end */
export function endWith(chat, end) {
  const value = end ? `${end} ${last(chat)}` : '';
  passing.set(key(chat.id), value);
  try {
    sessionStorage.setItem(key(chat.id), value);
  } catch {
    // Storage may be switched off: then it lasts as long as the page.
  }
}

const last = ({ messages }) => messages.at(-1)?.seq ?? 0;

function read(name) {
  try {
    return sessionStorage.getItem(name) ?? passing.get(name);
  } catch {
    return passing.get(name);
  }
}
