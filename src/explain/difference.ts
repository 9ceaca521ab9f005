import { shownAppraisal } from './shown-appraisal.ts';
import { neededBy } from '../model/needed.ts';
import { compare } from '../judge/compare.ts';
import type { Analysis, Change, EntryWithFacts, Finding } from '../model/judgement.ts';
import type { Commitment } from '../model/records.ts';
import { byCodeUnit } from '../model/sorting.ts';
import { indexOf } from './index-of.ts';
import { listWords } from './words.ts';

/** A record that one workspace has otherwise than another. */
export interface RecordChange {
  readonly kind: 'instrument' | 'commitment' | 'entry' | 'rule' | 'appraisal';
  readonly id: string;
  readonly what: 'appears' | 'vanishes' | 'changed' | 'moved';
  /** What of it changed, or where it went. */
  readonly because: string;
}

/** A gap or case that changed, with the records that made it so. */
export interface ExplainedChange extends Change {
  readonly because: string;
}

export interface Difference {
  readonly records: readonly RecordChange[];
  readonly gaps: readonly ExplainedChange[];
}

/** What appeared, vanished or changed from one workspace to another, and why each gap did. */
export function differenceOf(before: Analysis, after: Analysis): Difference {
  const records = [
    ...changesOf('instrument', before.workspace.instruments, after.workspace.instruments, fieldsOf),
    ...commitmentChanges(before.workspace.commitments, after.workspace.commitments),
    ...changesOf('entry', before.entries, after.entries, entryParts),
    ...changesOf('rule', before.workspace.rules, after.workspace.rules, fieldsOf),
    ...changesOf('appraisal', appraisalsOf(before), appraisalsOf(after), fieldsOf),
  ];
  const changed = new Map(records.map((record) => [`${record.kind} ${record.id}`, record]));
  const gaps = compare(before.judgement, after.judgement).map((change): ExplainedChange => {
    const behind = [...new Set([...recordsBehind(change.before, before), ...recordsBehind(change.after, after)])];
    const causes = behind
      .flatMap((key) => changed.get(key) ?? [])
      .map(({ kind, id, what, because }) => `${kind} ${id} ${what}${because ? ` (${because})` : ''}`);
    return { ...change, because: causes.join('; ') || 'other records of the workspace, which bear on which finding leads' };
  });
  return { records, gaps };
}

/** Of the sources that are shown: what else they derive from is known only so that origins can be counted. */
const appraisalsOf = ({ workspace }: Analysis) =>
  workspace.sources.flatMap(({ id }) => {
    const appraisal = shownAppraisal(workspace, id);
    return appraisal ? [{ id, ...appraisal }] : [];
  });

type Parts = ReadonlyMap<string, string>;

function changesOf<T extends { readonly id: string }>(
  kind: RecordChange['kind'],
  before: readonly T[],
  after: readonly T[],
  partsOf: (record: T) => Parts,
): RecordChange[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((each) => [each.id, each]))) as [Map<string, T>, Map<string, T>];
  return [...new Set([...old.keys(), ...now.keys()])].toSorted(byCodeUnit).flatMap((id): RecordChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (!was || !is) return [{ kind, id, what: was ? 'vanishes' : 'appears', because: '' }];
    const [a, b] = [partsOf(was), partsOf(is)];
    const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
    return names.length > 0 ? [{ kind, id, what: 'changed', because: listWords(names) }] : [];
  });
}

/** Where a record stands in its file is no part of what it says. */
const fieldsOf = (record: object): Parts =>
  new Map(
    Object.entries(record)
      .filter(([name]) => name !== 'at')
      .map(([name, value]) => [name, JSON.stringify(value)]),
  );

const ofCommitment = ['reading', 'bearers', 'modality', 'negated', 'categorical', 'scope', 'allows', 'inForce', 'provenance'] as const;

/** Where a cue or qualifier stands in its sentence is no part of what the commitment says. */
const commitmentParts = (commitment: Commitment): Parts =>
  new Map([
    ...ofCommitment.map((name) => [name, JSON.stringify(commitment[name])] as const),
    ['qualifiers', commitment.qualifiers.map(({ kind, text }) => `${kind}: ${text}`).join('\n')],
    ['norms', commitment.norms.map(({ id }) => id).join('\n')],
    ['confidence', commitment.confidence.level],
  ]);

function entryParts(entry: EntryWithFacts): Parts {
  const { claims, ...rest } = entry;
  const own = [...fieldsOf(rest)].filter(([name]) => name !== 'claimsAt' && name !== 'facts');
  return new Map([...own, ...claims.map((claim) => [`claim ${claim.id}`, JSON.stringify(claim)] as const)]);
}

/** A commitment whose words stand under another id in the same instrument has moved. */
function commitmentChanges(before: readonly Commitment[], after: readonly Commitment[]): RecordChange[] {
  const changes = changesOf('commitment', before, after, commitmentParts);
  const words = (commitment: Commitment) => `${commitment.instrument}\n${commitment.reading}`;
  const gone = new Map(before.map((each) => [each.id, words(each)]));
  const come = new Map(
    after.filter(({ id }) => changes.some((each) => each.id === id && each.what === 'appears')).map((each) => [words(each), each.id]),
  );
  const targets = new Set<string>();
  const moved = changes.map((change): RecordChange => {
    const target = change.what === 'vanishes' ? come.get(gone.get(change.id)!) : undefined;
    if (target === undefined) return change;
    targets.add(target);
    return { ...change, what: 'moved', because: `to ${target}` };
  });
  return moved.filter((change) => !(change.what === 'appears' && targets.has(change.id)));
}

/** All that a finding rests on, as keys of changed records. */
function recordsBehind(finding: Finding | null, analysis: Analysis): string[] {
  if (!finding) return [];
  const index = indexOf(analysis);
  const entry = index.entries.get(finding.evidence)!;
  const used = new Set(neededBy(finding).flatMap((fact) => [...fact.claims, ...fact.disputes]));
  const sources = entry.claims
    .filter((claim) => used.has(claim.id))
    .flatMap((claim) => claim.sources.flatMap(({ id, via }) => (via ? [id, via] : [id])));
  return [
    `rule ${finding.rule}`,
    `instrument ${index.commitments.get(finding.commitment)!.instrument}`,
    `commitment ${finding.commitment}`,
    `entry ${finding.evidence}`,
    ...finding.against.map((each) => `commitment ${each.commitment}`),
    ...sources.map((id) => `appraisal ${id}`),
  ];
}
