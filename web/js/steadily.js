const KEYED = '[data-key]';
// Words that are explained are marked some time after the redraw.
const FOCUSABLE = ':is(a, button, input, select, summary, [tabindex]):not(.term, .term-panel, .term-panel *)';

/**
 * Redraws without taking anybody's place away: what had the focus has it afterwards, and what was looked at stays
 * where it was on the screen, as far as both are still there.
 * @param {HTMLElement} container
 * @param {() => void} redraw
 */
export function steadily(container, redraw) {
  const focus = focusIn(container);
  const seen = [...container.querySelectorAll(KEYED)].find(node => node.getBoundingClientRect().bottom > 0);
  const place = seen && { key: seen.dataset.key, top: seen.getBoundingClientRect().top };
  redraw();
  if (place && place.top < 0) {
    const now = byKey(container, place.key);
    if (now) scrollBy({ top: now.getBoundingClientRect().top - place.top, behavior: 'instant' });
  }
  if (!focus || container.contains(document.activeElement)) return;
  const owner = byKey(container, focus.key);
  focusables(owner)[focus.index]?.focus({ preventScroll: true });
}

function focusIn(container) {
  const focused = document.activeElement;
  const owner = container.contains(focused) && focused.closest(KEYED);
  return owner && { key: owner.dataset.key, index: focusables(owner).indexOf(focused) };
}

const focusables = owner => (owner ? [...owner.querySelectorAll(FOCUSABLE)] : []);

const byKey = (container, key) => container.querySelector(`[data-key="${CSS.escape(key)}"]`);
