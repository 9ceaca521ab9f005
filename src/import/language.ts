import { tableOf } from '../model/by-id.ts';

/** Words that only one of these languages has, or has far more often than the others. */
const words: Readonly<Record<string, readonly string[]>> = tableOf({
  en: 'the of and to shall that with are by not'.split(' '),
  fr: 'le les des du une est dans pour qui aux'.split(' '),
  es: 'el los las del una para por con sus y'.split(' '),
  de: 'der die und das nicht ist mit zu von werden'.split(' '),
  it: 'il della di che gli sono nel per alla delle'.split(' '),
  pt: 'o os da do das dos uma não para com'.split(' '),
  nl: 'de het een van en niet zijn voor met worden'.split(' '),
});
const enough = 60;

/** The language of a text, where it can be told; an ISO 639-1 code. */
export function languageOf(text: string): string | undefined {
  const all =
    text
      .slice(0, 200_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (all.length < enough) return undefined;
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = Object.entries(words)
    .map(([language, own]) => ({ language, share: own.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / all.length }))
    .toSorted((a, b) => b.share - a.share);
  const [first, second] = ranked;
  return first && second && first.share > 0.08 && first.share > second.share * 1.4 ? first.language : undefined;
}
