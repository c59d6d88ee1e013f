import { causeItem } from './cause.js';
import { el, list } from './dom.js';
import { t } from './texts.js';

/**
 * The causes, best first, the first one open.
 * @param {object} reply
 * @param {{id: number, opened: Map<string, boolean>}} turn remembers what is open, so that a redraw keeps it
 * @returns {{node: HTMLElement, show: (causeId: string) => void}}
 */
export function causeList(reply, turn) {
  const causes = list(reply.causes);
  const titles = new Map(list(reply.symptoms).map(({ id, title }) => [id, title]));
  const isOpen = (cause, index) => turn.opened.get(cause.id) ?? index === 0;
  const anyClosed = () => !causes.every(isOpen);

  const all = el('button', { type: 'button', class: 'quiet', 'data-testid': 'open-all', on: { click: toggleAll } });
  const items = causes.map((cause, index) => causeItem(cause, {
    id: `turn-${turn.id}-cause-${index}`,
    open: isOpen(cause, index),
    explains: titles.size > 1 ? list(cause.symptoms).map(id => titles.get(id)).filter(Boolean) : [],
    onToggle(open) {
      turn.opened.set(cause.id, open);
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
    el('div', { class: 'causes-head' }, el('h3', {}, t('page.causes.title')), items.length > 1 && all),
    el('ol', {}, ...items.map(item => item.node)));
  return { node, show };
}
