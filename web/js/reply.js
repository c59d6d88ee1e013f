import { causeList } from './causes.js';
import { el, list } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { hopPath } from './path.js';
import { questionView } from './question.js';
import { t } from './texts.js';

const QUESTION = 'question';

/**
 * What the doctor thinks now: the symptom, where it sits, the causes, the next question.
 * @param {{diagnosis: object, knowledge: {changedSince: string|null}}} chat
 * @param {{opened: Map<string, boolean>, onAnswer: (id: string, value: string) => void, onOutput: () => void}} options
 *   `opened`: which causes are open, so that a redraw keeps it
 * @returns {HTMLElement}
 */
export function replyView({ diagnosis: reply, knowledge }, { opened, onAnswer, onOutput }) {
  const symptoms = list(reply.symptoms);
  const causes = list(reply.causes);
  const titled = reply.outcome !== 'unknown' && symptoms.length > 0;
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
    titled && markdown(symptoms[0].explanation, 3),
    titled && reply.outcome === 'diagnosed' && !shown && el('p', { class: 'aside' }, t('page.causes.none')),
    more.length > 0 && otherSymptoms(more, titled),
    shown && hopPath(causes, shown.show),
    shown && question && jump(QUESTION),
    shown && shown.node,
    question);
}

/** The heading of a reply, for announcing it. */
export const replyTitle = node => node.querySelector('[data-heading]')?.textContent ?? '';

function fallbackTitle({ outcome }) {
  return t(outcome === 'ask-symptom' ? 'page.reply.ask.title' : 'page.reply.unknown.title');
}

function facts({ target, observations }) {
  const address = target && addressOf(target);
  // What was answered stands above, where it can be changed.
  const told = list(observations).filter(({ source, text }) => !['text', 'answer'].includes(source) && text);
  if (!address && !told.length) return null;
  return el('dl', { class: 'facts' },
    address && fact('page.reply.target', el('code', { translate: 'no', dir: 'ltr', 'data-testid': 'target' }, address)),
    told.length > 0 && fact('page.reply.known', el('ul', {}, ...told.map(({ text }) => el('li', {}, text)))));
}

const fact = (label, content) => el('div', {}, el('dt', {}, t(label)), el('dd', {}, content));

function addressOf({ scheme, host, port }) {
  const name = host?.includes(':') && !host.startsWith('[') ? `[${host}]` : host ?? '';
  return `${scheme && name ? `${scheme}://` : ''}${name}${port ? `:${port}` : ''}`;
}

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
