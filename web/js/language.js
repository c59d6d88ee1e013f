import { el } from './dom.js';
import { recall, remember } from './memory.js';
import { currentLanguage, offeredLanguages } from './texts.js';

const KEY = 'conndoctor.language';

/** The language asked for: the address wins, then the last choice; null leaves it to the browser. */
export function preferredLanguage() {
  return new URLSearchParams(location.search).get('language') || recall(KEY);
}

/**
 * Keeps a choice for the next visit, and in the address where one stands there, because the address wins.
 * @param {string} tag
 */
export function rememberLanguage(tag) {
  remember(KEY, tag);
  const address = new URL(location.href);
  if (!address.searchParams.has('language')) return;
  address.searchParams.set('language', tag);
  history.replaceState(history.state, '', address);
}

/**
 * Fills the language switch with native names.
 * @param {HTMLSelectElement} select
 * @param {{others: boolean}} [options] `others`: than the one in use; their scripts take fonts that have to be found
 */
export function fillLanguages(select, { others = true } = {}) {
  const tag = currentLanguage();
  select.replaceChildren(...offeredLanguages().filter(language => others || language.tag === tag)
    .map(language => el('option', { value: language.tag, lang: language.tag }, language.name)));
  select.value = tag;
}
