const KEY = 'chat';

/** The key of the conversation that the address names, or null. */
export const keyInAddress = () => new URLSearchParams(location.search).get(KEY);

/**
 * Makes the address lead to a conversation, or to none; the way back leads to what was there before.
 * @param {string|null} key
 * @param {{instead?: boolean}} [options] `instead`: of what is there, which is no more
 */
export function putInAddress(key, { instead = false } = {}) {
  if (key === keyInAddress()) return;
  const address = new URL(location.href);
  if (key) address.searchParams.set(KEY, key);
  else address.searchParams.delete(KEY);
  address.hash = '';
  if (instead) history.replaceState(history.state, '', address);
  else history.pushState(null, '', address);
}

/** Tells when somebody went back or on to another conversation, or to none. */
export function onWayBack(go) {
  addEventListener('popstate', () => go(keyInAddress()));
}

/** The link to give away: it leaves the language to its reader. */
export const linkTo = key => `${location.origin}/?${KEY}=${encodeURIComponent(key)}`;
