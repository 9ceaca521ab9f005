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
import type { Commitment, Instrument, Line, ParsedProvision, Problem, Provision, Unread, Workspace } from './model/records.ts';
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
  const paths = [...files.bytes.keys()].toSorted(byCodeUnit);
  const isPolicy = (path: string) => path.startsWith('policies/');
  const hashes = new Map(paths.map((path) => [path, sha(path, files.bytes.get(path)!)]));
  const isShared = (path: string) => path.startsWith('rules/vocabulary/') || path === 'workspace.yaml';
  const vocabularyHash = sha(...paths.filter(isShared).map((path) => hashes.get(path)!));
  const read = new Map<string, ReadFile>();
  const parsed = new Map<string, ReadFile['parsed']>();
  const instruments: ({ instrument: Instrument; provisions: readonly Provision[] } & Extracted)[] = [];
  let lexicon: Promise<Lexicon> | undefined;

  const told = () => tell(`Reading file ${parsed.size + 1} of ${paths.length}`);
  const parse = async (path: string) => {
    const { parseFile } = await import('./parse/file.ts');
    const bytes = files.bytes.get(path)!;
    return bytes.length > long ? work(() => parseFile(path, bytes)) : parseFile(path, bytes);
  };
  for (const path of paths.filter((each) => !isPolicy(each))) {
    told();
    const key = hashes.get(path)!;
    const file = known(key) ?? { parsed: await parse(path) };
    read.set(key, file);
    parsed.set(path, file.parsed);
  }
  const { vocabulary, problems: lacking } = joinVocabulary([...parsed.values()].flatMap(({ concepts }) => (concepts ? [concepts] : [])));
  namePlaces(vocabulary.places);
  const extract = async (file: ParsedFile): Promise<ReadFile> => {
    if (!file.instrument) return { parsed: file };
    lexicon ??= import('./extract/lexicon.ts').then(({ makeLexicon }) => makeLexicon(vocabulary));
    const { extractCommitments } = await import('./extract/commitments.ts');
    const { provisions = [], ...rest } = file;
    const known = await lexicon;
    const extracted = await work(() => extractCommitments(file.instrument!, provisions, known, tell));
    return { parsed: rest, provisions: provisions.map(withoutRuns), extracted };
  };
  for (const path of paths.filter(isPolicy)) {
    told();
    const key = sha(hashes.get(path)!, vocabularyHash);
    const file = known(key) ?? (await extract(await parse(path)));
    read.set(key, file);
    parsed.set(path, file.parsed);
    const { instrument } = file.parsed;
    if (instrument && file.extracted) instruments.push({ instrument, provisions: file.provisions ?? [], ...file.extracted });
  }
  instruments.sort((a, b) => byId(a.instrument, b.instrument));
  const all = paths.map((path) => parsed.get(path)!);

  const defined = all.flatMap((file) => file.defined);
  const places = recordsById<Line>([]);
  for (const { id, at } of defined) places[id] ??= at;
  const sourcesAt = (path: string) => parsed.get(path)?.sources ?? [];
  const commitments = instruments.flatMap((each) => each.commitments);
  const workspace: Omit<Workspace, 'problems'> = {
    about: all.find((file) => file.about)?.about ?? {},
    instruments: instruments.map((each) => each.instrument),
    provisions: instruments.flatMap((each) => withRecords(each.provisions, each.commitments)),
    commitments,
    unread: instruments.flatMap((each): readonly Unread[] => each.unread),
    entries: all.flatMap((file) => (file.entry ? [file.entry] : [])).toSorted(byId),
    sources: [...sourcesAt('evidence/sources.json')].toSorted(byId),
    appraisals: recordsById(Object.entries(all.find((file) => file.appraisals)?.appraisals ?? {})),
    asks: all.find((file) => file.asks)?.asks ?? [],
    rules: all.flatMap((file) => (file.rule ? [file.rule] : [])).toSorted(byId),
    ruleSources: [...sourcesAt('rules/sources.json')].toSorted(byId),
    vocabulary,
    decisions: all.flatMap((file) => file.decisions ?? []),
    places,
  };
  const own = [...files.problems, ...all.flatMap((file) => file.problems), ...lacking];
  const broken = own.some((problem) => problem.severity === 'error');
  const problems = [
    ...own,
    ...vocabularyProblems(parsed),
    ...crossCheck({
      entries: workspace.entries,
      decisions: workspace.decisions,
      vocabulary,
      sources: workspace.sources,
      ruleSources: workspace.ruleSources,
      appraisals: workspace.appraisals,
      defined,
      references: all.flatMap((file) => file.references),
      incomplete: incompleteKinds(parsed),
      broken,
    }),
    ...checkExamples(workspace.rules),
    ...withoutProvenance(instruments),
  ];
  return { workspace: { ...workspace, problems: sortProblems(problems) }, read };
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
