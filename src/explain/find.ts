import { placeName } from '../model/places.ts';
import type { Analysis } from '../model/judgement.ts';
import type { At } from '../model/records.ts';
import { searchedIn } from '../model/searched.ts';
import { plainTitle, shortReference } from '../model/sources.ts';
import { gapName, indexOf, labelOf } from './index-of.ts';
import { printable } from './printable.ts';
import { whereAndWhen } from './said.ts';
import { verdictWords } from './words.ts';

/** Kinds of what can be found, in the order in which they are told. */
export const foundKinds = ['country', 'gap', 'case', 'entry', 'claim', 'commitment', 'instrument', 'rule', 'source', 'word'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Something that has all the words; `at` is where the first of them stands in the text, `null` where it is only known by them. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly text: string;
  readonly at: At | null;
}

interface Findable {
  readonly kind: FoundKind;
  readonly id: string;
  readonly text: string;
  /** All that it is found by, in small letters; the text itself first. */
  readonly words: string;
}

const made = new WeakMap<Analysis, readonly Findable[]>();

function findableIn(analysis: Analysis): readonly Findable[] {
  let all = made.get(analysis);
  if (!all) made.set(analysis, (all = makeFindable(analysis)));
  return all;
}

/** Anything that has all the words, of whatever kind; what begins with the first word goes first, then the order of the workspace. */
export function find(words: string, analysis: Analysis, most = Number.POSITIVE_INFINITY): readonly Found[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  const [first] = sought;
  // Of each kind first what begins with the first word.
  const hits: Findable[][] = foundKinds.flatMap(() => [[], []]);
  for (const each of findableIn(analysis))
    if (sought.every((word) => each.words.includes(word)))
      hits[foundKinds.indexOf(each.kind) * 2 + (each.words.startsWith(first!) ? 0 : 1)]!.push(each);
  return hits
    .flat()
    .slice(0, most)
    .map(({ kind, id, text }) => ({ kind, id, text, at: placeOf(sought, text) }));
}

/** Where the first of the words stands that the text itself has. */
function placeOf(sought: readonly string[], text: string): At | null {
  const lower = text.toLowerCase();
  // A letter that grows in lower case would shift what stands after it.
  if (lower.length !== text.length) return null;
  for (const word of sought) {
    const at = lower.indexOf(word);
    if (at >= 0) return [at, at + word.length];
  }
  return null;
}

function makeFindable(analysis: Analysis): readonly Findable[] {
  const { workspace, judgement, entries } = analysis;
  const index = indexOf(analysis);
  const said = searchedIn(workspace);
  const whom = (who: string): string => index.labels.get(who) ?? placeName(who);
  const one = (kind: FoundKind, id: string, text: string, more = ''): Findable => {
    const shown = printable(text);
    return { kind, id, text: shown, words: `${shown} ${id} ${more}`.toLowerCase() };
  };
  const parts = new Map<string, string[]>();
  for (const { atBehestOf = [], title, places = [] } of entries) {
    for (const { who, as } of atBehestOf) parts.set(who, [...(parts.get(who) ?? []), `${as.join(', ')}: ${title}`]);
    for (const place of places) parts.set(place, parts.get(place) ?? []);
  }
  return [
    ...judgement.gaps.map((gap) =>
      one(
        'gap',
        gap.id,
        `${gapName(gap, index)}: ${verdictWords[gap.headline.verdict].split(':')[0]}; ${gap.places.map(placeName).join(', ')}`,
        `${said.concept(gap.norm)} ${said.concept(gap.practice)}`,
      ),
    ),
    ...judgement.gaps.flatMap(({ norm, practice, cases }) =>
      cases.map(({ id, evidence }) => {
        const entry = index.entries.get(evidence)!;
        return one(
          'case',
          id,
          `${labelOf(norm, index)}: ${entry.title}, ${whereAndWhen(entry)}`,
          `${said.concept(norm)} ${said.concept(practice)} ${said.entry(entry)}`,
        );
      }),
    ),
    ...entries.map((entry) => one('entry', entry.id, `${entry.title}, ${whereAndWhen(entry)}`, said.entry(entry))),
    ...entries.flatMap(({ id, claims }) => claims.map((claim) => one('claim', `${id}#${claim.id}`, claim.text))),
    ...workspace.commitments.map((commitment) =>
      one('commitment', commitment.id, commitment.text, said.commitment(commitment).replace(commitment.text.toLowerCase(), '')),
    ),
    ...[...parts].map(([who, did]) =>
      one('country', who, did.length > 0 ? `${whom(who)}: ${did.join('; ')}` : whom(who), said.concept(who)),
    ),
    ...workspace.instruments.map(({ id, title, short, symbol = '', aliases = [] }) =>
      one('instrument', id, title, [short, symbol, ...aliases].join(' ')),
    ),
    ...workspace.rules.map(({ id, title }) => one('rule', id, title)),
    ...workspace.sources.map((source) => {
      const title = plainTitle(source);
      return one('source', source.id, [shortReference(source, source.id), title].filter(Boolean).join(': '));
    }),
    ...[workspace.vocabulary.norms, workspace.vocabulary.practices, workspace.vocabulary.circumstances, workspace.vocabulary.persons]
      .flat()
      .map(({ id, prefLabel, definition, altLabel = [] }) => one('word', id, `${prefLabel}: ${definition}`, altLabel.join(' '))),
  ];
}
