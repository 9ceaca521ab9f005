import { didYouMean } from '../model/nearest.ts';
import type { Line, Problem, Vocabulary } from '../model/records.ts';
import { vocabularyNames } from './vocabulary-names.ts';

type Written = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The concepts of one file of rules/vocabulary/ or rules/vocabulary/general/, each with where it stands. */
export interface WrittenConcepts {
  readonly name: keyof Vocabulary;
  readonly general: boolean;
  readonly list: readonly { readonly id: string }[];
  readonly at: readonly Line[];
}

/** What must be said of a concept in one of the two files; of a kind that is not here only what every concept needs. */
const needed: Partial<Record<keyof Vocabulary, readonly string[]>> = { circumstances: ['bears'], actors: ['bearer'] };

/** Keys that hold words: those of both files count together. Of every other key the workspace's own word wins. */
const wordKeys: ReadonlySet<string> = new Set([
  'altLabel',
  'cues',
  'notBefore',
  'ofStates',
  'source',
  'categorical',
  'participation',
  'alsoNoun',
  'oneAct',
  'words',
  'phrases',
]);

/** Joins the general vocabulary and the workspace's own: the general concepts in their order, then those that only the workspace has. */
export function joinVocabulary(files: readonly WrittenConcepts[]): { vocabulary: Vocabulary; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const vocabulary = Object.fromEntries(
    vocabularyNames.map((name) => {
      const joined = new Map<string, { concept: Written; at: Line }>();
      for (const general of [true, false]) {
        for (const file of files.filter((each) => each.name === name && each.general === general)) {
          for (const [index, concept] of (file.list as readonly Written[]).entries()) {
            const before = joined.get(concept.id);
            joined.set(concept.id, { concept: before ? withOwn(before.concept, concept) : concept, at: file.at[index]! });
          }
        }
      }
      const ids = [...joined.keys()];
      // What lacks something is told and left out, so that nothing behind it meets half a concept.
      const whole = [...joined.values()].filter(({ concept, at }) => {
        const lacks = lacking(name, concept, at, ids);
        problems.push(...lacks);
        return lacks.length === 0;
      });
      return [name, whole.map(({ concept }) => concept)];
    }),
  ) as unknown as Vocabulary;
  for (const { name, list, at } of files)
    for (const [index, concept] of (list as readonly Written[]).entries()) problems.push(...brokenCues(name, concept, at[index]!));
  return { vocabulary, problems };
}

function withOwn(general: Written, own: Written): Written {
  const joined: Record<string, unknown> = { ...general };
  for (const [key, value] of Object.entries(own)) joined[key] = wordKeys.has(key) ? together(general[key], value) : value;
  return joined as Written;
}

/** Lists one after the other, groups of lists key by key. */
function together(general: unknown, own: unknown): unknown {
  if (general === undefined) return own;
  if (Array.isArray(general)) return [...(general as unknown[]), ...(own as unknown[])];
  const joined: Record<string, unknown> = { ...(general as object) };
  for (const [key, value] of Object.entries(own as object)) joined[key] = together(joined[key], value);
  return joined;
}

/** What “&” joins has words on both sides, and counts in norms alone: else the cue would never be found, and nobody would know. */
function brokenCues(name: keyof Vocabulary, { id, cues = [] }: Written, at: Line): Problem[] {
  const ofNorms = name === 'norms';
  return (cues as readonly string[])
    .filter((cue) => / & |^& | &$/.test(cue) && !(ofNorms && cue.split(/\s&(?:\s|$)|^&\s/).every((part) => /[\p{L}\p{N}]/u.test(part))))
    .map((cue) => ({
      severity: 'error',
      ...at,
      found: `the cue “${cue}” of “${id}”`,
      expected: ofNorms
        ? 'words before and behind each “&”'
        : 'a cue without “&”, which joins words in any order in the cues of norms alone',
      mend: ofNorms ? 'take the “&” away, or write what must stand near' : 'write “…” between words that follow each other',
    }));
}

function lacking(name: keyof Vocabulary, concept: Written, at: Line, ids: readonly string[]): Problem[] {
  const missing = ['prefLabel', 'definition', ...(needed[name] ?? [])].filter((key) => concept[key] === undefined);
  if (missing.length === 0) return [];
  const meant = didYouMean(
    concept.id,
    ids.filter((id) => id !== concept.id),
  );
  return [
    {
      severity: 'error',
      ...at,
      found: `“${concept.id}” without ${missing.map((key) => `“${key}”`).join(' and ')}`,
      expected: `all that a word of ${name} needs, or the id of one in rules/vocabulary/general/${name}.yaml to which this adds words`,
      ...(meant ? { mend: meant } : {}),
    },
  ];
}
