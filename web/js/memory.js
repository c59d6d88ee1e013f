/** The last choice made under a key, or null. */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps something for the next visit, on this device only. */
export function remember(key, choice) {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Storage may be switched off: then the choice lasts as long as the page.
  }
}

/** Forgets what was kept. */
export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there is nothing to forget.
  }
}
