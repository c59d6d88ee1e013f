import { causeList } from './causes.js';
import { el, list } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { hopPath } from './path.js';
import { questionView } from './question.js';
import { resultList } from './results.js';
import { addressOf } from './target.js';
import { t, word } from './texts.js';

const QUESTION = 'question';

/**
 * What the doctor thinks now: the symptom, where it sits, the causes, the next question.
 * @param {{diagnosis: object, knowledge: {changedSince: string|null}}} chat
 * @param {{opened: Map<string, boolean>, unfolded: Set<string|number>, looks: HTMLElement|null|false,
 *   onAnswer: (id: string, value: string) => void, onOutput: () => void}} options
 *   `opened`, `unfolded`: what is open, so that a redraw keeps it; `looks`: the offers to look
 * @returns {HTMLElement}
 */
export function replyView({ diagnosis: reply, knowledge }, { opened, unfolded, looks, onAnswer, onOutput }) {
  const symptoms = list(reply.symptoms);
  const causes = list(reply.causes);
  const well = reply.outcome === 'well';
  const titled = !well && reply.outcome !== 'unknown' && symptoms.length > 0;
  const more = titled ? symptoms.slice(1) : symptoms;
  const shown = causes.length > 0 && causeList(reply, opened);
  const question = reply.question && questionView(reply.question, {
    id: QUESTION, onAnswer: value => onAnswer(reply.question.id, value), onOutput,
  });
  return el('article', { class: 'reply', lang: reply.language, 'data-testid': 'reply', 'data-outcome': reply.outcome },
    el('div', { 'data-key': 'head' },
      el('p', { class: 'speaker' }, t('page.doctor')),
      el('h2', { tabindex: -1, 'data-heading': true }, titled ? symptoms[0].title : fallbackTitle(reply)),
      knowledge?.changedSince && el('p', { class: 'changed', 'data-testid': 'changed' }, t('page.reply.changed'))),
    facts(reply),
    well && wellSeen(reply, unfolded),
    titled && markdown(symptoms[0].explanation, 3),
    titled && reply.outcome === 'diagnosed' && !shown && el('p', { class: 'aside' }, t('page.causes.none')),
    more.length > 0 && otherSymptoms(more, titled),
    shown && hopPath(causes, shown.show),
    shown && question && jump(QUESTION),
    looks,
    shown && shown.node,
    question);
}

/** The heading of a reply, for announcing it. */
export const replyTitle = node => node.querySelector('[data-heading]')?.textContent ?? '';

const TITLES = { 'ask-symptom': 'page.reply.ask.title', 'well': 'page.reply.well.title' };

const fallbackTitle = ({ outcome }) => t(TITLES[outcome] ?? 'page.reply.unknown.title');

/** Nothing is wrong where it was looked from: what that was, and what helps where it still fails. */
function wellSeen({ looks, target }, unfolded) {
  return el('section', { class: 'well', 'data-testid': 'well', 'data-key': 'well' },
    el('p', { class: 'prose' }, t('page.reply.well.text', { address: addressOf({ ...target, scheme: null }) })),
    list(looks).length > 0 && el('details', {}, el('summary', {}, t('page.reply.seen')),
      resultList(list(looks), { id: 'well', unfolded })));
}

function facts({ target, observations }) {
  const address = target && addressOf(target);
  // What was answered stands above, where it can be changed.
  const told = list(observations).filter(({ source, text }) => !['text', 'answer'].includes(source) && text);
  if (!address && !told.length) return null;
  return el('dl', { class: 'facts' },
    address && fact('page.reply.target', el('code', { translate: 'no', dir: 'ltr', 'data-testid': 'target' }, address)),
    told.length > 0 && fact('page.reply.known', el('ul', {}, ...told.map(known))));
}

/** A fact, and where it comes from where nobody said it. */
const known = ({ id, value, text, source }) => el('li', {
  'data-testid': 'known', 'data-source': source, 'data-observation': id, 'data-value': value,
}, text, ['probe', 'browser'].includes(source) && el('span', { class: 'source' }, ` · ${word('page.source', source)}`));

const fact = (label, content) => el('div', {}, el('dt', {}, t(label)), el('dd', {}, content));

function otherSymptoms(symptoms, also) {
  return el('section', { class: 'others', 'data-testid': 'others', 'data-key': 'others' },
    el('h3', {}, t(also ? 'page.reply.also' : 'page.reply.nearest')),
    ...symptoms.map(({ title, explanation }) => el('details', {}, el('summary', {}, title), markdown(explanation, 4))));
}

function jump(id) {
  const go = event => {
    event.preventDefault();
    const heading = document.getElementById(id);
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'center' });
  };
  return el('p', { class: 'jump', 'data-key': 'jump' },
    el('a', { href: `#${id}`, 'data-testid': 'jump', on: { click: go } }, icon('down'), t('page.question.jump')));
}
