import { announce } from './announce.js';
import { fillLanguages, rememberLanguage } from './language.js';
import { linkTo } from './place.js';
import { currentLanguage, loadTexts, t } from './texts.js';

const byId = id => document.getElementById(id);

/**
 * What the head of the page does with the conversation as a whole.
 * @param {{conversation: object, stage: object, sheet: object, composer: object, drawTexts: () => void}} page
 */
export function createHead({ conversation, stage, sheet, composer, drawTexts }) {
  let switching = new AbortController();

  /** Everything again, in another language. */
  async function switchLanguage(tag) {
    switching.abort();
    switching = new AbortController();
    const { signal } = switching;
    try {
      await loadTexts(tag, signal);
    } catch {
      if (signal.aborted) return;
      stage.complain('page.error.language');
      byId('language').value = currentLanguage();
      return;
    }
    stage.complain(null);
    rememberLanguage(tag);
    drawTexts();
    fillLanguages(byId('language'));
    stage.refresh();
    sheet.refresh();
    conversation.changed();
    if (!conversation.state().chat) return;
    await conversation.readAgain();
    announce(t('page.reply.language'));
  }

  async function remove() {
    const { id } = conversation.state().chat;
    try {
      await conversation.remove();
    } catch {
      sheet.close();
      stage.complain('page.delete.failed');
      return;
    }
    stage.complain(null);
    sheet.close();
    stage.part('deleted', id);
  }

  function share() {
    const { id, reads, writable } = conversation.state().chat;
    const reading = writable === false ? conversation.key() : reads;
    sheet.share(byId('share'), { reads: reading && linkTo(reading), writes: writable === false ? null : linkTo(id) });
  }

  fillLanguages(byId('language'));
  byId('new').addEventListener('click', () => {
    stage.goTo(null);
    composer.focus();
  });
  byId('share').addEventListener('click', share);
  byId('delete').addEventListener('click', () => sheet.ask(byId('delete'), remove));

  return { switchLanguage };
}
