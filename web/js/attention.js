const still = matchMedia('(prefers-reduced-motion: reduce)');

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
 * Brings the end of a conversation into view: what was said last, above the reply where both fit.
 * @param {HTMLElement} turns
 */
export function bringIntoView(turns) {
  const said = [...turns.querySelectorAll('.said')].at(-1);
  const heading = turns.querySelector('[data-heading]') ?? turns.querySelector('.busy');
  const fits = said && heading && heading.getBoundingClientRect().top - said.getBoundingClientRect().top < innerHeight * 0.4;
  const anchor = fits ? said : heading ?? said;
  anchor?.scrollIntoView({ block: 'start', behavior: still.matches ? 'auto' : 'smooth' });
}

/**
 * Moves the focus to the heading of the reply, or of the problem before it.
 * @param {HTMLElement} turns
 */
export function focusReply(turns) {
  turns.querySelector('[data-heading]')?.focus({ preventScroll: true });
  bringIntoView(turns);
}
