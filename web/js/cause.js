import { el, list } from './dom.js';
import { findingList, unknownList } from './findings.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { t, word } from './texts.js';

/**
 * One cause: a heading that opens and closes its explanation.
 * @param {object} cause
 * @param {{id: string, open: boolean, explains: string[], onToggle: (open: boolean) => void}} options
 *   `explains`: titles of the symptoms it explains, empty where that goes without saying
 * @returns {{node: HTMLElement, toggle: HTMLElement, setOpen: (open: boolean) => void}}
 */
export function causeItem(cause, { id, open, explains, onToggle }) {
  const body = el('div', { id, class: 'cause-body' }, details(cause, explains));
  const attributes = { type: 'button', class: 'cause-toggle', 'aria-controls': id, 'data-testid': 'cause-toggle' };
  const toggle = el('button', attributes,
    icon(cause.status),
    el('span', { class: 'cause-title' }, cause.title),
    ' ',
    el('span', { class: 'cause-facts' },
      el('span', { class: 'status' }, word('page.status', cause.status)), ' ',
      el('span', { class: 'hop' }, word('page.hop', cause.hop))),
    icon('chevron'));
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

function details(cause, explains) {
  const findings = list(cause.findings);
  const unknown = list(cause.unknown);
  return el('div', { class: 'cause-details' },
    el('div', { class: 'part' }, markdown(cause.explanation, 5)),
    explains.length > 0 && part('page.cause.explains', el('p', {}, explains.join('; '))),
    findings.length > 0 && part('page.cause.why', findingList(findings)),
    unknown.length > 0 && part('page.cause.unknown', unknownList(unknown)),
    cause.check && part('page.cause.check', markdown(cause.check, 6)),
    cause.fix && part('page.cause.fix', withRisk(markdown(cause.fix, 6))));
}

function part(title, content) {
  return el('section', { class: 'part' }, el('h5', {}, t(title)), content);
}

/** A fix ends with what it may break or expose: set apart, so that nobody overlooks it. */
function withRisk(prose) {
  const headings = prose.querySelectorAll(':scope > h6');
  const heading = headings[headings.length - 1];
  if (!heading) return prose;
  const risk = el('div', { class: 'risk' });
  heading.before(risk);
  while (risk.nextSibling) risk.append(risk.nextSibling);
  return prose;
}
