import { readAll, type AllRead, type Files, type Known, type ReadFile, type Tell, type Work } from './read-files.ts';
import { checkExamples } from './judge/examples.ts';
import { factsOf } from './judge/facts.ts';
import { choose, type Also } from './judge/choose.ts';
import { judge } from './judge/judge.ts';
import { sourcingOf } from './judge/time.ts';
import { recordsById } from './model/by-id.ts';
import { byCodeUnit, byId } from './model/sorting.ts';
import type { Filters } from './model/filters/filter.ts';
import type { Analysis, EntryWithFacts } from './model/judgement.ts';
import type { Commitment, Line, Problem, Provision, Unread, Workspace } from './model/records.ts';
import type { Sensitivity } from './model/words.ts';
import { crossCheck } from './parse/cross-check.ts';
import { incompleteKinds, lostIds, missingSourceLists, vocabularyProblems } from './parse/whole-vocabulary.ts';
import { withhold } from './withhold/withhold.ts';
import { withoutNames } from './withhold/without-names.ts';

export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** Every file as it was read, by the hash that it is known by. */
  readonly read: ReadonlyMap<string, ReadFile>;
}

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
  const problems = await work(() => problemsOf(files, all, records));
  return { workspace: Object.assign(records, { problems }), read: all.read };
}

function recordsOf({ parsed, instruments, vocabulary }: AllRead): Omit<Workspace, 'problems'> {
  const all = [...parsed.values()];
  const places = recordsById<Line>([]);
  for (const { id, at } of all.flatMap((file) => file.defined)) places[id] ??= at;
  let unread: readonly Unread[] | undefined;
  const sourcesAt = (path: string) => [...(parsed.get(path)?.sources ?? [])].toSorted(byId);
  return {
    about: all.find((file) => file.about)?.about ?? {},
    instruments: instruments.map((each) => each.instrument),
    provisions: instruments.flatMap((each) => withRecords(each.provisions, each.extracted.commitments)),
    commitments: instruments.flatMap((each) => each.extracted.commitments),
    // Few ask for them, and where they are kept they are made only then.
    get unread() {
      return (unread ??= instruments.flatMap((each) => each.extracted.unread));
    },
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
  const { about, commitments, entries, vocabulary, sources, ruleSources, appraisals, decisions, rules } = records;
  const own = [...files.problems, ...all.flatMap((file) => file.problems), ...lacking];
  const beside = [...vocabularyProblems(parsed, files.problems), ...missingSourceLists(parsed, files.problems)];
  const isError = ({ severity }: Problem) => severity === 'error';
  const cross = crossCheck({
    entries,
    vocabulary,
    sources,
    ruleSources,
    appraisals,
    decisions,
    rules,
    commitments,
    about,
    defined: all.flatMap((file) => file.defined),
    references: all.flatMap((file) => file.references),
    incomplete: incompleteKinds(parsed),
    lost: lostIds(parsed),
    told: new Set(own.filter(isError).map(({ file, line }) => `${file}:${line}`)),
    broken: [...own, ...beside].some(isError),
  });
  const wrong = new Set(cross.filter(isError).map(({ file }) => file));
  return sortProblems([
    ...own,
    ...beside,
    ...cross,
    // Where a word of a rule is unknown, its examples fail for that alone.
    ...checkExamples(rules.filter(({ at }) => !wrong.has(at.file))),
    ...withoutProvenance(instruments),
  ]);
}

/** Headings are provisions only where they are norms themselves. */
function withRecords(provisions: readonly Provision[], commitments: readonly Commitment[]): Provision[] {
  const speaking = new Set(commitments.map((commitment) => commitment.provision));
  return provisions.filter((provision) => !provision.heading || speaking.has(provision.id));
}

/** A digest must say what each provision rests on; where it does not, the text counts as unverified and the reader is told. */
function withoutProvenance(read: AllRead['instruments']): Problem[] {
  return read.flatMap(({ instrument, provisions, extracted: { commitments } }) => {
    if (instrument.textStatus !== 'digest') return [];
    const speaking = new Set(commitments.map((commitment) => commitment.provision));
    const without = provisions.filter((provision) => !provision.annotated && speaking.has(provision.id));
    const told = without.length > manyWithout ? without.slice(0, 1) : without;
    return told.map(({ position, id }): Problem => ({
      severity: 'warning',
      file: position.file,
      line: position.start.line,
      column: position.start.column,
      found:
        told === without
          ? `the provision “${id}” of a digest without a provenance; it counts as unverified`
          : `${without.length} provisions of a digest without a provenance, of which “${id}” is the first; they count as unverified`,
      expected: '[pinpoint; provenance] at its end',
      mend:
        told === without
          ? 'such as [para. 9; read], or [; described-by-issuer] where the pinpoint is unknown'
          : 'such as [para. 9; read]; where the file has the issuer’s own words, write “textStatus: official”',
    }));
  });
}

/** From how many on they are told together. */
const manyWithout = 3;

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
