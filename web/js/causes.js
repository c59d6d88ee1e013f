import { causeItem } from './cause.js';
import { el, list } from './dom.js';
import { t } from './texts.js';

/**
 * The causes, best first, the first one open; those that are ruled out come last.
 * @param {object} reply
 * @param {Map<string, boolean>} opened remembers what is open, so that a redraw keeps it
 * @returns {{node: HTMLElement, show: (causeId: string) => void}}
 */
export function causeList(reply, opened) {
  const isOut = ({ status }) => status === 'ruled-out';
  const causes = [...list(reply.causes).filter(cause => !isOut(cause)), ...list(reply.causes).filter(isOut)];
  const titles = new Map(list(reply.symptoms).map(({ id, title }) => [id, title]));
  const isOpen = (cause, index) => opened.get(cause.id) ?? (index === 0 && !isOut(cause));
  const anyClosed = () => !causes.every(isOpen);

  const all = el('button', { type: 'button', class: 'quiet', 'data-testid': 'open-all', on: { click: toggleAll } });
  const items = causes.map((cause, index) => causeItem(cause, {
    id: `cause-${index}`,
    open: isOpen(cause, index),
    explains: titles.size > 1 ? list(cause.symptoms).map(id => titles.get(id)).filter(Boolean) : [],
    onToggle(open) {
      opened.set(cause.id, open);
      label();
    },
  }));
  label();

  function label() {
    all.textContent = t(anyClosed() ? 'page.causes.open' : 'page.causes.close');
  }

  function toggleAll() {
    const open = anyClosed();
    for (const item of items) item.setOpen(open);
  }

  function show(causeId) {
    const item = items[causes.findIndex(({ id }) => id === causeId)];
    item.setOpen(true);
    item.toggle.focus({ preventScroll: true });
    item.node.scrollIntoView({ block: 'start' });
  }

  const node = el('section', { class: 'causes', 'data-testid': 'causes' },
    el('div', { class: 'causes-head', 'data-key': 'causes' }, el('h3', {}, t('page.causes.title')), items.length > 1 && all),
    el('ol', {}, ...items.map(item => item.node)));
  return { node, show };
}
