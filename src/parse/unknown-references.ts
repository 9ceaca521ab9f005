import { called, namedConcepts } from '../model/filters/filter.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { isPlaceCode, isUserAssigned, placeCalled } from '../model/places.ts';
import type { Problem, Vocabulary } from '../model/records.ts';
import type { Named } from '../model/schemas/shapes.ts';
import { isRole } from '../model/words.ts';
import type { Defined } from './defined.ts';
import type { Reference } from './references.ts';

type Words = 'norms' | 'practices' | 'circumstances' | 'persons' | 'actors';

/** What a reference of each kind may name. */
interface Kind {
  /** How the error calls it; FILE is where the workspace has such words. */
  readonly expected: string;
  /** Under which kind its ids are defined. */
  readonly of: string;
  /** Words of the vocabulary, which people also call by their labels. */
  readonly words?: Words;
  /** What is right besides. */
  readonly also?: (id: string) => boolean;
}

const place = 'a country by its code such as AU';

export const namedKinds: Readonly<Record<Named, Kind>> = {
  norm: { of: 'norm', words: 'norms', expected: 'a norm of FILE' },
  practice: { of: 'practice', words: 'practices', expected: 'a practice of FILE' },
  circumstance: { of: 'circumstance', words: 'circumstances', expected: 'a circumstance of FILE' },
  condition: { of: 'circumstance', words: 'circumstances', expected: 'a circumstance of FILE' },
  fact: { of: 'circumstance', words: 'circumstances', expected: 'a circumstance of FILE', also: isRole },
  person: { of: 'person', words: 'persons', expected: 'a word of FILE' },
  place: { of: 'place', expected: `${place}; this one is left to its users, and the workspace does not name it` },
  actor: { of: 'actor', words: 'actors', expected: 'an actor of FILE' },
  party: { of: 'actor', words: 'actors', expected: `${place}, or an actor of FILE`, also: isPlaceCode },
  source: { of: 'source', expected: 'a source of evidence/sources.json' },
  'rule-source': { of: 'rule-source', expected: 'a source of rules/sources.json' },
  entry: { of: 'entry', expected: 'an evidence entry' },
};

/** How what has an id is called where the id is asked for as another kind. */
const calledAs: Readonly<Record<string, string>> = {
  norm: 'a norm',
  practice: 'a practice',
  circumstance: 'a circumstance',
  person: 'a word for persons',
  actor: 'an actor',
  source: 'a source of evidence/sources.json',
  'rule-source': 'a source of rules/sources.json',
  entry: 'an evidence entry',
};

/** What of the files themselves says that an id which stands nowhere is no mistake of who wrote it. */
export interface Unsure {
  /** Kinds of which a file is missing or cannot be read. */
  readonly incomplete: ReadonlySet<Named>;
  /** How many definitions of a kind have lost their ids. */
  readonly lost: ReadonlyMap<Named, number>;
  /** Lines of which an error is told, by file and line. */
  readonly told: ReadonlySet<string>;
}

/** What is named in a file and stands nowhere, with what was probably meant; each id once where it is named often. */
export function unknownReferences(
  references: readonly Reference[],
  defined: readonly Defined[],
  vocabulary: Vocabulary,
  { incomplete, lost, told }: Unsure,
): Problem[] {
  const ids = new Map<string, Set<string>>([['place', new Set(vocabulary.places.map(({ id }) => id))]]);
  for (const { kind, id } of defined) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  const idsOf = (kind: string): ReadonlySet<string> => ids.get(kind) ?? new Set();
  const isKnown = ({ kind, id }: Reference): boolean => {
    const { of, also } = namedKinds[kind];
    // Codes left to users are known by their names alone.
    if (kind === 'party' && isUserAssigned(id)) return incomplete.has('place') || idsOf('place').has(id);
    return idsOf(of).has(id) || (also?.(id) ?? false);
  };
  const mendFor = ({ kind, id }: Reference): string | undefined => {
    const { of, words } = namedKinds[kind];
    if (isUserAssigned(id))
      return `write in rules/vocabulary/places.yaml, or make that file: “- { id: ${id}, prefLabel: …, definition: … }”`;
    const negated = kind === 'condition' ? /^not[\s-]+(.+)$/i.exec(id)?.[1] : undefined;
    if (negated !== undefined) return `write “not ${idsOf(of).has(negated) ? negated : (nearest(negated, [...idsOf(of)]) ?? negated)}”`;
    const named = words && called(id, namedConcepts(vocabulary[words]));
    if (named) return `did you mean “${named}”?`;
    const code = kind === 'party' ? placeCalled(id) : undefined;
    if (code) return `its code is “${code}”`;
    const other = [...ids].find(([each, known]) => each !== of && known.has(id) && each in calledAs)?.[0];
    return other ? `“${id}” is ${calledAs[other]}` : didYouMean(id, [...idsOf(of)]);
  };
  const fileOf = (words: Words | undefined): string => {
    const files = defined.filter(({ at }) => at.file.endsWith(`/${words}.yaml`)).map(({ at }) => at.file);
    return files.find((file) => file.split('/').length === 3) ?? files[0] ?? `rules/vocabulary/${words}.yaml`;
  };
  const unknown = references.filter((each) => !incomplete.has(each.kind) && !isKnown(each));
  const used = new Set(references.map(({ kind, id }) => `${namedKinds[kind].of} ${id}`));
  const groups = [...Map.groupBy(unknown, ({ kind, id }) => `${namedKinds[kind].of} ${id}`).values()];
  const perKind = Map.groupBy(groups, ([first]) => first!.kind);
  return groups.flatMap((group): Problem[] => {
    const [first] = group as [Reference];
    const { expected, words, of } = namedKinds[first.kind];
    if (perKind.get(first.kind)!.length <= (lost.get(first.kind) ?? 0)) return [];
    // A definition that nothing names, and that is nearly called so, is where the slip is.
    const near = nearest(first.id, [...idsOf(of)]);
    const definition =
      near === undefined || used.has(`${of} ${near}`) ? undefined : defined.find(({ kind, id }) => kind === of && id === near);
    if (definition && told.has(`${definition.at.file}:${definition.at.line}`)) return [];
    if (definition && group.length > 1 && !definition.at.file.includes('/general/'))
      return [
        {
          severity: 'error',
          ...definition.at,
          found: `the ${of} “${definition.id}”, which ${group.length} places call “${first.id}” (${placesOf(group)})`,
          expected: 'one id in all places',
          mend: `write “${first.id}” here, or “${definition.id}” in those places`,
        },
      ];
    const mend = mendFor(first);
    const each = group.length < many ? group : [first];
    return each.map(({ file, line, column }) => ({
      severity: 'error',
      file,
      line,
      column,
      found: each === group ? `“${first.id}”` : `“${first.id}”, here and in ${group.length - 1} other places (${placesOf(group.slice(1))})`,
      expected: expected.replace('FILE', fileOf(words)),
      ...(mend ? { mend } : {}),
    }));
  });
}

/** From how many places on an id that stands nowhere is told once for all of them. */
const many = 4;

const placesOf = (group: readonly Reference[]): string =>
  `${group
    .slice(0, 3)
    .map(({ file, line }) => `${file}:${line}`)
    .join(', ')}${group.length > 3 ? ' …' : ''}`;
