import { createHash } from 'node:crypto';
import type { Extracted } from './extract/commitments.ts';
import type { Lexicon } from './extract/lexicon.ts';
import { checkExamples } from './judge/examples.ts';
import { factsOf } from './judge/facts.ts';
import { judge } from './judge/judge.ts';
import { byCodeUnit, byId } from './model/sorting.ts';
import type { Filters } from './model/filters.ts';
import type {
  Analysis,
  Commitment,
  EntryWithFacts,
  Instrument,
  Line,
  Problem,
  Provision,
  Unread,
  Vocabulary,
  Workspace,
} from './model/records.ts';
import type { Sensitivity } from './model/words.ts';
import type { ParsedFile } from './parse/file.ts';
import { crossCheck } from './parse/cross-check.ts';
import type { ReferenceKind } from './parse/references.ts';
import { vocabularyNames } from './parse/vocabulary-names.ts';
import { withhold } from './withhold/withhold.ts';

/** The files of a workspace, by path relative to it, with `/`; and what could not be read at all. */
export interface Files {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** Records of files as this very version of avowed read them before, by a hash of the file (and for commitments of the vocabulary). */
export interface Cache {
  readonly parsed: Readonly<Record<string, ParsedFile>>;
  readonly extracted: Readonly<Record<string, Extracted>>;
}

export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** What this reading would put into a cache. */
  readonly cache: Cache;
}

const sha = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/**
 * Reads a workspace: files to records, commitments extracted, everything checked against everything. Parsing and extraction are loaded only
 * for files that the cache does not know.
 */
export async function readWorkspace(files: Files, cache: Cache = { parsed: {}, extracted: {} }): Promise<ReadWorkspace> {
  const paths = [...files.bytes.keys()].toSorted(byCodeUnit);
  const keys = new Map(paths.map((path) => [path, sha(path, files.bytes.get(path)!)]));
  const parsed = new Map<string, ParsedFile>();
  for (const path of paths) {
    const key = keys.get(path)!;
    parsed.set(path, cache.parsed[key] ?? (await import('./parse/file.ts')).parseFile(path, files.bytes.get(path)!));
  }
  const all = [...parsed.values()];
  const vocabulary = vocabularyOf(all);
  const vocabularyKey = sha(...paths.filter((path) => path.startsWith('rules/vocabulary/')).map((path) => keys.get(path)!));

  let lexicon: Promise<Lexicon> | undefined;
  const extract = async (instrument: Instrument, provisions: readonly Provision[]): Promise<Extracted> => {
    lexicon ??= import('./extract/lexicon.ts').then(({ makeLexicon }) => makeLexicon(vocabulary));
    return (await import('./extract/commitments.ts')).extractCommitments(instrument, provisions, await lexicon);
  };
  const extracted: Record<string, Extracted> = {};
  const read: ({ instrument: Instrument; provisions: readonly Provision[] } & Extracted)[] = [];
  for (const [path, file] of parsed) {
    if (!file.instrument) continue;
    const key = sha(keys.get(path)!, vocabularyKey);
    const provisions = file.provisions ?? [];
    const found = cache.extracted[key] ?? (await extract(file.instrument, provisions));
    extracted[key] = found;
    read.push({ instrument: file.instrument, provisions, ...found });
  }
  read.sort((a, b) => byId(a.instrument, b.instrument));

  const defined = all.flatMap((file) => file.defined);
  const places: Record<string, Line> = {};
  for (const { id, at } of defined) places[id] ??= at;
  const sourcesAt = (path: string) => parsed.get(path)?.sources ?? [];
  const commitments = read.flatMap((each) => each.commitments);
  const workspace: Omit<Workspace, 'problems'> = {
    instruments: read.map((each) => each.instrument),
    provisions: read.flatMap((each) => withRecords(each.provisions, each.commitments)),
    commitments,
    unread: read.flatMap((each): readonly Unread[] => each.unread),
    entries: all.flatMap((file) => (file.entry ? [file.entry] : [])).toSorted(byId),
    sources: [...sourcesAt('evidence/sources.json')].toSorted(byId),
    appraisals: all.find((file) => file.appraisals)?.appraisals ?? {},
    rules: all.flatMap((file) => (file.rule ? [file.rule] : [])).toSorted(byId),
    ruleSources: [...sourcesAt('rules/sources.json')].toSorted(byId),
    vocabulary,
    places,
  };
  const own = [...files.problems, ...all.flatMap((file) => file.problems)];
  const broken = own.some((problem) => problem.severity === 'error');
  const problems = [
    ...own,
    ...missingVocabulary(parsed),
    ...crossCheck({
      entries: workspace.entries,
      vocabulary,
      sources: workspace.sources,
      ruleSources: workspace.ruleSources,
      appraisals: workspace.appraisals,
      defined,
      references: all.flatMap((file) => file.references),
      incomplete: incompleteKinds(parsed, broken),
      spoken: new Set(commitments.flatMap((commitment) => commitment.norms.map((norm) => norm.id))),
    }).filter((problem) => !broken || problem.severity === 'error'),
    ...checkExamples(workspace.rules),
    ...withoutProvenance(read),
  ];
  return {
    workspace: { ...workspace, problems: sortProblems(problems) },
    cache: { parsed: Object.fromEntries([...parsed].map(([path, file]) => [keys.get(path)!, file])), extracted },
  };
}

/** Headings are provisions only where they are norms themselves. */
function withRecords(provisions: readonly Provision[], commitments: readonly Commitment[]): Provision[] {
  const speaking = new Set(commitments.map((commitment) => commitment.provision));
  return provisions.filter((provision) => !provision.heading || speaking.has(provision.id));
}

function vocabularyOf(files: readonly ParsedFile[]): Vocabulary {
  const list = (name: keyof Vocabulary) => files.find((file) => file.concepts?.name === name)?.concepts?.list ?? [];
  return Object.fromEntries(vocabularyNames.map((name) => [name, list(name)])) as unknown as Vocabulary;
}

/** Kinds of reference whose own file is missing or has errors: one broken file must not make a hundred problems. */
function incompleteKinds(parsed: ReadonlyMap<string, ParsedFile>, broken: boolean): Set<ReferenceKind> {
  const files: Partial<Record<ReferenceKind, string>> = {
    norm: 'rules/vocabulary/norms.yaml',
    practice: 'rules/vocabulary/practices.yaml',
    circumstance: 'rules/vocabulary/circumstances.yaml',
    person: 'rules/vocabulary/persons.yaml',
    actor: 'rules/vocabulary/actors.yaml',
    source: 'evidence/sources.json',
    'rule-source': 'rules/sources.json',
  };
  const kinds = (Object.entries(files) as [ReferenceKind, string][])
    .filter(([kind, path]) => {
      const file = parsed.get(path);
      return file ? file.problems.some((problem) => problem.severity === 'error') : !kind.endsWith('source');
    })
    .map(([kind]) => kind);
  const entriesBroken = broken && [...parsed].some(([path, file]) => /^evidence\/.*\.md$/.test(path) && !file.entry);
  return new Set([...kinds, ...(entriesBroken ? (['entry'] as const) : [])]);
}

function missingVocabulary(parsed: ReadonlyMap<string, ParsedFile>): Problem[] {
  return vocabularyNames
    .filter((name) => !parsed.has(`rules/vocabulary/${name}.yaml`))
    .map((name) => ({
      severity: 'error',
      file: `rules/vocabulary/${name}.yaml`,
      line: 1,
      column: 1,
      found: 'no such file',
      expected: `the ${name} that this workspace knows`,
      mend: 'copy it from another workspace',
    }));
}

/** A digest must say what each provision rests on; where it does not, the text counts as unverified and the reader is told. */
function withoutProvenance(
  read: readonly { instrument: Instrument; provisions: readonly Provision[]; commitments: readonly Commitment[] }[],
): Problem[] {
  return read.flatMap(({ instrument, provisions, commitments }) => {
    if (instrument.textStatus !== 'digest') return [];
    const speaking = new Set(commitments.map((commitment) => commitment.provision));
    return provisions
      .filter((provision) => !provision.annotated && speaking.has(provision.id))
      .map(({ position, id }): Problem => ({
        severity: 'warning',
        file: position.file,
        line: position.start.line,
        column: position.start.column,
        found: `the provision “${id}” of a digest without a provenance; it counts as unverified`,
        expected: '[pinpoint; provenance] at its end',
        mend: 'such as [para. 9; read], or [; described-by-issuer] where the pinpoint is unknown',
      }));
  });
}

const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].toSorted((a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnit(a.found, b.found));

/** Withholds, derives facts, links and judges. @param include sensitivities to show beside `public` */
export function analyse(workspace: Workspace, options: { include?: readonly Sensitivity[]; filters?: Filters } = {}): Analysis {
  const include = options.include ?? [];
  const withheld = withhold(workspace, include);
  const entries = withheld.workspace.entries.map((entry): EntryWithFacts => ({ ...entry, facts: factsOf(entry, withheld.workspace) }));
  return {
    workspace: withheld.workspace,
    entries,
    judgement: judge(withheld.workspace, options.filters),
    withheld: { entries: withheld.entries, claims: withheld.claims, included: [...include] },
  };
}
