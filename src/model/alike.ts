import { withoutHidden } from './hidden-characters.ts';
import table from './alike.json' with { type: 'json' };

/**
 * Signs that look like a Latin letter, digit or hyphen, under what they look like: what of the Unicode Consortium's list of confusable characters
 * (Unicode Technical Standard #39, confusables.txt) is Greek, Cyrillic, Armenian or Latin and can stand in a name.
 */
const looksLike = new Map(Object.entries(table).flatMap(([letter, others]) => [...others].map((other) => [other, letter])));

const plain = (text: string): string =>
  withoutHidden(text)
    .replaceAll('\ufffd', '')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '');

/** What a word looks like: two words that look alike give the same. */
const seen = (text: string): string =>
  [...plain(text)]
    .map((sign) => looksLike.get(sign) ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

/** How a word looks, and without its capitals. Most ids are of small letters, digits and hyphens, for which that is soon said. */
const formsOf = (text: string): readonly string[] =>
  /^[a-z0-9-]*$/.test(text)
    ? [text.replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w')]
    : [seen(text), plain(text).toLowerCase()];

/**
 * Words that differ and that nobody can tell apart by looking, or only by their capitals: each with the first that it is like.
 * @param words in the order in which they are looked at
 */
export function alike<T extends { readonly id: string }>(words: readonly T[]): { readonly one: T; readonly like: T }[] {
  const first = new Map<string, T>();
  return words.flatMap((one) => {
    const forms = formsOf(one.id);
    const like = forms.map((form) => first.get(form)).find((other) => other !== undefined && other.id !== one.id);
    for (const form of forms) if (!first.has(form)) first.set(form, one);
    return like ? [{ one, like }] : [];
  });
}
