import { el, list } from './dom.js';
import { resultList } from './results.js';
import { said, takeBackButton } from './said.js';
import { addressOf } from './target.js';
import { t, word } from './texts.js';

/** What the person decided about a look, as a line of its own. */
function saidConsent({ message }) {
  const { seq, consent } = message;
  return el('li', { class: 'slight', 'data-testid': 'said', 'data-kind': 'consent', 'data-key': `said-${seq}` },
    el('p', {}, t(consent.agreed ? 'page.said.consent.yes' : 'page.said.consent.no',
      // As text: a port is no quantity to be grouped by thousands.
      { host: consent.host, port: String(consent.port) })));
}

/**
 * What a live look saw, and from where.
 * @param {{message: object, seqs: number[]}} saying
 * @param {{unfolded: Set<string|number>, onTakeBack: (() => void)|null}} options
 * @returns {HTMLElement}
 */
function saidLook({ message, seqs }, { unfolded, onTakeBack }) {
  const { seq, look } = message;
  const address = addressOf(look);
  const from = word('page.seen', look.place);
  if (!seqs.length) {
    return said(message, t('page.said.takenback'),
      el('p', { class: 'gone' }, el('span', { class: 'asked' }, from), ' ', el('s', { dir: 'ltr' }, address)));
  }
  const place = `said-${seq}`;
  return said(message, t('page.doctor'),
    el('div', { class: 'seen' },
      el('p', { id: place, class: 'seen-from' },
        from, ' ', el('code', { translate: 'no', dir: 'ltr' }, address)),
      resultList(list(look.results), { id: seq, unfolded })),
    onTakeBack && el('p', { class: 'said-tools' }, takeBackButton(onTakeBack, place)));
}

/**
 * What the doctor saw, and what was said about looking.
 * @param {{message: object, seqs: number[]}[]} sayings consents and looks only
 * @param {{unfolded: Set<string|number>, onTakeBack: ((seqs: number[]) => void)|null}} options
 * @returns {HTMLElement|null}
 */
export function seenView(sayings, { unfolded, onTakeBack }) {
  if (!sayings.length) return null;
  return el('section', { class: 'seen-so-far', 'aria-label': t('page.said.seen') },
    el('ol', {}, ...sayings.map(saying => (saying.message.kind === 'consent'
      ? saidConsent(saying)
      : saidLook(saying, { unfolded, onTakeBack: onTakeBack && (() => onTakeBack(saying.seqs)) })))));
}
