const YOUNG_MS = 400;
let pressed = -Infinity;

addEventListener('pointerdown', ({ timeStamp }) => { pressed = timeStamp; }, { capture: true });

/**
 * Lets presses fall through what has just appeared under one: the second half of a double tap was meant for what stood
 * there before. Keys are never meant for something else.
 * @param {HTMLElement} node
 * @returns {HTMLElement} the same
 */
export function shield(node) {
  const left = pressed + YOUNG_MS - performance.now();
  if (left > 0) {
    node.classList.add('fresh');
    setTimeout(() => node.classList.remove('fresh'), left);
  }
  return node;
}
