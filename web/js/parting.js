import { el } from './dom.js';
import { t } from './texts.js';

const WORDS = {
  gone: ['page.gone.title', 'page.gone.text'],
  deleted: ['page.delete.done'],
};

/**
 * Says on an empty page why there is no conversation.
 * @param {HTMLElement} place
 */
export function createParting(place) {
  let why = null;

  function draw() {
    place.hidden = !why;
    const [title, text] = (WORDS[why] ?? []).map(key => t(key));
    place.replaceChildren(...[
      title && el('h2', { tabindex: -1 }, title),
      text && el('p', {}, text),
    ].filter(Boolean));
  }

  return {
    refresh: draw,
    clear() {
      why = null;
      draw();
    },
    /** @param {keyof WORDS} reason */
    tell(reason) {
      why = reason;
      draw();
      // Whoever writes goes on writing.
      if (document.activeElement === document.body) place.querySelector('h2').focus();
    },
  };
}
