import { causeItem } from './cause.js';
import { el, list } from './dom.js';
import { t } from './texts.js';

const SHOWN = 3;
const isOut = ({ status }) => status === 'ruled-out';

/**
 * The causes, a line each: the most likely ones, then folded the others, then those that are ruled out.
 * @param {object} reply
 * @param {Map<string, boolean>} opened remembers what is open, so that a redraw keeps it
 * @returns {{node: HTMLElement, show: (causeId: string) => void}}
 */
export function causeList(reply, opened) {
  const causes = list(reply.causes);
  const left = causes.filter(cause => !isOut(cause));
  const items = new Map();
  const groups = [];
  const shown = left.slice(0, SHOWN).map(item);
  const more = fold('more', left.slice(SHOWN));
  const out = fold('ruledout', causes.filter(isOut));
  const anyClosed = () => causes.some(({ id }) => !opened.get(id)) || groups.some(group => !group.open);

  const all = el('button', { type: 'button', class: 'quiet', 'data-testid': 'open-all', on: { click: toggleAll } });
  label();

  function item(cause) {
    const made = causeItem(cause, {
      id: `cause-${cause.id}`,
      open: opened.get(cause.id) ?? false,
      onToggle(open) {
        opened.set(cause.id, open);
        label();
      },
    });
    items.set(cause.id, made);
    return made.node;
  }

  function fold(name, some) {
    if (!some.length) return null;
    const group = el('details', {
      class: 'causes-fold', 'data-testid': `causes-${name}`, 'data-key': `causes-${name}`, open: opened.get(name) ?? false,
      on: { toggle: () => { opened.set(name, group.open); label(); } },
    }, el('summary', {}, t(`page.causes.${name}`, { count: some.length })), el('ol', {}, ...some.map(item)));
    groups.push(group);
    return group;
  }

  function label() {
    all.textContent = t(anyClosed() ? 'page.causes.open' : 'page.causes.close');
  }

  function toggleAll() {
    const open = anyClosed();
    for (const group of groups) group.open = open;
    for (const made of items.values()) made.setOpen(open);
  }

  function show(causeId) {
    const { node, toggle, setOpen } = items.get(causeId);
    const group = node.closest('details');
    if (group) group.open = true;
    setOpen(true);
    toggle.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'start' });
  }

  const node = el('section', { class: 'causes', 'data-testid': 'causes' },
    el('div', { class: 'causes-head', 'data-key': 'causes' }, el('h3', {}, t('page.causes.title')), causes.length > 1 && all),
    shown.length > 0 && el('ol', {}, ...shown), more, out);
  return { node, show };
}
