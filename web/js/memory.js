/** The last choice made under a key, or null. */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next visit: how to read, never what was said. */
export function remember(key, choice) {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Storage may be switched off: then the choice lasts as long as the page.
  }
}
