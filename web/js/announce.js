let pending;

/**
 * Tells screen readers something, politely.
 * @param {string} text
 */
export function announce(text) {
  const status = document.getElementById('status');
  status.textContent = '';
  clearTimeout(pending);
  // A region that changes twice in one task is read once or not at all.
  pending = setTimeout(() => { status.textContent = text; }, 80);
}
