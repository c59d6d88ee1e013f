import { codeBlock } from './code.js';
import { el } from './dom.js';
import { recall, remember } from './memory.js';
import { t } from './texts.js';

const KEY = 'conndoctor.platform';
const NAMES = { linux: 'Linux', windows: 'Windows', macos: 'macOS' };

/**
 * The command that settles a question, for the platform chosen last.
 * @param {{command?: string|null, commands?: Record<string, string>}} question
 * @returns {HTMLElement|null}
 */
export function commandView({ command, commands }) {
  const platforms = Object.keys(NAMES).filter(platform => typeof commands?.[platform] === 'string');
  if (!platforms.length) return typeof command === 'string' ? codeBlock(command, t('page.question.command')) : null;
  const wanted = recall(KEY) ?? ownPlatform();
  const box = el('div', { class: 'command', 'data-testid': 'command' });
  const shown = el('div', {});
  const show = platform => shown.replaceChildren(codeBlock(commands[platform], t('page.question.command')));
  const chosen = platforms.includes(wanted) ? wanted : platforms[0];
  if (platforms.length > 1) box.append(choice(platforms, chosen, show));
  box.append(shown);
  show(chosen);
  return box;
}

function choice(platforms, chosen, show) {
  const pick = platform => {
    remember(KEY, platform);
    show(platform);
  };
  return el('div', { class: 'platforms', role: 'radiogroup', 'aria-label': t('page.question.platform') },
    ...platforms.map(platform => el('label', { class: 'platform' },
      el('input', {
        type: 'radio', name: 'platform', value: platform, checked: platform === chosen, 'data-testid': 'platform',
        on: { change: () => pick(platform) },
      }),
      el('span', { translate: 'no' }, NAMES[platform]))));
}

function ownPlatform() {
  const name = (navigator.userAgentData?.platform ?? navigator.platform ?? '').toLowerCase();
  if (name.startsWith('win')) return 'windows';
  return name.startsWith('mac') ? 'macos' : 'linux';
}
