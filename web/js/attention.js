const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Remembers where the person is, to tell later whether they have moved on.
 * @returns {() => boolean} true while a reply may take the focus without disturbing anyone
 */
export function watchFocus() {
  const before = document.activeElement;
  return () => {
    const now = document.activeElement;
    const writing = now instanceof HTMLTextAreaElement && now.value !== '';
    return !writing && (now === before || now === document.body || !now);
  };
}

/**
 * Brings a turn into view, the message above its reply where both fit.
 * @param {HTMLElement} turn
 */
export function bringIntoView(turn) {
  const said = turn.querySelector('.said');
  const heading = turn.querySelector('[data-heading]');
  const anchor = heading && said.offsetHeight > innerHeight * 0.4 ? heading : said;
  anchor.scrollIntoView({ block: 'start', behavior: still.matches ? 'auto' : 'smooth' });
}

/**
 * Moves the focus to the heading of a reply.
 * @param {HTMLElement} turn
 */
export function focusReply(turn) {
  turn.querySelector('[data-heading]')?.focus({ preventScroll: true });
  bringIntoView(turn);
}
