const NS = 'http://www.w3.org/2000/svg';
const RING = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5Z';

// The rounder the filled part, the surer the cause: readable without colour, and in order.
const SHAPES = {
  'confirmed': [['disc', RING], ['cut', 'M4.9 8.3l2.1 2.2 4.1-4.6']],
  'likely': [['ring', RING], ['fill', 'M8 8V1.75A6.25 6.25 0 1 1 1.75 8Z']],
  'possible': [['ring', RING], ['fill', 'M8 1.75a6.25 6.25 0 0 1 0 12.5Z']],
  'unlikely': [['ring', RING], ['fill', 'M8 8V1.75A6.25 6.25 0 0 1 14.25 8Z']],
  'ruled-out': [['ring', RING], ['ring', 'M3.6 12.4l8.8-8.8']],
  'none': [['ring', 'M8 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5Z']],
  'suggests': [['fill', 'M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z']],
  'confirms': [['ring', 'M3 8.5l3.3 3.3L13 4.5']],
  'supports': [['ring', 'M8 3v10M3 8h10']],
  'weakens': [['ring', 'M3 8h10']],
  'refutes': [['ring', 'M4 4l8 8M12 4l-8 8']],
  'chevron': [['ring', 'M4 6.2l4 4 4-4']],
  'copy': [['ring', 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2']],
  'fault': [['disc', RING], ['cut', 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2']],
  'problem': [['ring', 'M8 2l6.5 11.5h-13ZM8 6.5v3.2M8 11.6v.1']],
  'down': [['ring', 'M8 2.5v11M3.5 9l4.5 4.5L12.5 9']],
};

/**
 * A small drawing beside a word; the word carries the meaning.
 * @param {keyof SHAPES} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(NS, 'svg');
  const attributes = { viewBox: '0 0 16 16', class: `icon icon-${name}`, 'aria-hidden': 'true', focusable: 'false' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const [kind, data] of SHAPES[name] ?? SHAPES.none) {
    const path = document.createElementNS(NS, 'path');
    path.setAttribute('class', kind);
    path.setAttribute('d', data);
    svg.append(path);
  }
  return svg;
}
