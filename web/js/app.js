import { announce } from './announce.js';
import { bringIntoView, focusReply, watchFocus } from './attention.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { fillLanguages, preferredLanguage, rememberLanguage } from './language.js';
import { replyTitle } from './reply.js';
import { applyTexts, currentLanguage, loadTexts, t } from './texts.js';
import { createTranscript } from './transcript.js';
import { drawWelcome } from './welcome.js';

const BUSY_TOLD_AFTER_MS = 1000;
const byId = id => document.getElementById(id);

const composer = createComposer(byId('composer'), text => follow(() => conversation.say(text)));
const conversation = createConversation({
  language: currentLanguage,
  onChange: turn => transcript.draw(turn),
  onDrop: turn => transcript.drop(turn),
});
const transcript = createTranscript(byId('turns'), {
  onAnswer: (turn, value) => follow(() => conversation.answer(turn, value)),
  onOutput: turn => composer.startWith(turn.text),
  onRetry: turn => follow(() => conversation.ask(turn), turn),
});

/** Asks, and takes the person along: to what they said, then to the reply. */
async function follow(start, again = null) {
  const asked = start();
  showStage();
  const turn = again ?? conversation.turns().at(-1);
  const node = transcript.node(turn);
  if (again || turn.answer) node.querySelector('.busy')?.focus();
  bringIntoView(node);
  const undisturbed = watchFocus();
  const busy = setTimeout(() => announce(t('page.busy')), BUSY_TOLD_AFTER_MS);
  await asked;
  clearTimeout(busy);
  if (turn.asking || !node.isConnected) return;
  const focus = undisturbed();
  settle(turn);
  if (focus) focusReply(node);
  else announce(t('page.reply.arrived', { title: replyTitle(node) }));
}

/** A failed text goes back into the composer; one that went through after all leaves it. */
function settle(turn) {
  if (turn.answer) return;
  if (!turn.problem) composer.takeAway(turn.text);
  else if (!turn.reply) {
    turn.givenBack = composer.giveBack(turn.text);
    transcript.draw(turn);
  }
}

function showStage() {
  const empty = conversation.turns().length === 0;
  document.body.classList.toggle('empty', empty);
  byId('welcome').hidden = byId('examples').hidden = !empty;
  byId('new').hidden = empty;
}

function drawTexts() {
  applyTexts();
  fillLanguages(byId('language'));
  drawWelcome(text => follow(() => conversation.say(text)));
  composer.refresh();
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
  if (!conversation.turns().length) return;
  await conversation.askAgain();
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
    conversation.clear();
    showStage();
    composer.focus();
  });
  new ResizeObserver(([{ target }]) => {
    document.documentElement.style.setProperty('--composer-height', `${target.offsetHeight}px`);
  }).observe(byId('composer'));
  drawTexts();
  showStage();
  document.documentElement.dataset.ready = '';
  if (matchMedia('(hover: hover)').matches) composer.focus();
}

start();
