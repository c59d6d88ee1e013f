import { el, list } from './dom.js';
import { findingList } from './findings.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { t, word } from './texts.js';

/**
 * One cause: a line that opens what there is to say about it.
 * @param {object} cause
 * @param {{id: string, open: boolean, onToggle: (open: boolean) => void}} options
 * @returns {{node: HTMLElement, toggle: HTMLElement, setOpen: (open: boolean) => void}}
 */
export function causeItem(cause, { id, open, onToggle }) {
  const body = el('div', { id, class: 'cause-body' });
  const attributes = { type: 'button', class: 'cause-toggle', 'aria-controls': id, 'data-testid': 'cause-toggle' };
  const toggle = el('button', attributes,
    icon(cause.status),
    el('span', { class: 'cause-title' }, cause.title),
    ' ',
    el('span', { class: 'cause-facts' },
      el('span', { class: 'status' }, word('page.status', cause.status)), ' ',
      el('span', { class: 'hop' }, word('page.hop', cause.hop))),
    icon('chevron'));
  body.append(details(cause));
  const show = now => {
    toggle.setAttribute('aria-expanded', String(now));
    // Searching in the page finds closed causes too, where the browser can do that.
    if (now) body.removeAttribute('hidden');
    else body.setAttribute('hidden', 'until-found');
  };
  const setOpen = now => {
    show(now);
    onToggle(now);
  };
  toggle.addEventListener('click', () => setOpen(toggle.getAttribute('aria-expanded') !== 'true'));
  body.addEventListener('beforematch', () => setOpen(true));
  show(open);
  const node = el('li', {
    class: 'cause', 'data-testid': 'cause', 'data-cause': cause.id, 'data-status': cause.status,
    'data-key': `cause-${cause.id}`,
  }, el('h4', {}, toggle), outright(cause), body);
  return { node, toggle, setOpen };
}

/** What is not to be folded away: that facts contradict each other, or why the cause is ruled out. */
function outright({ status, contradiction, findings }) {
  if (contradiction) {
    return el('p', { class: 'contradiction', 'data-testid': 'contradiction' },
      icon('problem'), el('strong', {}, contradiction));
  }
  const against = status === 'ruled-out' ? list(findings).filter(({ effect }) => effect === 'refutes') : [];
  return against.length > 0 && el('div', { class: 'against', 'data-testid': 'against' }, findingList(against));
}

function details(cause) {
  // That a cause explains the symptom goes without saying: it would not be here.
  const findings = list(cause.findings).filter(({ effect }) => effect !== 'suggests');
  return el('div', { class: 'cause-details' },
    findings.length > 0 && part('why', findingList(findings)),
    cause.first && part('first', markdown(cause.first, 6), 'page.first'),
    cause.check && part('check', markdown(cause.check, 6)),
    cause.fix && part('fix', markdown(cause.fix, 6)),
    cause.risk && part('risk', markdown(cause.risk, 6)),
    cause.explanation && el('details', { class: 'more', 'data-testid': 'cause-more' },
      el('summary', {}, t('page.cause.more')), markdown(cause.explanation, 5)));
}

const part = (name, content, title = `page.cause.${name}`) =>
  el('section', { class: 'part', 'data-part': name }, el('h5', {}, t(title)), content);
