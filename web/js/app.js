import { createComposer } from './composer.js';
import { el } from './dom.js';
import { fillLanguages, preferredLanguage } from './language.js';
import { applyTexts, loadTexts, t } from './texts.js';

/*
 * What an empty page needs to be written to, and no more: the rest comes once it can be.
 */

/** How long the server keeps a chat after its last message. */
const KEPT_DAYS = 30;
const EXAMPLES = ['1', '2', '3', '4'];

const byId = id => document.getElementById(id);
let composer;
let coming = null;
let saying = null;

/** The rest of the page, with its style sheets; the page names the files, so that none waits for another. */
async function load() {
  const links = [...byId('later').content.cloneNode(true).children];
  const sheets = links.filter(({ rel }) => rel === 'stylesheet');
  const styled = Promise.all(sheets.map(sheet => new Promise(resolve => {
    sheet.onload = resolve;
    sheet.onerror = resolve;
  })));
  document.head.append(...links);
  const [{ createTalk }] = await Promise.all([import('./talk.js'), styled]);
  const talk = createTalk({ composer, drawTexts });
  document.documentElement.dataset.whole = '';
  return talk;
}

/** Does something with the rest of the page, as soon as it is there. */
async function then(act, otherwise = () => {}) {
  coming ??= load();
  let talk;
  try {
    talk = await coming;
  } catch {
    coming = null;
    byId('notice').textContent = t('page.error.unreachable.text');
    otherwise();
    return;
  }
  await act(talk);
}

/** Says a text; the second half of a double click on an example says nothing new. */
async function say(text) {
  if (text === saying) return;
  saying = text;
  await then(talk => talk.say(text), () => composer.giveBack(text));
  saying = null;
}

function drawTexts() {
  applyTexts();
  // As text: what formats numbers takes longer to load than all the rest, and has nothing to add to this one.
  byId('privacy').textContent = t('page.composer.privacy', { days: String(KEPT_DAYS) });
  for (const id of ['new', 'share', 'delete']) byId(id).title = byId(id).textContent.trim();
  byId('example-list').replaceChildren(...EXAMPLES.map(number => {
    const text = t(`page.example.${number}`);
    return el('li', {}, el('button', {
      type: 'button', class: 'example', 'data-testid': 'example', on: { click: () => say(text) },
    }, text));
  }));
  composer.refresh();
}

/** This script waits for nothing, not even for the page that names it. */
const parsed = () => document.readyState !== 'loading'
  || new Promise(resolve => { addEventListener('DOMContentLoaded', resolve, { once: true }); });

async function start() {
  const texts = loadTexts(preferredLanguage()).then(() => true, () => false);
  await parsed();
  if (!await texts) {
    byId('apology').hidden = false;
    return;
  }
  composer = createComposer(byId('composer'), say);
  const key = new URLSearchParams(location.search).get('chat');
  document.body.classList.toggle('empty', !key);
  drawTexts();
  fillLanguages(byId('language'), { others: false });
  byId('language').addEventListener('change', event => then(talk => talk.switchLanguage(event.target.value)));
  document.documentElement.dataset.ready = '';
  if (!key && matchMedia('(hover: hover)').matches) composer.focus();
  // The first look is drawn before anything else is fetched.
  if (!key) await new Promise(resolve => { setTimeout(resolve); });
  await then(talk => key && talk.load(key));
}

start();
