import { createHash } from 'node:crypto';
import type { Extracted } from './extract/commitments.ts';
import type { Lexicon } from './extract/lexicon.ts';
import { checkExamples } from './judge/examples.ts';
import { factsOf } from './judge/facts.ts';
import { choose, type Also } from './judge/choose.ts';
import { judge } from './judge/judge.ts';
import { sourcingOf } from './judge/time.ts';
import { namePlaces } from './model/places.ts';
import { recordsById } from './model/by-id.ts';
import { byCodeUnit, byId } from './model/sorting.ts';
import type { Filters } from './model/filters/filter.ts';
import type { Analysis, EntryWithFacts } from './model/judgement.ts';
import type { Commitment, Instrument, Line, ParsedProvision, Problem, Provision, Unread, Vocabulary, Workspace } from './model/records.ts';
import type { Sensitivity } from './model/words.ts';
import type { ParsedFile } from './parse/file.ts';
import { crossCheck } from './parse/cross-check.ts';
import { joinVocabulary } from './parse/joined-vocabulary.ts';
import { incompleteKinds, vocabularyProblems } from './parse/whole-vocabulary.ts';
import { withhold } from './withhold/withhold.ts';
import { withoutNames } from './withhold/without-names.ts';

/** The files of a workspace, by path relative to it, with `/`; and what could not be read at all. */
export interface Files {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** What was read of one file: its records, and of an instrument what its provisions say. */
export interface ReadFile {
  readonly parsed: Omit<ParsedFile, 'provisions'>;
  readonly provisions?: readonly Provision[];
  readonly extracted?: Extracted;
}

/** Is told how far the work has come, for those who wait. */
export type Tell = (what: string) => void;

/** From how many bytes on the reading of a file is a long piece of work. */
const long = 100_000;
/** After how many files those who want to end the reading in its midst are asked. */
const few = 8;

/** Does a long piece of work, for those who want to end it in its midst. */
export type Work = <T>(piece: () => T) => T | Promise<T>;

/** What this very version of avowed read before, by a hash of the file and, for an instrument, of the vocabulary and workspace.yaml. */
export type Known = (key: string) => ReadFile | undefined;

export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** Every file as it was read, by the hash that it is known by. */
  readonly read: ReadonlyMap<string, ReadFile>;
}

const sha = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/**
 * Reads a workspace: files to records, commitments extracted, everything checked against everything. Parsing and extraction are loaded only
 * for files that are not known.
 */
export async function readWorkspace(
  files: Files,
  known: Known = () => undefined,
  tell: Tell = () => {},
  work: Work = (piece) => piece(),
): Promise<ReadWorkspace> {
  const all = await readAll(files, { known, tell, work });
  const records = recordsOf(all);
  return { workspace: { ...records, problems: await work(() => problemsOf(files, all, records)) }, read: all.read };
}

type ReadInstrument = { readonly instrument: Instrument; readonly provisions: readonly Provision[] } & Extracted;

/** All files of a workspace, read each by itself. */
interface AllRead {
  readonly read: ReadonlyMap<string, ReadFile>;
  /** By path, in the order of the paths. */
  readonly parsed: ReadonlyMap<string, ReadFile['parsed']>;
  readonly instruments: readonly ReadInstrument[];
  readonly vocabulary: Vocabulary;
  /** What the vocabulary lacks. */
  readonly lacking: readonly Problem[];
}

const isPolicy = (path: string): boolean => path.startsWith('policies/');
const isShared = (path: string): boolean => path.startsWith('rules/vocabulary/') || path === 'workspace.yaml';

/** What each file is known by, by its path; the policies last: their sentences are read with the words of the vocabulary. */
export function keysOf({ bytes }: Files): ReadonlyMap<string, string> {
  const paths = [...bytes.keys()].toSorted(byCodeUnit);
  const hashes = new Map(paths.map((path) => [path, sha(path, bytes.get(path)!)]));
  const vocabularyHash = sha(...paths.filter(isShared).map((path) => hashes.get(path)!));
  const own = (path: string) => hashes.get(path)!;
  return new Map([
    ...paths.filter((path) => !isPolicy(path)).map((path) => [path, own(path)] as const),
    ...paths.filter(isPolicy).map((path) => [path, sha(own(path), vocabularyHash)] as const),
  ]);
}

async function readAll(files: Files, { known, tell, work }: { known: Known; tell: Tell; work: Work }): Promise<AllRead> {
  const keys = keysOf(files);
  const paths = [...keys.keys()];
  const read = new Map<string, ReadFile>();
  const byPath = new Map<string, ReadFile>();
  const take = async (path: string, make: (parsed: ParsedFile) => Promise<ReadFile>) => {
    tell(`Reading file ${byPath.size + 1} of ${paths.length}`);
    const key = keys.get(path)!;
    const file = known(key) ?? (await make(await parse(path, files.bytes.get(path)!, work)));
    read.set(key, file);
    byPath.set(path, file);
    // Many small files are a long piece of work too.
    if (byPath.size % few === 0) await work(() => {});
  };
  for (const path of paths.filter((each) => !isPolicy(each))) await take(path, async (parsed) => ({ parsed }));
  const concepts = [...byPath.values()].flatMap((file) => file.parsed.concepts ?? []);
  const { vocabulary, problems: lacking } = joinVocabulary(concepts);
  namePlaces(vocabulary.places);
  const extract = extractor(vocabulary, tell, work);
  for (const path of paths.filter(isPolicy)) await take(path, extract);
  const instruments = [...byPath.values()].flatMap(({ parsed: { instrument }, provisions = [], extracted }): readonly ReadInstrument[] =>
    instrument && extracted ? [{ instrument, provisions, ...extracted }] : [],
  );
  return {
    read,
    parsed: new Map(paths.toSorted(byCodeUnit).map((path) => [path, byPath.get(path)!.parsed])),
    instruments: instruments.toSorted((a, b) => byId(a.instrument, b.instrument)),
    vocabulary,
    lacking,
  };
}

async function parse(path: string, bytes: Uint8Array, work: Work): Promise<ParsedFile> {
  const { parseFile } = await import('./parse/file.ts');
  return bytes.length > long ? work(() => parseFile(path, bytes)) : parseFile(path, bytes);
}

function extractor(vocabulary: Vocabulary, tell: Tell, work: Work): (file: ParsedFile) => Promise<ReadFile> {
  let lexicon: Promise<Lexicon> | undefined;
  return async (file) => {
    const { instrument, provisions = [] } = file;
    if (!instrument) return { parsed: file };
    lexicon ??= import('./extract/lexicon.ts').then(({ makeLexicon }) => makeLexicon(vocabulary));
    const { extractCommitments } = await import('./extract/commitments.ts');
    const words = await lexicon;
    const extracted = await work(() => extractCommitments(instrument, provisions, words, tell));
    const { provisions: _, ...parsed } = file;
    return { parsed, provisions: provisions.map(withoutRuns), extracted };
  };
}

function recordsOf({ parsed, instruments, vocabulary }: AllRead): Omit<Workspace, 'problems'> {
  const all = [...parsed.values()];
  const places = recordsById<Line>([]);
  for (const { id, at } of all.flatMap((file) => file.defined)) places[id] ??= at;
  const sourcesAt = (path: string) => [...(parsed.get(path)?.sources ?? [])].toSorted(byId);
  return {
    about: all.find((file) => file.about)?.about ?? {},
    instruments: instruments.map((each) => each.instrument),
    provisions: instruments.flatMap((each) => withRecords(each.provisions, each.commitments)),
    commitments: instruments.flatMap((each) => each.commitments),
    unread: instruments.flatMap((each): readonly Unread[] => each.unread),
    entries: all.flatMap((file) => file.entry ?? []).toSorted(byId),
    sources: sourcesAt('evidence/sources.json'),
    appraisals: recordsById(Object.entries(all.find((file) => file.appraisals)?.appraisals ?? {})),
    asks: all.find((file) => file.asks)?.asks ?? [],
    rules: all.flatMap((file) => file.rule ?? []).toSorted(byId),
    ruleSources: sourcesAt('rules/sources.json'),
    vocabulary,
    decisions: all.flatMap((file) => file.decisions ?? []),
    places,
  };
}

/** What is wrong with each file by itself, then with one beside the others. */
function problemsOf(files: Files, { parsed, instruments, lacking }: AllRead, records: Omit<Workspace, 'problems'>): readonly Problem[] {
  const all = [...parsed.values()];
  const own = [...files.problems, ...all.flatMap((file) => file.problems), ...lacking];
  return sortProblems([
    ...own,
    ...vocabularyProblems(parsed),
    ...crossCheck({
      ...records,
      defined: all.flatMap((file) => file.defined),
      references: all.flatMap((file) => file.references),
      incomplete: incompleteKinds(parsed),
      broken: own.some((problem) => problem.severity === 'error'),
    }),
    ...checkExamples(records.rules),
    ...withoutProvenance(instruments),
  ]);
}

/** Once a provision is read, the way from its words to the file is in the records. */
function withoutRuns(parsed: ParsedProvision): Provision {
  const { runs: _, recital: __, ...provision } = parsed;
  return provision;
}

/** Headings are provisions only where they are norms themselves. */
function withRecords(provisions: readonly Provision[], commitments: readonly Commitment[]): Provision[] {
  const speaking = new Set(commitments.map((commitment) => commitment.provision));
  return provisions.filter((provision) => !provision.heading || speaking.has(provision.id));
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

export interface AnalysisOptions {
  /** Sensitivities to show beside `public`. */
  readonly include?: readonly Sensitivity[] | undefined;
  /** Whether the analysis may tell how much it withholds; otherwise it says nothing of it, so that nobody can tell that there is more. */
  readonly mentionWithheld?: boolean | undefined;
  /** Whether reviewers are called by numbers, not by their names. */
  readonly anonymous?: boolean | undefined;
  readonly filters?: Filters;
  readonly tell?: Tell;
}

/** Withholds, derives facts, links and judges; then the filters choose of it. */
export function analyse(
  workspace: Workspace,
  { include = [], mentionWithheld = false, anonymous = false, filters = {}, tell }: AnalysisOptions = {},
): Analysis {
  const withheld = withhold(anonymous ? withoutNames(workspace) : workspace, include);
  const sourcing = sourcingOf(withheld.workspace);
  const entries = withheld.workspace.entries.map((entry): EntryWithFacts => ({ ...entry, facts: factsOf(entry, sourcing) }));
  const whole: Analysis = {
    workspace: withheld.workspace,
    entries,
    judgement: judge(withheld.workspace, tell),
    withheld: { entries: mentionWithheld ? withheld.entries : 0, claims: mentionWithheld ? withheld.claims : 0, included: [...include] },
  };
  return chosenBy(whole, filters);
}

/** The same analysis with only what the filters choose of its judgement. */
export const chosenBy = (whole: Analysis, filters: Filters, also?: Also): Analysis => {
  const judgement = choose(whole, filters, also);
  return judgement === whole.judgement ? whole : { ...whole, judgement, chosenFrom: whole.chosenFrom ?? whole.judgement };
};
