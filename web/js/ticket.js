import { list } from './dom.js';
import { firstWords } from './markdown.js';
import { addressOf } from './target.js';
import { t } from './texts.js';
import { visible } from './visible.js';

const LONGEST = 200;
const NOTHING = '–';
/** What is said of an error in other words elsewhere. */
const ELSEWHERE = ['symptom', 'target'];

/** The cause that it was, as far as that is known. */
export const leadingCause = ({ causes }) => list(causes).find(({ status }) => ['confirmed', 'likely'].includes(status));

/**
 * Five lines for a ticket.
 * @param {object} chat
 * @param {(value: string) => string} code writes what came from a text
 * @param {(value: string) => string} prose writes what is said
 * @returns {string[]}
 */
function lines({ diagnosis: reply, messages }, code, prose) {
  const cause = leadingCause(reply);
  const known = list(reply.observations).filter(({ id, text, value }) => text && !ELSEWHERE.includes(id) && value !== 'unknown');
  const target = addressOf(reply.target ?? {});
  const line = (name, value, write) => t(`page.ticket.${name}`, { value: value ? write(oneLine(value)) : NOTHING });
  return [
    line('error', errorLine(messages), code),
    line('target', target, code),
    line('cause', cause?.title ?? t('page.closed.unclear'), prose),
    line('known', known.map(({ text }) => text).join(' '), prose),
    line('fix', cause && (firstWords(cause.fix) || firstWords(cause.first)), prose),
  ];
}

export const asText = chat => lines(chat, same, same).join('\n');

export const asMarkdown = chat => lines(chat, codeSpan, escaped).map(line => `- ${line}`).join('\n');

const same = value => value;

/** The line of what was pasted that shows the symptom; the first one where none does. */
function errorLine(messages) {
  const texts = list(messages).filter(({ kind, takenBack }) => kind === 'text' && !takenBack);
  const shown = texts.findLast(({ symptoms }) => list(symptoms).length) ?? texts[0];
  if (!shown) return '';
  const at = list(shown.symptoms)[0]?.matches?.[0]?.start ?? 0;
  const from = shown.text.lastIndexOf('\n', at - 1) + 1;
  const line = shown.text.slice(at ? from : 0).trimStart().split('\n', 1)[0];
  return visible(line);
}

function oneLine(value) {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Nothing in a code span means anything to Markdown, if its fence is longer than any inside. */
function codeSpan(value) {
  const fence = '`'.repeat(Math.max(0, ...value.match(/`+/g)?.map(run => run.length) ?? []) + 1);
  const edge = value.startsWith('`') || value.endsWith('`') ? ' ' : '';
  return `${fence}${edge}${value}${edge}${fence}`;
}

const escaped = value => value.replace(/[\\`*_[\]<>#|~&!$@]/g, '\\$&');
