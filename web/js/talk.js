import { announce } from './announce.js';
import { bringIntoView, focusReply, watchFocus } from './attention.js';
import { createConversation } from './conversation.js';
import { endWith } from './ending.js';
import { acceptFiles } from './files.js';
import { explainWords } from './glossary.js';
import { createHead } from './head.js';
import { noteConversation } from './history.js';
import { listenToKeys } from './keys.js';
import { isWithin, note } from './looks.js';
import { putInAddress } from './place.js';
import { applyPlatform } from './platform.js';
import { QUESTION } from './reply.js';
import { createSheet } from './sheet.js';
import { createStage } from './stage.js';
import { addressOf } from './target.js';
import { currentLanguage, t } from './texts.js';
import { createTranscript } from './transcript.js';
import { createTries } from './tries.js';
import { replyTitle, titleOf } from './verdict.js';

const BUSY_TOLD_AFTER_MS = 1000;
const byId = id => document.getElementById(id);
const turns = byId('turns');

/**
 * A conversation on the page.
 * @param {{composer: object, drawTexts: () => void}} page
 */
export function createTalk({ composer, drawTexts }) {
  const sheet = createSheet(byId('sheet'));
  const tries = createTries({ onChange: () => conversation.changed(), onSeen: tellSeen });
  const conversation = createConversation({
    language: currentLanguage,
    onChange(state) {
      if (!state.chat) tries.cancel();
      transcript.draw(state);
      showStage();
    },
    onSeen: note,
    onLooked: () => arrive(isWithin(document.activeElement, 'doctor')),
    onNews: () => announce(t('page.chat.updated')),
    onPlace: putInAddress,
    onGone(key) {
      sheet.close();
      stage.part('gone', key);
    },
  });
  const stage = createStage({ load: conversation.load, leave, shown: conversation.key });
  const transcript = createTranscript(turns, {
    onAnswer: (id, value) => conversation.state().asking || follow(() => conversation.answer(id, value)),
    onTakeBack: seqs => follow(() => conversation.takeBack(seqs)),
    onOutput: text => follow(() => conversation.say(text)),
    onTarget: aim,
    onRetry: failed => follow(() => retry(failed)),
    onEnd: end,
    onLook: look,
    onTry: tryFromHere,
    tries,
  });

  /** A live look goes on where it was asked for; whoever stays there is taken along to what it saw. */
  async function look(agreed) {
    stage.clear();
    sheet.close();
    const done = conversation.look(agreed);
    focusOn('[data-key="look-doctor"] :is([tabindex], button)');
    const { failed } = await done;
    if (failed) focusReply(turns);
  }

  function tryFromHere(target) {
    tries.start(target);
    focusOn('[data-testid="browser-cancel"]');
  }

  /** Twenty seconds are long: who has gone on reading or writing is not called back. */
  async function tellSeen(seen) {
    const here = isWithin(document.activeElement, 'browser');
    if (here) return follow(() => conversation.tell(seen));
    const { failed } = await conversation.tell(seen);
    if (failed) announce(replyTitle(turns));
    else arrive(false);
  }

  function arrive(here) {
    if (here) focusReply(turns);
    else announce(t('page.look.arrived'));
  }

  const focusOn = selector => turns.querySelector(selector)?.focus({ preventScroll: true });

  /** What is no host and port is told where it was typed. */
  async function aim(target) {
    const { failed } = await follow(() => conversation.aim(target));
    transcript.refuseTarget(failed?.type === 'urn:conndoctor:problem:bad-target');
    if (failed) focusOn('[data-testid="where-host"]');
  }

  /** It works, or still fails; whoever says the latter goes on with the question, or by writing. */
  function end(how) {
    endWith(conversation.state().chat, how);
    transcript.redraw();
    if (how !== 'fails') return focusReply(turns);
    const question = byId(QUESTION);
    announce(t(question ? 'page.still.asked' : 'page.still.text'));
    if (!question) return composer.focus();
    question.focus({ preventScroll: true });
    question.closest('section').scrollIntoView({ block: 'nearest' });
  }

  /** Says something, and takes the person along: to what they said, then to the reply. */
  async function follow(start) {
    stage.clear();
    sheet.close();
    const done = start();
    if (document.activeElement === document.body) turns.querySelector('.busy')?.focus({ preventScroll: true });
    bringIntoView(turns);
    const undisturbed = watchFocus(turns);
    const busy = setTimeout(() => announce(t('page.busy')), BUSY_TOLD_AFTER_MS);
    const sent = await done;
    clearTimeout(busy);
    const focus = undisturbed();
    settle(sent);
    const { chat, asking } = conversation.state();
    if (asking || (!chat && !turns.querySelector('[data-heading]'))) return sent ?? {};
    if (focus) focusReply(turns);
    else announce(t('page.reply.arrived', { title: replyTitle(turns) }));
    return sent ?? {};
  }

  /** A failed text goes back into the composer; one that went through after all leaves it. */
  function settle(sent) {
    if (!sent?.text) return;
    if (!sent.failed) composer.takeAway(sent.text);
    else {
      sent.givenBack = composer.giveBack(sent.text);
      conversation.changed();
    }
  }

  function retry(failed) {
    if (failed) return conversation.again(failed);
    return conversation.state().chat ? conversation.readAgain() : conversation.load(conversation.key());
  }

  function showStage() {
    const { chat, sending, asking, problem, unkept } = conversation.state();
    const empty = !chat && !sending.length && !asking && !problem;
    stage.show({ empty, chat, lasting: conversation.lasting(), unkept });
    if (chat?.id && chat.writable !== false && conversation.key() === chat.id) noteConversation(chat.id, nameOf(chat));
  }

  const nameOf = ({ diagnosis }) => [titleOf(diagnosis), addressOf(diagnosis.target ?? {})].filter(Boolean).join(' · ');

  function leave() {
    sheet.close();
    conversation.leave();
  }

  const { switchLanguage } = createHead({ conversation, stage, sheet, composer, drawTexts });
  applyPlatform();
  acceptFiles(byId('composer'), composer);
  explainWords(turns);
  listenToKeys({
    answers: () => [...turns.querySelectorAll('.question [data-testid=answer]')],
    compose: composer.focus,
  });
  new ResizeObserver(([{ target }]) => {
    document.documentElement.style.setProperty('--composer-height', `${target.offsetHeight}px`);
  }).observe(byId('composer'));

  return { say: text => follow(() => conversation.say(text)), load: conversation.load, switchLanguage };
}
