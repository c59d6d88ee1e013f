import { el, unseen } from './dom.js';
import { icon } from './icons.js';
import { t, word } from './texts.js';

const HOPS = ['client', 'proxy', 'dns', 'cdn', 'network', 'cloud', 'firewall', 'host', 'listener', 'protocol'];
const LEADS = ['confirmed', 'likely'];
/** How a station stands, and the drawing that says so without colour. */
const ICONS = { fine: 'confirms', open: 'possible', fault: 'fault' };

/**
 * The way to the server, with the stations where a cause may sit and how each of them stands.
 * @param {{id: string, hop: string, status: string, title: string}[]} causes best first
 * @param {(causeId: string) => void} onChoose opens the best cause of a station
 * @returns {HTMLElement}
 */
export function hopPath(causes, onChoose) {
  const leader = LEADS.includes(causes[0]?.status) ? causes[0] : null;
  const stations = HOPS.map(hop => ({ hop, causes: causes.filter(cause => cause.hop === hop) }))
    .filter(({ hop, causes: here }) => here.length || hop === 'client')
    .map(station => ({ ...station, state: stateOf(station, leader) }));
  const states = Object.keys(ICONS).filter(state => stations.some(station => station.state === state));
  return el('section', { class: 'path', 'data-testid': 'path', 'data-key': 'path', 'aria-label': t('page.path.title') },
    el('ol', {}, ...stations.map(station => stationItem(station, leader, onChoose)),
      el('li', { class: 'station end' }, el('span', { class: 'stop' }, t('page.path.server')))),
    el('ul', { class: 'legend', 'aria-hidden': 'true' }, ...states.map(state =>
      el('li', { class: state }, icon(ICONS[state]), t(`page.path.${state}`)))));
}

function stateOf({ causes }, leader) {
  if (!causes.length) return 'end';
  if (leader && causes.includes(leader)) return 'fault';
  return causes.every(({ status }) => status === 'ruled-out') ? 'fine' : 'open';
}

function stationItem({ hop, causes, state }, leader, onChoose) {
  const name = hop === 'client' ? t('page.path.you') : word('page.hop', hop);
  if (!causes.length) return el('li', { class: 'station end', 'data-hop': hop }, el('span', { class: 'stop' }, name));
  const best = causes.find(({ status }) => status !== 'ruled-out') ?? causes[0];
  const titles = causes.map(({ title, status }) => `${title} (${word('page.status', status)})`).join('; ');
  const words = state === 'fault' && leader.title !== name ? `${name}: ${leader.title}` : name;
  return el('li', { class: `station ${state}`, 'data-hop': hop, 'data-state': state, 'data-status': best.status },
    el('button', { type: 'button', class: 'stop', title: titles, on: { click: () => onChoose(best.id) } },
      icon(ICONS[state]), el('span', { class: 'hop-name' }, words), unseen(`: ${t(`page.path.${state}`)}. ${titles}`)));
}
