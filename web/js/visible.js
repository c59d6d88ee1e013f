const COLOUR = /\u001b\[[\d;]*m/g;
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Shows the characters that hide in pasted text, such as a direction mark before a host name: they are a cause of
 * errors, and direction overrides must not turn the page around. Only the colours of a terminal are left out.
 * @param {string} text
 * @returns {string}
 */
export function visible(text) {
  return text.replaceAll('\r\n', '\n').replace(COLOUR, '').replace(HIDDEN, name);
}

const name = character => `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
