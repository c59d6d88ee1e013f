const KEY = 'chat';

/** The id of the conversation that the address names, or null. */
export const idInAddress = () => new URLSearchParams(location.search).get(KEY);

/**
 * Makes the address lead to a conversation, or to none.
 * @param {string|null} id
 */
export function putInAddress(id) {
  const address = new URL(location.href);
  if (id) address.searchParams.set(KEY, id);
  else address.searchParams.delete(KEY);
  address.hash = '';
  history.replaceState(history.state, '', address);
}

/** The link to give away: it leaves the language to its reader. */
export const linkTo = id => `${location.origin}/?${KEY}=${encodeURIComponent(id)}`;
