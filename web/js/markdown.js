import { codeBlock } from './code.js';
import { el } from './dom.js';
import { platformsIn, variant, variantsOf } from './platform.js';

const policy = globalThis.trustedTypes?.createPolicy('markdown', { createHTML: html => html })
  ?? { createHTML: html => html };

// Without the library, texts are shown as they are written.
await import('/lib/markdown-it.min.js').catch(() => {});
// Images would fetch what a text names; texts of the knowledge base have none.
const parser = globalThis.markdownit?.({ html: false, linkify: false }).disable('image');
if (parser) parser.renderer.rules.softbreak = lineEnd;

// Chinese and Japanese put no space between words; Korean does, so Hangul is not among these.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\u3000-\u303f\uff01-\uff60]/u;
const QUOTE = /[\u2014\u2018\u2019\u201c\u201d\u2026]/;
const FULL_WIDTH_MARK = /[\u3001-\u3003\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;

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
  for (const label of box.querySelectorAll('p')) gather(label);
  for (const block of box.querySelectorAll('pre')) replaceBlock(block);
  return box;
}

/** The text alone, in one line, of the first paragraph. */
export const firstWords = source => markdown(source, 6).querySelector('p')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function render(source, level) {
  const tokens = parser.parse(source, {});
  const depths = tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => Number(tag[1]));
  const shift = level - Math.min(...depths);
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag[1]) + shift)}`;
  }
  return parser.renderer.render(tokens, parser.options, {});
}

const isLabel = node => node?.tagName === 'P' && node.childNodes.length === 1 && node.firstChild.nodeName === 'STRONG';

/** Paragraphs that are nothing but the bold names of systems, and the blocks below them, say one thing in variants. */
function gather(label) {
  const platforms = isLabel(label) ? platformsIn(label.textContent) : [];
  const blocks = [];
  for (let next = label.nextElementSibling; next?.tagName === 'PRE'; next = next.nextElementSibling) blocks.push(next);
  if (!platforms.length || !blocks.length) return;
  const before = label.previousElementSibling;
  const box = before?.classList.contains('variants') ? before : variantsOf([]);
  if (box !== before) label.before(box);
  blocks.forEach(block => { block.dataset.caption = label.textContent; });
  box.append(variant(platforms, blocks));
  label.remove();
}

/** A paragraph that is nothing but bold before a block becomes the block's caption. */
function replaceBlock(block) {
  const before = block.previousElementSibling;
  const caption = block.dataset.caption ?? (isLabel(before) ? before.textContent : null);
  if (isLabel(before)) before.remove();
  block.replaceWith(codeBlock(block.textContent.replace(/\n$/, ''), caption));
}

/** A line that ends between Chinese or Japanese characters goes on without a space. */
function lineEnd(tokens, index) {
  const before = tokens.slice(0, index).findLast(({ content }) => content)?.content.at(-1) ?? '';
  const after = [...tokens.slice(index + 1).find(({ content }) => content)?.content ?? ''][0] ?? '';
  const sides = [before, after];
  const unspaced = sides.some(side => UNSPACED.test(side))
    && sides.every(side => UNSPACED.test(side) || QUOTE.test(side));
  return unspaced || sides.some(side => FULL_WIDTH_MARK.test(side)) ? '' : '\n';
}
