import { codeBlock } from './code.js';
import { list } from './dom.js';
import { platformName, variantsOf } from './platform.js';

/**
 * The command that settles a question, for the reader's system.
 * @param {{command?: string|null, commands?: Record<string, string>}} question
 * @returns {HTMLElement|null}
 */
export function commandView({ command, commands }) {
  const platformsOf = new Map();
  for (const [platform, run] of Object.entries(commands ?? {})) {
    if (platformName(platform)) platformsOf.set(run, [...list(platformsOf.get(run)), platform]);
  }
  if (platformsOf.size > 1) {
    return variantsOf([...platformsOf].map(([run, platforms]) => ({
      platforms, blocks: [codeBlock(run, platforms.map(platformName).join(', '))],
    })));
  }
  const [only = command] = platformsOf.keys();
  return typeof only === 'string' ? codeBlock(only) : null;
}
