import { el, unseen } from './dom.js';
import { icon } from './icons.js';
import { t, word } from './texts.js';

const HOPS = ['client', 'proxy', 'dns', 'cdn', 'network', 'cloud', 'firewall', 'host', 'listener', 'protocol'];

/**
 * The way from the client to the server, with the suspected causes at the places where they sit.
 * @param {{id: string, hop: string, status: string, title: string}[]} causes best first
 * @param {(causeId: string) => void} onChoose opens the best cause of a place
 * @returns {HTMLElement}
 */
export function hopPath(causes, onChoose) {
  const label = t(causes.length ? 'page.path.title' : 'page.path.welcome');
  const items = HOPS.map(hop => hopItem(hop, causes.filter(cause => cause.hop === hop), onChoose));
  const testid = causes.length ? 'path' : 'welcome-path';
  return el('div', { class: 'path', 'data-testid': testid, 'data-key': 'path' }, el('ol', { 'aria-label': label }, ...items));
}

function hopItem(hop, causes, onChoose) {
  const name = el('span', { class: 'hop-name' }, word('page.hop', hop));
  const suspects = causes.filter(({ status }) => status !== 'ruled-out');
  const best = suspects[0] ?? causes[0];
  if (!best) return el('li', { class: 'clear', 'data-hop': hop }, el('span', { class: 'stop' }, icon('none'), name));
  const titles = causes.map(({ title, status }) => `${title} (${word('page.status', status)})`).join('; ');
  const choose = () => onChoose(best.id);
  const button = el('button', { type: 'button', class: 'stop', title: titles, on: { click: choose } },
    icon(best.status), name, unseen(`: ${titles}`),
    suspects.length > 1 && el('span', { class: 'several', 'aria-hidden': 'true' }, String(suspects.length)));
  const suspicion = suspects.length ? 'suspected' : 'cleared';
  return el('li', { class: suspicion, 'data-hop': hop, 'data-status': best.status }, button);
}
