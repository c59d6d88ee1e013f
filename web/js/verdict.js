import { el } from './dom.js';
import { markdown } from './markdown.js';
import { platformSwitch } from './platform.js';
import { t } from './texts.js';

const TURNED = 'turned';

/** What it is, in a few words; a cause that is certain says so. */
export const titleOf = ({ certainty, title }) => (certainty === 'confirmed' ? t('page.verdict.confirmed', { title }) : title);

/** The heading of a reply, for announcing it. */
export const replyTitle = node => node.querySelector('[data-heading]')?.textContent ?? '';

/**
 * The answer first: what it is, in a sentence or two.
 * @param {object} reply
 * @param {{version: string, changedSince: string|null}} knowledge
 */
export function verdictView(reply, knowledge) {
  return el('div', { class: 'verdict', 'data-testid': 'verdict', 'data-key': 'head' },
    el('h2', { tabindex: -1, 'data-heading': true, 'aria-describedby': reply.changed && TURNED }, titleOf(reply)),
    el('p', { class: 'summary', 'data-testid': 'summary' }, reply.summary),
    knowledge?.changedSince && el('p', { class: 'changed', 'data-testid': 'changed' }, t('page.reply.changed')));
}

/** What the last message changed: below the question, so that verdict and question stay where they are. */
export const turnView = ({ changed }) => (changed
  ? el('p', { id: TURNED, class: 'turned', 'data-testid': 'turned' }, changed)
  : null);

/** What to do first. */
export function actionView({ first }) {
  if (!first) return null;
  return el('section', { class: 'first', 'data-testid': 'first', 'data-key': 'first', 'aria-labelledby': 'first-title' },
    el('h3', { id: 'first-title' }, t('page.first')),
    markdown(first, 4));
}

/**
 * What can be said of the whole: that it works, or does not, and on which system one sits.
 * @param {{ends: boolean, switches: boolean, onEnd: (end: 'works'|'fails') => void}} options
 */
export function controls({ ends, switches, onEnd }) {
  if (!ends && !switches) return null;
  const end = how => el('button', {
    type: 'button', class: 'quiet', 'data-testid': how, on: { click: () => onEnd(how) },
  }, t(`page.${how}`));
  return el('div', { class: 'controls', 'data-key': 'controls' },
    ends && el('div', { class: 'ends' }, end('works'), end('fails')),
    switches && platformSwitch());
}
