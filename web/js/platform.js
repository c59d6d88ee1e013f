import { el } from './dom.js';
import { recall, remember } from './memory.js';
import { t } from './texts.js';

const KEY = 'conndoctor.platform';
const NAMES = { linux: 'Linux', windows: 'Windows', macos: 'macOS' };
const PLATFORMS = Object.keys(NAMES);

/** The system whose commands are shown; the style sheet hides those of the others. */
export function applyPlatform() {
  const chosen = recall(KEY);
  document.documentElement.dataset.os = PLATFORMS.includes(chosen) ? chosen : ownPlatform();
}

/** The systems that a label such as "Linux, macOS" or "Windows (PowerShell)" names. */
export const platformsIn = label => PLATFORMS.filter(platform => label.toLowerCase().includes(platform));

/**
 * Blocks that say the same thing for different systems: one of them is shown, or all where none is the reader's.
 * @param {{platforms: string[], blocks: HTMLElement[]}[]} variants
 */
export function variantsOf(variants) {
  return el('div', { class: 'variants', 'data-testid': 'variants' },
    ...variants.map(({ platforms, blocks }) => variant(platforms, blocks)));
}

/** One of them. */
export const variant = (platforms, blocks) => el('div', { class: 'variant', 'data-os': platforms.join(' ') }, ...blocks);

/** What a system is called. */
export const platformName = platform => NAMES[platform];

/** The one switch of the page. */
export function platformSwitch() {
  const select = el('select', {
    name: 'platform', 'data-testid': 'platform', translate: 'no', title: t('page.os'), 'aria-label': t('page.os'),
    on: { change: () => choose(select.value) },
  }, ...PLATFORMS.map(platform => el('option', { value: platform }, NAMES[platform])));
  select.value = document.documentElement.dataset.os;
  return select;
}

function choose(platform) {
  remember(KEY, platform);
  document.documentElement.dataset.os = platform;
}

function ownPlatform() {
  const name = (navigator.userAgentData?.platform || navigator.platform || '').toLowerCase();
  if (name.startsWith('win')) return 'windows';
  return name.startsWith('mac') ? 'macos' : 'linux';
}
