import { tryInFrame } from './frame.js';
import { t } from './texts.js';

/** Browsers give a silent address up after 20 s at the earliest: what has failed by then has failed. */
const PATIENCE_MS = 21_000;

/**
 * Attempts from this browser, one target at a time.
 * @param {object} actions
 * @param {() => void} actions.onChange
 * @param {(seen: {host: string, port: number, results: object[]}) => void} actions.onSeen
 */
export function createTries({ onChange, onSeen }) {
  /** What is being tried, and what could not be. */
  let current = null;
  let failed = null;

  async function start(target) {
    cancel();
    const began = Date.now();
    const limit = patience();
    const mine = { address: target.address, began, limit, ...tryInFrame(target, limit) };
    current = mine;
    failed = null;
    const ticking = setInterval(() => tick(began), 1000);
    onChange();
    let results = null;
    try {
      results = await mine.results;
    } catch {
      if (current === mine) failed = target.address;
    }
    clearInterval(ticking);
    if (current !== mine) return;
    current = null;
    onChange();
    if (results) onSeen({ host: target.host, port: target.port, results: [...results, ownPage()] });
  }

  function cancel() {
    const before = current;
    current = null;
    failed = null;
    before?.cancel();
    if (before) onChange();
  }

  return {
    start, cancel,
    /** @param {string} address */
    of: address => ({
      running: current?.address === address ? current : null,
      failed: failed === address,
    }),
  };
}

/** How long it has been trying, in words. */
export const waited = began => t('page.browser.seconds', { seconds: Math.floor((Date.now() - began) / 1000) });

/** Counts without a redraw, and without a word to screen readers. */
function tick(began) {
  const counter = document.querySelector('[data-counter]');
  if (counter) counter.textContent = waited(began);
}

/** `data-browser-patience` on the root element, in milliseconds, shortens the wait. */
const patience = () => Math.min(PATIENCE_MS, Number(document.documentElement.dataset.browserPatience) || PATIENCE_MS);

/** From where it was tried: it decides what the browser allows. */
const ownPage = () => ({
  probe: 'browser-page', outcome: location.protocol === 'https:' ? 'https' : 'http', millis: 0,
  details: { host: location.hostname.replace(/^\[|\]$/g, '') },
});
