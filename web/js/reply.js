import { causeList } from './causes.js';
import { el, list } from './dom.js';
import { markdown } from './markdown.js';
import { hopPath } from './path.js';
import { questionView } from './question.js';
import { resultList } from './results.js';
import { addressOf } from './target.js';
import { t, word } from './texts.js';
import { actionView, controls, turnView, verdictView } from './verdict.js';
import { whereView } from './where.js';

/** The id of the question's heading. */
export const QUESTION = 'question';

/**
 * What the doctor thinks now: the verdict, what to do first and the one question; below, what it rests on.
 * @param {{diagnosis: object, knowledge: {changedSince: string|null}}} chat
 * @param {{opened: Map<string, boolean>, unfolded: Set<string|number>, drafts: Map<string, string>, where: object,
 *   writable: boolean, still: boolean, chips: HTMLElement|null, looks: HTMLElement|null, seen: HTMLElement|null,
 *   onAnswer: (id: string, value: string) => void, onOutput: (text: string) => void, onEnd: (end: string) => void}} options
 *   what is open and typed, so that a redraw keeps it; `still`: somebody said that it still fails
 * @returns {HTMLElement}
 */
export function replyView({ diagnosis: reply, knowledge }, options) {
  const { opened, writable, still, chips, looks, seen, where, onEnd } = options;
  const causes = list(reply.causes);
  const shown = causes.length > 0 && causeList(reply, opened);
  const action = actionView(reply);
  const question = writable && reply.question && questionView(reply.question, {
    ...options, id: QUESTION, onAnswer: value => options.onAnswer(reply.question.id, value),
  });
  const parts = [
    turnView(reply),
    still && !question && el('p', { class: 'still', 'data-testid': 'still' }, t('page.still.text')),
    chips,
    writable && whereView(reply, where),
    looks,
    reply.outcome === 'diagnosed' && !shown && el('p', { class: 'aside' }, t('page.causes.none')),
    shown && hopPath(causes, shown.show),
    shown && shown.node,
    meanings(reply, opened),
    facts(reply),
    reply.outcome === 'well' && wellSeen(reply, options.unfolded),
    seen,
  ].filter(Boolean);
  const switches = [action, question, ...parts].some(part => part && part.querySelector('.variants'));
  const tools = controls({ ends: writable && (causes.length > 0 || Boolean(action)), switches, onEnd });
  return el('article', {
    class: 'reply', lang: reply.language, 'data-testid': 'reply', 'data-outcome': reply.outcome,
    'data-certainty': reply.certainty,
  },
    verdictView(reply, knowledge),
    action,
    question,
    tools,
    ...parts);
}

/** What the errors mean in general. */
function meanings({ outcome, symptoms }, opened) {
  const [first, ...others] = list(symptoms);
  const known = outcome === 'diagnosed';
  const more = known ? others : list(symptoms);
  const shown = [
    known && first?.explanation && fold('meaning', t('page.meaning'), first.explanation, opened),
    more.length > 0 && el('div', { class: 'others', 'data-testid': 'others' },
      el('h3', {}, t(known ? 'page.reply.also' : 'page.reply.nearest')),
      ...more.map(({ id, title, explanation }) => fold(`meaning-${id}`, title, explanation, opened))),
  ].filter(Boolean);
  return shown.length > 0 && el('section', { class: 'meanings', 'data-key': 'meanings' }, ...shown);
}

function fold(name, title, text, opened) {
  const node = el('details', {
    'data-testid': name, open: opened.get(name) ?? false, on: { toggle: () => opened.set(name, node.open) },
  }, el('summary', {}, title), markdown(text, 4));
  return node;
}

/** Nothing is wrong where it was looked from: what that was. */
function wellSeen({ looks }, unfolded) {
  return el('section', { class: 'well', 'data-testid': 'well', 'data-key': 'well' },
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
