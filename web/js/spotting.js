const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HANGUL = /\p{Script=Hangul}/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** What continues a word although it is no letter: an address, a file, a compound. */
const JOINT = /[\p{L}\p{N}\p{M}_./:@-]/u;
const RUSSIAN_END = /(?:[аеиоуы][йяеюм]|[аеёийоуыьэюя])$/u;

/**
 * By language: the endings that words take without a space, and the length up to which nobody knows whether a word with
 * an ending is another word.
 */
const ENDINGS = {
  en: { ending: '(?:s|es)?', short: 3 },
  es: { ending: '(?:s|es)?', short: 3 },
  ru: {
    ending: '(?:[аеиоуыюяьй]|[оеаяыи]м|[ое]в|[оеыи]й|[аяыи]х|[аяыи]ми|[ая]я|[ую]ю|[ое]е|ые|ие|[ое]го|[ое]му|и[ияюй]|ией)?',
    short: 3,
  },
  tr: { ending: '(?:[’\']?[a-zçğıöşü]{1,6})?', short: 4 },
};

/**
 * How the terms of a language are spotted: longer names first, for "reverse proxy" is no proxy server.
 * @param {{id: string, title: string, names: string[]}[]} terms
 * @param {string} language
 */
export const spotter = (terms, language) => terms
  .flatMap(({ id, title, names }) => [title, ...names].map(name => ({ id, name })))
  .sort((a, b) => b.name.length - a.name.length)
  .map(({ id, name }) => spot(id, name, language));

/** To look for a few letters costs little; the pattern is made only for a text that has them. */
function spot(id, name, language) {
  // SYN and NAT are written in capitals; in small letters they may be any word.
  const capitals = !/\p{Ll}/u.test(name);
  const words = stems(name, capitals, language);
  const hint = capitals ? words[0].stem : words[0].stem.toLowerCase();
  let find = null;
  return {
    id,
    matches(text, small) {
      if (!(capitals ? text : small).includes(hint)) return [];
      find ??= new RegExp(words.map(pattern).join('\\s+'), capitals ? 'gu' : 'giu');
      return text.matchAll(find);
    },
  };
}

/** The words of a name: what stays of each, and what may follow. */
function stems(name, capitals, language) {
  const { ending, short } = ENDINGS[language] ?? {};
  return name.split(' ').map(word => {
    const foreign = language === 'ru' && !/[а-яё]/iu.test(word);
    if (!ending || capitals || foreign || word.length <= short) return { stem: word, ending: '' };
    return { stem: language === 'ru' ? word.replace(RUSSIAN_END, '') : word, ending };
  });
}

const pattern = ({ stem, ending }) => escaped(stem) + (ending && `${ending}(?!\\p{L})`);

const escaped = text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Terms in a text that were not spotted before, in order, never overlapping.
 * @param {string} text
 * @param {ReturnType<typeof spotter>} spots
 * @param {Set<string>} seen ids; those found are added
 * @returns {{id: string, start: number, end: number}[]}
 */
export function findTerms(text, spots, seen) {
  const found = [];
  const small = text.toLowerCase();
  for (const { id, matches } of spots) {
    if (seen.has(id)) continue;
    for (const match of matches(text, small)) {
      const start = match.index;
      const end = wordEnd(text, start + match[0].length);
      const free = found.every(other => end <= other.start || start >= other.end);
      if (!free || !stands(text, start, end)) continue;
      found.push({ id, start, end });
      seen.add(id);
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether it is a word of its own there. */
function stands(text, start, end) {
  const [before, first, last, after] = [text[start - 1] ?? '', text[start], text[end - 1], text[end] ?? ''];
  if (KATAKANA.test(first) && KATAKANA.test(before)) return false;
  if (KATAKANA.test(last) && KATAKANA.test(after)) return false;
  const openBefore = !JOINT.test(before) || UNSPACED.test(first) || UNSPACED.test(before);
  const goesOn = WORD.test(after) || (JOINT.test(after) && WORD.test(text[end + 1] ?? ''));
  return openBefore && (!goesOn || UNSPACED.test(last) || UNSPACED.test(after));
}

/** Korean writes its endings on to the word: a mark that ends within it reads as a mistake. */
function wordEnd(text, end) {
  let at = end;
  while (at < text.length && HANGUL.test(text[at])) at += 1;
  return at;
}
