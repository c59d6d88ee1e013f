import { t } from './texts.js';

const LIMIT_KIB = 64;
/** A press on an empty box this soon after sending is the second half of a double tap. */
const TWICE_MS = 400;
const encoder = new TextEncoder();

/**
 * The box to write in.
 * @param {HTMLFormElement} form
 * @param {(text: string) => void} onSend
 */
export function createComposer(form, onSend) {
  const field = form.querySelector('textarea');
  const note = form.querySelector('.note');
  let sent = -Infinity;
  const growsItself = CSS.supports('field-sizing', 'content');

  function changed() {
    if (!growsItself) {
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight}px`;
    }
    const size = kib(field.value);
    const large = size > LIMIT_KIB;
    field.setAttribute('aria-invalid', String(large));
    tell(large ? t('page.composer.toolarge', { size: Math.ceil(size), limit: LIMIT_KIB }) : '');
    return !large;
  }

  function tell(text) {
    if (note.textContent !== text) note.textContent = text;
  }

  function send() {
    const text = field.value;
    const empty = !text.trim();
    if (empty && performance.now() - sent < TWICE_MS) return;
    if (empty || !changed()) {
      if (empty) tell(t('page.composer.empty'));
      field.focus();
      return;
    }
    sent = performance.now();
    put('');
    onSend(text);
  }

  function put(text) {
    field.value = text;
    changed();
  }

  field.addEventListener('input', changed);
  field.addEventListener('keydown', event => {
    // Safari ends a composition before it reports the Enter that ended it: only the key code still tells.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || composing) return;
    event.preventDefault();
    send();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  return {
    focus: () => field.focus(),
    /** Takes a text that comes from elsewhere, and says from where. */
    take(name, text) {
      put(field.value.trim() ? `${field.value.trimEnd()}\n\n${text}` : text);
      field.focus();
      if (kib(field.value) <= LIMIT_KIB) tell(t('page.composer.file.read', { name }));
    },
    tell,
    refresh: changed,
    /** Puts a text back that could not be sent. @returns {boolean} false where a newer draft stands in its place */
    giveBack(text) {
      if (field.value && field.value !== text) return false;
      put(text);
      return true;
    },
    /** Clears a text that was given back and has been sent after all. */
    takeAway(text) {
      if (field.value === text) put('');
    },
  };
}

const kib = text => encoder.encode(text).length / 1024;
