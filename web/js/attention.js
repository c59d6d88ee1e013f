/** What is left above a heading that is scrolled to, in pixels. */
const ABOVE = 16;

/**
 * Remembers where the person is, to tell later whether they have moved on.
 * @param {HTMLElement} turns what is redrawn meanwhile: the focus may wander in it
 * @returns {() => boolean} true while a reply may take the focus without disturbing anyone
 */
export function watchFocus(turns) {
  const before = document.activeElement;
  return () => {
    const now = document.activeElement;
    const writing = now instanceof HTMLTextAreaElement && now.value !== '';
    return !writing && (now === before || now === document.body || !now || turns.contains(now));
  };
}

/**
 * Brings the reply into view: always at the same place, the top of the page, unless what was said fills that.
 * @param {HTMLElement} turns
 */
export function bringIntoView(turns) {
  const anchor = turns.querySelector('[data-heading]') ?? turns.querySelector('.busy');
  if (!anchor) return;
  const top = anchor.getBoundingClientRect().top + scrollY;
  scrollTo({ top: top < innerHeight / 3 ? 0 : top - ABOVE, behavior: 'instant' });
}

/**
 * Moves the focus to the heading of the reply, or of the problem before it.
 * @param {HTMLElement} turns
 */
export function focusReply(turns) {
  turns.querySelector('[data-heading]')?.focus({ preventScroll: true });
  bringIntoView(turns);
}
