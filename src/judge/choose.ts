import { given, testsOf } from '../model/filters/filters.ts';
import { findingsIn } from '../model/gaps.ts';
import type { Filter, Filters } from '../model/filters/filter.ts';
import type { Case, Finding, Gap, Judgement, Past } from '../model/judgement.ts';
import type { Commitment, Entry, Source, Workspace } from '../model/records.ts';
import { columnsOf, resultOf, type Columns } from './columns.ts';
import { countsOf, gapOf, inOrder } from './gaps.ts';
import { passingOf, recordTests, type Passing } from './passing.ts';

/** What was judged on the whole workspace. */
export interface Judged {
  readonly workspace: Workspace;
  readonly judgement: Judgement;
}

/** A further test of a finding, for those who ask more than a filter can. */
export type Also = (finding: Finding) => boolean;

/**
 * What filters leave of a judgement, regrouped: headlines, leads, lists and counts are made of the findings that pass. Nothing is judged
 * anew, so that nothing gets stronger: what is left out still allows, defines and mitigates what is left.
 */
export function choose({ workspace, judgement }: Judged, filters: Filters, also?: Also): Judgement {
  const tests = testsOf(filters, workspace);
  if (tests.length === 0 && !also) return judgement;
  const columns = columnsOf(workspace, judgement);
  const passing = passingOf(tests, columns, workspace);
  const passes = also ? (at: number) => passing.finding(at) && also(columns.findings[at]!) : passing.finding;
  const chosen = new Uint8Array(columns.findings.length);
  const left = columns.gaps.flatMap(({ gap, cases }) => {
    if (!passing.topic(gap.norm, gap.practice)) return [];
    return regrouped(gap, cases, { passes, passing, columns, workspace, chosen }) ?? [];
  });
  const gaps = inOrder(left, workspace);
  const fulfilments: Finding[] = [];
  for (let at = columns.fulfilmentsFrom; at < columns.findings.length; at++) {
    const finding = columns.findings[at]!;
    if (!passing.topic(finding.norm, finding.practice) || !passing.lead(at) || !passes(at)) continue;
    chosen[at] = 1;
    fulfilments.push(finding);
  }
  const isChosen = (id: string): boolean => chosen[columns.named.get(id)!] === 1;
  let history: readonly Past[] | undefined;
  let untested: readonly string[] | undefined;
  let unjudged: readonly string[] | undefined;
  const of = new Set(given(filters).map(({ filter }) => filter.of));
  let passingEntries: ReadonlySet<string> | undefined;
  const entries = () => (passingEntries ??= new Set(workspace.entries.filter(passing.entry).map(({ id }) => id)));
  return {
    ...judgement,
    gaps,
    counts: countsOf(gaps),
    fulfilments,
    silences: judgement.silences.flatMap((silence) => {
      const evidence = passing.topic(silence.norm, silence.practice) ? silence.evidence.filter((id) => entries().has(id)) : [];
      return evidence.length > 0 ? [{ ...silence, evidence }] : [];
    }),
    // As long as the commitments, and seldom looked at.
    get untested() {
      // That nothing from one place tests a commitment does not make it untested.
      return (untested ??= onEvidence.some((each) => of.has(each))
        ? []
        : ofThose(judgement.untested, workspace.commitments, passing.commitment));
    },
    get unjudged() {
      return (unjudged ??= of.has('result') ? [] : judgement.unjudged.filter((id) => entries().has(id)));
    },
    // Longer than all else together, and seldom looked at.
    get history() {
      return (history ??= judgement.history.filter(({ finding }) => isChosen(finding)).map((past) => withAfter(past, entries())));
    },
    conflicts: judgement.conflicts.flatMap((conflict) => {
      const findings = conflict.findings.filter(isChosen);
      return findings.length > 0 ? [{ ...conflict, findings }] : [];
    }),
  };
}

const withAfter = (past: Past, entries: ReadonlySet<string>): Past =>
  past.after.every((id) => entries.has(id)) ? past : { ...past, after: past.after.filter((id) => entries.has(id)) };

const onEvidence: readonly Filter['of'][] = ['practice', 'entry', 'result'];
const onCommitments: readonly Filter['of'][] = ['instrument', 'commitment', 'norm', 'result'];

interface Regrouping {
  readonly passes: (at: number) => boolean;
  readonly passing: Passing;
  readonly columns: Columns;
  readonly workspace: Workspace;
  /** Is told which findings were taken. */
  readonly chosen: Uint8Array;
}

function regrouped(gap: Gap, cases: Columns['gaps'][number]['cases'], regrouping: Regrouping): Gap | null {
  const { passes, passing, columns, workspace, chosen } = regrouping;
  const { findings, ranks } = columns;
  const left: Case[] = [];
  let first = -1;
  let whole = true;
  for (const { inGap, from, to } of cases) {
    const { count, lead } = leftOf(from, to, regrouping);
    if (lead < 0 || !passing.lead(lead)) {
      whole = false;
      continue;
    }
    if (count === to - from) {
      left.push(inGap);
      chosen.fill(1, from, to);
    } else {
      whole = false;
      const kept: Finding[] = [];
      for (let at = from; at < to; at++) {
        if (!passes(at)) continue;
        kept.push(findings[at]!);
        chosen[at] = 1;
      }
      left.push({ ...inGap, lead: findings[lead]!.id, findings: kept });
    }
    if (first < 0 || ranks[lead]! < ranks[first]!) first = lead;
  }
  if (first < 0) return null;
  return whole ? gap : gapOf(findings[first]!, left, workspace, gap.mitigating);
}

/** How many findings of a case are left, and the strongest of them; -1 where none is. */
function leftOf(from: number, to: number, { passes, passing, columns: { ranks, entryAt } }: Regrouping): { count: number; lead: number } {
  let count = 0;
  let lead = -1;
  if (!passing.end(entryAt[from]!)) return { count, lead };
  for (let at = from; at < to; at++) {
    if (!passes(at)) continue;
    count++;
    if (lead < 0 || ranks[at]! < ranks[lead]!) lead = at;
  }
  return { count, lead };
}

const ofThose = <T extends { readonly id: string }>(ids: readonly string[], records: readonly T[], passes: (record: T) => boolean) => {
  const chosen = new Set(ids);
  return records.filter((record) => chosen.has(record.id) && passes(record)).map(({ id }) => id);
};

/**
 * Commitments that the filters choose: by what they are themselves, and by one of their findings where evidence or a result is asked for.
 * @param among where fewer than all are known to come into question
 */
export function chosenCommitments(
  { workspace, judgement }: Judged,
  filters: Filters,
  among: readonly Commitment[] = workspace.commitments,
): readonly Commitment[] {
  const tests = testsOf(filters, workspace);
  const own = among.filter(recordTests(tests, workspace).commitment);
  if (!asks(filters, onEvidence)) return own;
  const leads = tests.flatMap(({ lead }) => lead ?? []);
  const found = new Set(
    findingsIn(choose({ workspace, judgement }, withoutWords(filters)))
      .filter((finding) => leads.every((lead) => lead(resultOf(finding))))
      .map(({ commitment }) => commitment),
  );
  return own.filter(({ id }) => found.has(id));
}

/** Entries that the filters choose: by what they are themselves, and by one of their findings where a commitment or a result is asked for. */
export function chosenEntries<T extends Entry>({ workspace, judgement }: Judged, entries: readonly T[], filters: Filters): readonly T[] {
  const own = entries.filter(recordTests(testsOf(filters, workspace), workspace).entry);
  if (!asks(filters, onCommitments)) return own;
  const found = new Set(findingsIn(choose({ workspace, judgement }, withoutWords(filters))).map(({ evidence }) => evidence));
  return own.filter(({ id }) => found.has(id));
}

/** Sources that the filters choose: those that a chosen entry cites. */
export function chosenSources(judged: Judged, filters: Filters): readonly Source[] {
  const { sources, entries } = judged.workspace;
  if (given(filters).length === 0) return sources;
  const cited = new Set(
    chosenEntries(judged, entries, filters).flatMap(({ claims }) =>
      claims.flatMap((claim) => claim.sources.flatMap(({ id, via }) => (via ? [id, via] : [id]))),
    ),
  );
  return sources.filter(({ id }) => cited.has(id));
}

const asks = (filters: Filters, of: readonly Filter['of'][]): boolean => given(filters).some(({ filter }) => of.includes(filter.of));

/** Words are looked for in the record that is listed, not in what it is held against. */
const withoutWords = (filters: Filters): Filters =>
  Object.fromEntries(
    given(filters)
      .filter(({ filter }) => filter.of !== 'words')
      .map(({ filter, values }) => [filter.name, values]),
  );
