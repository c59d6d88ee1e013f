import { copyTextButton } from './copy.js';
import { el } from './dom.js';
import { asMarkdown, asText, leadingCause } from './ticket.js';
import { t } from './texts.js';

/**
 * What is left to say when it works: what it was, in five lines to keep.
 * @param {object} chat
 * @param {{onReopen: () => void}} options
 */
export function closedView(chat, { onReopen }) {
  const cause = leadingCause(chat.diagnosis);
  const text = asText(chat);
  const ticket = el('pre', { class: 'ticket', tabindex: 0, dir: 'auto', 'data-testid': 'ticket', 'aria-labelledby': 'closed-title' }, text);
  return el('article', { class: 'reply closed', lang: chat.diagnosis.language, 'data-testid': 'closed' },
    el('h2', { id: 'closed-title', tabindex: -1, 'data-heading': true }, t('page.closed.title')),
    el('p', { class: 'summary' }, cause ? t('page.closed.was', { cause: cause.title }) : t('page.closed.unclear')),
    ticket,
    el('p', { class: 'closed-tools' },
      copyTextButton('page.closed.text', text, ticket),
      copyTextButton('page.closed.markdown', asMarkdown(chat), ticket),
      el('button', { type: 'button', class: 'quiet', 'data-testid': 'reopen', on: { click: onReopen } }, t('page.closed.reopen'))));
}
