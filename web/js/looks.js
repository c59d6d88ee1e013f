import { browserCard } from './browser-card.js';
import { el, list } from './dom.js';
import { resultItem } from './results.js';
import { addressOf, triedFromHere } from './target.js';
import { t } from './texts.js';

const DOCTOR = 'look-doctor';

/**
 * What could be seen instead of asked: from this server, and from this browser.
 * @param {{chat: object, sending: object[], seen: object[]}} state
 * @param {{tries: object, onLook: (agreed: boolean) => void, onTry: (target: object) => void}} options
 * @returns {HTMLElement|null} null where nothing is known to look at, or the server would not keep it
 */
export function looksView(state, { tries, onLook, onTry }) {
  const { chat } = state;
  const here = chat.id && triedFromHere(chat);
  const cards = [
    chat.id && chat.look && doctorCard(chat.look, { ...state, onLook }),
    here && browserCard(here, { ...tries.of(here.address), before: wasTried(chat, here), onTry, onCancel: tries.cancel }),
  ].filter(Boolean);
  const attributes = { class: 'looks', 'data-testid': 'looks', 'aria-label': t('page.look.title') };
  return cards.length ? el('section', attributes, ...cards) : null;
}

/** Adds a result to those that are shown while a look goes on: read aloud, one by one. */
export const note = result => document.getElementById('live-results')?.append(resultItem(result));

/** The part of the page where a look was asked for. */
export const isWithin = (node, place) => Boolean(node?.closest(`[data-key="look-${place}"]`));

function doctorCard(look, { sending, seen, onLook }) {
  const address = addressOf(look);
  const told = sending.findLast(({ probe, failed }) => probe !== undefined && !failed);
  const state = told ? { true: 'running', false: 'declined' }[told.probe] : look.state;
  const attributes = { 'data-testid': 'look', 'data-state': state, 'data-key': DOCTOR };
  switch (state) {
    case 'offered':
      return el('section', { class: 'card', ...attributes, 'aria-labelledby': DOCTOR },
        el('h3', { id: DOCTOR, tabindex: -1 }, look.text),
        el('ul', { class: 'steps' }, ...list(look.steps).map(step => el('li', {}, step))),
        el('p', { class: 'card-choice' },
          button('look-yes', 'page.look.yes', 'answer', () => onLook(true)),
          button('look-no', 'page.look.no', 'answer', () => onLook(false))));
    case 'running':
      return el('section', { class: 'card', ...attributes, 'aria-labelledby': DOCTOR },
        el('h3', { id: DOCTOR, tabindex: -1 }, t('page.look.running', { address })),
        el('div', { role: 'log', 'aria-label': t('page.look.live') },
          el('ul', { id: 'live-results', class: 'results', 'data-testid': 'live' }, ...seen.map(resultItem))),
        el('span', { class: 'pulse', 'aria-hidden': 'true' }));
    case 'done':
    case 'declined':
      return el('p', { class: 'look-line', ...attributes },
        t(`page.look.${state}`, { address }), ' ',
        button('look-again', state === 'done' ? 'page.look.again' : 'page.look.late', 'quiet', () => onLook(true)));
    default:
      // A server that looks at nothing is the usual one, and nothing that its user could change.
      return look.reason !== 'off' && el('p', { class: 'look-line', ...attributes }, look.refusal ?? look.text);
  }
}

const wasTried = (chat, { host, port }) => list(chat.messages).some(({ look, takenBack }) =>
  !takenBack && look?.place === 'browser' && look.host === host && look.port === port);

const button = (testId, text, look, act) =>
  el('button', { type: 'button', class: look, 'data-testid': testId, on: { click: act } }, t(text));
