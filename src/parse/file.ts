import type { Entry, GivenDecision, Instrument, ParsedProvision, Problem, Rule, Source, Vocabulary } from '../model/records.ts';
import type { Appraisal, AskData, WorkspaceData } from '../model/schemas.ts';
import { parseAsks } from './asks.ts';
import { parseEntry } from './entry.ts';
import { parseInstrument } from './instrument.ts';
import { didYouMean } from '../model/nearest.ts';
import { readYaml } from './data.ts';
import { definedIn, type Defined } from './defined.ts';
import { readFrontMatter } from './front-matter.ts';
import { kindOfFile } from './kind-of-file.ts';
import type { Reference } from './references.ts';
import { parseReviews, withoutTornEnds } from './reviews.ts';
import { parseAppraisals, parseConcepts, parseRule } from './rules.ts';
import { parseSources } from './sources.ts';
import { decode, type SourceText } from './text.ts';
import { parseWorkspace } from './workspace.ts';
import { vocabularyNames } from './vocabulary-names.ts';
import type { WrittenConcepts } from './joined-vocabulary.ts';

/** What one file of a workspace holds. Which parts are filled depends on where the file stands. */
export interface ParsedFile {
  readonly instrument?: Instrument;
  readonly provisions?: readonly ParsedProvision[];
  readonly entry?: Entry;
  readonly about?: WorkspaceData;
  readonly rule?: Rule;
  readonly concepts?: WrittenConcepts;
  readonly sources?: readonly Source[];
  readonly appraisals?: Readonly<Record<string, Appraisal>>;
  readonly asks?: readonly AskData[];
  readonly decisions?: readonly GivenDecision[];
  readonly defined: readonly Defined[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
  /** How many items of a list of sources have no id of their own. */
  readonly unnamed?: number;
}

/** What these concepts are called where an id stands twice. Those of closed sets are no ids that `explain` knows. */
const conceptKinds: Partial<Record<keyof Vocabulary, string>> = {
  norms: 'norm',
  practices: 'practice',
  circumstances: 'circumstance',
  persons: 'person',
  actors: 'actor',
};

const empty = { defined: [], references: [], problems: [] } as const;

/** Reads one file by where it stands in the workspace. @param file path relative to the workspace, with `/` */
export function parseFile(file: string, bytes: Uint8Array): ParsedFile {
  const isReviews = /^reviews\/[^/]+\.jsonl$/.test(file);
  const decoded = decode(file, isReviews ? withoutTornEnds(bytes) : bytes);
  if ('problem' in decoded) return { ...empty, problems: [decoded.problem] };
  const { source } = decoded;

  const misplaced = misplacedFile(source);
  if (misplaced) return misplaced;
  if (/^policies\/.*\.md$/.test(file)) return parseInstrument(source);
  if (file === 'workspace.yaml') return { ...parseWorkspace(source), defined: [] };
  if (/^evidence\/.*\.md$/.test(file)) return parseEntry(source);
  if (file === 'evidence/sources.json' || file === 'rules/sources.json') {
    const parsed = parseSources(source);
    const kind = file.startsWith('rules/') ? 'rule-source' : 'source';
    const defined = [...parsed.places].map(([id, at]) => ({ kind, id, at }));
    return { sources: parsed.sources, defined, references: [], problems: parsed.problems, unnamed: parsed.unnamed };
  }
  if (file === 'evidence/asks.yaml') return parseAsks(source);
  if (file === 'evidence/appraisals.yaml') return { ...parseAppraisals(source), defined: [] };
  const vocabulary = /^rules\/vocabulary\/(general\/)?([^/]+)\.ya?ml$/.exec(file);
  if (vocabulary) return parseVocabulary(vocabulary[2]!, vocabulary[1] !== undefined, source);
  if (isReviews) return { ...parseReviews(source), defined: [], references: [] };
  return parseRule(source);
}

/** A whole file that stands where files of another kind are read: one problem, and what it defines is known all the same. */
function misplacedFile(source: SourceText): ParsedFile | null {
  const { file, text } = source;
  const folder = /^(policies|evidence)\/.*\.md$/.exec(file)?.[1] ?? /^(rules)\/(?!vocabulary\/).*\.yaml$/.exec(file)?.[1];
  const kind = folder === undefined ? null : kindOfFile(text);
  if (!kind || kind.folder === folder) return null;
  const front = file.endsWith('.md') ? readFrontMatter(source) : null;
  const data = front && 'data' in front ? front.data : readYaml(source);
  const name = file
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  const problem: Problem = {
    severity: 'error',
    file,
    line: 1,
    column: 1,
    found: `${kind.called} in ${folder}/`,
    expected: `it in ${kind.folder}/`,
    mend: `move it to ${kind.folder}/${file.endsWith(kind.ending) ? '' : `, and call it ${name}${kind.ending}`}`,
  };
  const kinds: Readonly<Record<string, string>> = { evidence: 'entry', policies: 'instrument', rules: 'rule' };
  return { defined: definedIn(kinds[kind.folder] ?? 'word', data), references: [], problems: [problem] };
}

/** Reads one file of the vocabulary. @param general whether it stands in rules/vocabulary/general/ */
function parseVocabulary(word: string, general: boolean, source: SourceText): ParsedFile {
  const name = vocabularyNames.find((each) => each === word);
  if (!name) {
    const mend = didYouMean(word, vocabularyNames) ?? 'a rule stands in another folder of rules/';
    const found = `a vocabulary file “${word}”`;
    const expected = `one of ${vocabularyNames.join(', ')}`;
    return {
      ...empty,
      problems: [{ severity: 'error', file: source.file, line: 1, column: 1, found, expected, mend }],
    };
  }
  const { concepts, places, at, references, problems } = parseConcepts(name, source);
  const kind = conceptKinds[name];
  const defined = kind ? [...places].map(([id, place]) => ({ kind, id, at: place })) : [];
  return { concepts: { name, general, list: concepts, at }, defined, references, problems };
}
