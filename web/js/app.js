import { announce } from './announce.js';
import { bringIntoView, focusReply, watchFocus } from './attention.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { fillLanguages, preferredLanguage, rememberLanguage } from './language.js';
import { KEPT_DAYS } from './lasting.js';
import { isWithin, note } from './looks.js';
import { createParting } from './parting.js';
import { idInAddress, linkTo, putInAddress } from './place.js';
import { replyTitle } from './reply.js';
import { createSheet } from './sheet.js';
import { applyTexts, currentLanguage, loadTexts, t } from './texts.js';
import { createTranscript } from './transcript.js';
import { createTries } from './tries.js';
import { drawWelcome } from './welcome.js';

const BUSY_TOLD_AFTER_MS = 1000;
const byId = id => document.getElementById(id);
const turns = byId('turns');

const composer = createComposer(byId('composer'), text => follow(() => conversation.say(text)));
const parting = createParting(byId('parting'));
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
  onGone: () => part('gone'),
});
const transcript = createTranscript(turns, {
  onAnswer: (id, value) => follow(() => conversation.answer(id, value)),
  onTakeBack: seqs => follow(() => conversation.takeBack(seqs)),
  onOutput: composer.focus,
  onRetry: failed => follow(() => retry(failed)),
  onLook: look,
  onTry: tryFromHere,
  tries,
});

/** A live look goes on where it was asked for; whoever stays there is taken along to what it saw. */
async function look(agreed) {
  parting.clear();
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

/** Says something, and takes the person along: to what they said, then to the reply. */
async function follow(start) {
  parting.clear();
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
  if (asking || (!chat && !turns.querySelector('[data-heading]'))) return;
  if (focus) focusReply(turns);
  else announce(t('page.reply.arrived', { title: replyTitle(turns) }));
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
  return conversation.state().chat ? conversation.readAgain() : conversation.load(idInAddress());
}

function showStage() {
  const { chat, sending, asking, problem } = conversation.state();
  const empty = !chat && !sending.length && !asking && !problem;
  document.body.classList.toggle('empty', empty);
  byId('welcome').hidden = byId('examples').hidden = !empty;
  byId('new').hidden = empty;
  byId('share').hidden = byId('delete').hidden = !chat?.id;
  byId('privacy').hidden = !conversation.lasting();
  const field = byId('text');
  field.dataset.textPlaceholder = empty ? 'page.composer.placeholder' : 'page.composer.placeholder.more';
  field.placeholder = t(field.dataset.textPlaceholder);
}

function drawTexts() {
  applyTexts();
  byId('privacy').textContent = t('page.composer.privacy', { days: KEPT_DAYS });
  for (const id of ['new', 'share', 'delete']) byId(id).title = byId(id).textContent.trim();
  fillLanguages(byId('language'));
  drawWelcome(text => follow(() => conversation.say(text)));
  composer.refresh();
  parting.refresh();
  sheet.refresh();
}

/** Leads to an empty page, which says why. */
function part(why) {
  if (why !== 'gone') putInAddress(null);
  sheet.close();
  parting.tell(why);
}

async function remove() {
  try {
    await conversation.remove();
  } catch {
    sheet.close();
    byId('notice').textContent = t('page.delete.failed');
    return;
  }
  byId('notice').textContent = '';
  part('deleted');
}

let switching = new AbortController();

async function switchLanguage(tag) {
  switching.abort();
  switching = new AbortController();
  try {
    await loadTexts(tag, switching.signal);
  } catch (error) {
    if (error.kind === 'superseded') return;
    byId('notice').textContent = t('page.error.language');
    byId('language').value = currentLanguage();
    return;
  }
  byId('notice').textContent = '';
  rememberLanguage(tag);
  drawTexts();
  conversation.changed();
  if (!conversation.state().chat) return;
  await conversation.readAgain();
  announce(t('page.reply.language'));
}

async function start() {
  try {
    await loadTexts(preferredLanguage());
  } catch {
    byId('apology').hidden = false;
    return;
  }
  byId('language').addEventListener('change', event => switchLanguage(event.target.value));
  byId('new').addEventListener('click', () => {
    conversation.leave();
    putInAddress(null);
    parting.clear();
    sheet.close();
    composer.focus();
  });
  byId('share').addEventListener('click', () => sheet.share(byId('share'), linkTo(conversation.state().chat.id)));
  byId('delete').addEventListener('click', () => sheet.ask(byId('delete'), remove));
  new ResizeObserver(([{ target }]) => {
    document.documentElement.style.setProperty('--composer-height', `${target.offsetHeight}px`);
  }).observe(byId('composer'));
  drawTexts();
  showStage();
  const id = idInAddress();
  const loaded = id && conversation.load(id);
  document.documentElement.dataset.ready = '';
  if (loaded) await loaded;
  else if (matchMedia('(hover: hover)').matches) composer.focus();
}

start();
