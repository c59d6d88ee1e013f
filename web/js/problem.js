import { PATIENCE_SECONDS } from './api.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

/**
 * Why there is no reply, and the way to try again.
 * @param {import('./api.js').Problem} problem
 * @param {{givenBack: boolean, onRetry: () => void}} options
 * @returns {HTMLElement}
 */
export function problemView(problem, { givenBack, onRetry }) {
  const { title, detail } = words(problem);
  return el('article', { class: 'reply problem', 'data-testid': 'problem' },
    el('p', { class: 'speaker' }, t('page.doctor')),
    el('h2', { tabindex: -1, 'data-heading': true }, icon('problem'), title),
    detail && el('p', {}, detail),
    givenBack && el('p', {}, t('page.error.kept')),
    el('p', {}, el('button', {
      type: 'button', class: 'answer', 'data-testid': 'retry', on: { click: onRetry },
    }, t('page.error.retry'))));
}

function words({ kind, title, detail, status }) {
  if (kind === 'refused') return { title, detail };
  const known = ['offline', 'unreachable', 'timeout'].includes(kind) ? kind : 'unreadable';
  return {
    title: t(`page.error.${known}.title`),
    detail: t(`page.error.${known}.text`, { seconds: PATIENCE_SECONDS, status: String(status ?? '') }),
  };
}
