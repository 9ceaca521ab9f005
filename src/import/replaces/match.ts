/** A provision as it is matched: its words with those of its opening lines, and how it is cited. */
export interface Matchable {
  readonly id: string;
  readonly text: string;
  readonly pinpoint: string;
}

export interface Match {
  readonly from: string;
  readonly to: string;
  /** By what it was found: its pinpoint, or the words that both share. */
  readonly by: 'pinpoint' | 'words';
}

export interface Unmatched {
  readonly from: string;
  /** The nearest, which are not near enough or not near enough alone. */
  readonly nearest: readonly { readonly to: string; readonly share: number }[];
}

const leastShare = 0.4;
const leastLead = 0.1;
/** With the same pinpoint some shared words suffice; none at all tells that the numbers mean something else. */
const leastWithPinpoint = 0.1;

/**
 * Matches each provision of a digest with one of the official text: by its pinpoint where that names one, else by the words that they share, weighted
 * by their rarity in the official text. What is not sure stays unmatched.
 */
export function matchProvisions(
  digest: readonly Matchable[],
  official: readonly Matchable[],
): { matches: Match[]; unmatched: Unmatched[] } {
  const weights = rarity(official);
  const words = new Map(official.map((each) => [each.id, stems(each.text)] as const));
  const byPinpoint = new Map<string, string[]>();
  for (const { id, pinpoint } of official) {
    const place = placeOf(pinpoint);
    if (place) byPinpoint.set(place, [...(byPinpoint.get(place) ?? []), id]);
  }
  const matches: Match[] = [];
  const unmatched: Unmatched[] = [];
  for (const { id, text, pinpoint } of digest) {
    const own = stems(text);
    const shareOf = (to: string) => shared(own, words.get(to)!, weights);
    const place = placeOf(pinpoint);
    const placed = place ? (byPinpoint.get(place) ?? []) : [];
    if (placed.length === 1 && shareOf(placed[0]!) >= leastWithPinpoint) {
      matches.push({ from: id, to: placed[0]!, by: 'pinpoint' });
      continue;
    }
    const pool = placed.length > 1 ? placed : official.map((each) => each.id);
    const ranked = pool.map((to) => ({ to, share: shareOf(to) })).toSorted((a, b) => b.share - a.share);
    const [first, second] = ranked;
    if (first && first.share >= leastShare && first.share - (second?.share ?? 0) >= leastLead)
      matches.push({ from: id, to: first.to, by: 'words' });
    else unmatched.push({ from: id, nearest: ranked.slice(0, 3).filter(({ share }) => share > 0) });
  }
  return { matches, unmatched };
}

/** The part of a pinpoint that names a place in the text: articles, paragraphs, principles and their numbers, without page and symbol. */
export function placeOf(pinpoint: string): string {
  const parts = [
    ...pinpoint
      .toLowerCase()
      .matchAll(
        /\b(art(?:icle)?s?|para(?:graph)?s?|principle|rule|reg(?:ulation)?|sect(?:ion)?|annex|appendix|guideline|standard)\.?\s*((?:\d+|[ivxlc]+|[a-z])(?:\.\d+)*(?:\s?\([a-z0-9]+\))*)(?![\p{L}\d–-])/gu,
      ),
  ];
  return parts.map(([, word, number]) => `${word!.slice(0, 3)} ${number!.replace(/\s/g, '')}`).join(' ');
}

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
      word.length > 5 ? word.replace(/(?:ations?|ings?|edly|ed|es|s|ly)$/, '') : word.replace(/s$/, ''),
    ),
  );

/** How much a word tells: the more, the fewer provisions hold it. */
function rarity(official: readonly Matchable[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { text } of official) for (const word of stems(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((official.length + 1) / ((counts.get(word) ?? 0) + 0.5));
}

function shared(own: ReadonlySet<string>, other: ReadonlySet<string>, weight: (word: string) => number): number {
  let all = 0;
  let both = 0;
  for (const word of own) {
    const worth = Math.max(0, weight(word));
    all += worth;
    if (other.has(word)) both += worth;
  }
  return all === 0 ? 0 : both / all;
}
