import { createParting } from './parting.js';
import { drawHistory, dropConversation } from './history.js';
import { onWayBack, putInAddress } from './place.js';
import { t } from './texts.js';

const byId = id => document.getElementById(id);

/**
 * What of the page is shown, and the ways between its conversations.
 * @param {{load: (key: string) => Promise<void>, leave: () => void, shown: () => string|null}} conversation
 */
export function createStage({ load, leave, shown }) {
  const parting = createParting(byId('parting'));

  /** @param {{empty: boolean, chat: object|null, lasting: boolean, unkept: boolean}} what */
  function show({ empty, chat, lasting, unkept }) {
    const writable = chat?.writable !== false;
    document.body.classList.toggle('empty', empty);
    if (empty) drawHistory(goTo);
    byId('new').hidden = empty;
    byId('share').hidden = !chat?.id;
    byId('delete').hidden = !chat?.id || !writable;
    byId('composer').hidden = !writable;
    byId('privacy').hidden = !lasting || !writable;
    byId('unkept').textContent = unkept ? t('page.composer.unkept') : '';
    const field = byId('text');
    field.dataset.textPlaceholder = empty ? 'page.composer.placeholder' : 'page.composer.placeholder.more';
    field.placeholder = t(field.dataset.textPlaceholder);
  }

  /** Opens another conversation, or an empty page. */
  function goTo(key) {
    putInAddress(key);
    return turnTo(key);
  }

  async function turnTo(key) {
    parting.clear();
    if (!key) leave();
    else if (key !== shown()) await load(key);
  }

  /** Leads to an empty page, which says why. */
  function part(why, key) {
    if (key) dropConversation(key);
    if (why !== 'gone') putInAddress(null, { instead: true });
    parting.tell(why);
    drawHistory(goTo);
  }

  onWayBack(turnTo);
  drawHistory(goTo);
  return {
    show, goTo, part, refresh: parting.refresh, clear: parting.clear,
    /** Says what went wrong with the page as a whole, or that all is well again. */
    complain: key => { byId('notice').textContent = key ? t(key) : ''; },

  };
}
