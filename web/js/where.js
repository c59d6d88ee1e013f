import { el, list } from './dom.js';
import { t } from './texts.js';

/** What the server writes where a host or a port is not known. */
const STAND_IN = /\b(HOST|PORT)\b/;

/**
 * Asks for the host and port, once for all commands, where texts that are shown miss them.
 * @param {object} reply
 * @param {{draft: object, onTarget: (target: string) => void}} options
 * @returns {HTMLElement|null}
 */
export function whereView(reply, options) {
  const { target } = reply;
  if ((target?.host && target.port) || !isMissed(reply)) return null;
  return el('section', { class: 'where', 'data-testid': 'where', 'data-key': 'where', 'aria-labelledby': 'where-title' },
    el('h3', { id: 'where-title' }, t('page.where')),
    whereFields({ ...options, target, software: list(reply.software) }));
}

const isMissed = ({ first, question, causes }) => [
  first, question?.text, question?.command, ...Object.values(question?.commands ?? {}),
  ...list(causes).flatMap(cause => [cause.first, cause.check, cause.fix]),
].some(text => STAND_IN.test(text ?? ''));

/**
 * The two fields. What is typed outlives a redraw in the draft.
 * @param {{draft: {host?: string, port?: string, bad?: boolean}, target?: object|null, software?: object[],
 *   onTarget: (target: string) => void}} options
 */
export function whereFields({ draft, target, software = [], onTarget }) {
  const usual = software.find(({ port }) => port)?.port;
  const host = field('host', 'text', draft.host ?? target?.host ?? '', 'db.example.com');
  const port = field('port', 'numeric', draft.port ?? String(target?.port ?? usual ?? ''), '5432');
  const bad = el('p', { id: 'where-bad', class: 'note', role: 'alert', 'data-testid': 'where-bad' },
    draft.bad ? t('page.where.bad') : '');
  return el('form', { class: 'where-fields', novalidate: true, 'data-testid': 'where-fields', on: { submit: use } },
    host, port, el('button', { type: 'submit', class: 'answer', 'data-testid': 'where-use' }, t('page.where.use')), bad);

  function field(name, mode, value, example) {
    const input = el('input', {
      type: 'text', name, inputmode: mode, value, placeholder: example, spellcheck: 'false', autocapitalize: 'off',
      autocomplete: 'off', dir: 'ltr', 'aria-label': t(`page.where.${name}`), 'data-testid': `where-${name}`,
      'aria-invalid': draft.bad && 'true', 'aria-describedby': draft.bad && 'where-bad',
      on: { input: () => { draft[name] = input.value; } },
    });
    return input;
  }

  function use(event) {
    event.preventDefault();
    const [name, number] = [host.value.trim(), port.value.trim()];
    if (!name || !/^\d*$/.test(number)) {
      bad.textContent = t('page.where.bad');
      (name ? port : host).focus();
      return;
    }
    // Who writes both into the first field means the same.
    const whole = /:\d+$|^\w+:\/\//.test(name) && (name.match(/:/g).length < 3);
    onTarget(!number || whole ? name : `${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${number}`);
  }
}
