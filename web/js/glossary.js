import { currentLanguage } from './texts.js';

/** Safari has no idle time to tell of. */
const rest = globalThis.requestIdleCallback ?? (act => setTimeout(act, 200));

/**
 * Marks words of the field in what the doctor says, once the page has come to rest: a reply waits neither for the words
 * nor for the code that finds them.
 * @param {HTMLElement} container of replies, drawn anew with each
 */
export function explainWords(container) {
  let waiting = false;

  function soon() {
    if (waiting || !container.querySelector('.reply')) return;
    waiting = true;
    rest(async () => {
      waiting = false;
      // Without them everything still says what it says.
      const { markTerms } = await import('./terms.js').catch(() => ({}));
      await markTerms?.(container, currentLanguage());
    });
  }

  new MutationObserver(soon).observe(container, { childList: true });
}
