/**
 * Creates an element. Strings become text nodes, so nothing that a stranger wrote is ever parsed.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] null, undefined and false are left out; `on` holds listeners
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value));
  }
  for (const [event, listener] of Object.entries(on)) node.addEventListener(event, listener);
  node.append(...children.filter(child => child || child === ''));
  return node;
}

/** Text for screen readers only. */
export const unseen = text => el('span', { class: 'unseen' }, text);

/**
 * A list that may be missing from a reply.
 * @template T
 * @param {T[]|null|undefined} value
 * @returns {T[]}
 */
export const list = value => (Array.isArray(value) ? value : []);
