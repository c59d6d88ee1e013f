const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * Digits answer the question, and a slash leads to the composer; not while somebody writes.
 * @param {{answers: () => HTMLElement[], compose: () => void}} actions
 */
export function listenToKeys({ answers, compose }) {
  addEventListener('keydown', event => {
    const { key, target, isComposing, ctrlKey, metaKey, altKey, repeat } = event;
    if (isComposing || ctrlKey || metaKey || altKey || repeat || event.defaultPrevented) return;
    if (target instanceof Element && target.closest(FIELDS)) return;
    const act = key === '/' ? compose : pick(/^[1-9]$/.test(key) && answers()[key - 1]);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const pick = button => button && (() => button.click());
