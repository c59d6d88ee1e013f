import { codeBlock } from './code.js';
import { el } from './dom.js';

const policy = globalThis.trustedTypes?.createPolicy('markdown', { createHTML: html => html })
  ?? { createHTML: html => html };

// Images would fetch what a text names; texts of the knowledge base have none.
const parser = globalThis.markdownit?.({ html: false, linkify: false }).disable('image');

/**
 * Renders CommonMark of the knowledge base: the only place of the page where HTML is parsed.
 * @param {string} source
 * @param {number} level what the topmost heading inside becomes, 3 for h3
 * @returns {HTMLElement}
 */
export function markdown(source, level) {
  const box = el('div', { class: 'prose' });
  if (!parser) {
    box.append(el('p', { class: 'plain' }, source ?? ''));
    return box;
  }
  box.innerHTML = policy.createHTML(render(source ?? '', level));
  for (const link of box.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  // A short option such as -p must not break after its hyphen.
  for (const code of box.querySelectorAll(':not(pre) > code')) {
    code.classList.toggle('short', code.textContent.length <= 24);
  }
  for (const block of box.querySelectorAll('pre')) replaceBlock(block);
  return box;
}

function render(source, level) {
  const tokens = parser.parse(source, {});
  const depths = tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => Number(tag[1]));
  const shift = level - Math.min(...depths);
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag[1]) + shift)}`;
  }
  return parser.renderer.render(tokens, parser.options, {});
}

/** A paragraph that is nothing but bold before a block names its platform: it becomes the block's caption. */
function replaceBlock(block) {
  const before = block.previousElementSibling;
  const only = before?.tagName === 'P' && before.childNodes.length === 1 && before.firstChild.nodeName === 'STRONG';
  const caption = only ? before.textContent : null;
  if (only) before.remove();
  block.replaceWith(codeBlock(block.textContent.replace(/\n$/, ''), caption));
}
