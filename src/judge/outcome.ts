import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { overlaps, periodOf, inForcePeriod } from '../model/dates.ts';
import type { Against, Commitment, Entry, Finding, Qualifier, Rule } from '../model/records.ts';
import {
  footingOf,
  isAssisting,
  isFirm,
  isWeak,
  reservations,
  standards,
  verdicts,
  type Effect,
  type InForceVerdict,
  type Reservation,
  type Verdict,
} from '../model/words.ts';
import { byCodeUnit } from '../model/sorting.ts';
import { under, type Context } from './context.ts';
import { holds, lineStatuses, plainId, type Candidate, type Held } from './hold.ts';
import { admitsPractice, outOfScope, practicesReached, scopeIsData, speaksTo } from './reach.ts';
import { relationsTo } from './time.ts';

/** A finding, or the number of the first of the ten questions that fails, and why. */
export type Outcome = { readonly finding: Finding } | { readonly failed: number; readonly why: string };

/** Puts the ten questions, in their order, to a rule, a commitment and an entry. */
export function judgeOne(rule: Rule, commitment: Commitment, entry: Entry, context: Context): Outcome {
  const notApplying = whyNotApplying(rule, entry, context);
  if (notApplying) return { failed: 1, why: notApplying };

  const speaks = speaksTo(rule, commitment, context);
  if (!speaks) {
    const own = commitment.norms.map((norm) => norm.id).join(', ') || 'no norm';
    return { failed: 2, why: `it speaks to ${own}; the rule is about ${rule.norms.join(', ')}` };
  }
  if (rule.effect === 'fulfilment' && context.deference.has(speaks.norm)) {
    return { failed: 8, why: "a duty to follow States' law or consent never makes consistent" };
  }
  const reached = practicesReached(rule, entry, context);
  const practice = reached.find((each) => outOfScope(commitment, entry, each, context) === null);
  if (practice === undefined) return { failed: 3, why: outOfScope(commitment, entry, reached[0]!, context)! };

  if (!isFirm(commitment.modality) && !isWeak(commitment.modality)) {
    return { failed: 4, why: `a ${commitment.modality} cannot be broken` };
  }

  const candidates = candidatesFor(rule, entry, commitment, context);
  if (candidates.length === 0) {
    return {
      failed: 7,
      why: 'the circumstances or the role rest on acts of others, or on claims whose author does not count for this rule',
    };
  }
  const built = candidates.map(({ held, index, line }) => ({
    held,
    finding: build(rule, commitment, entry, practice, speaks, held, index, line, context),
  }));
  const { finding, held } = built.reduce((best, each) => (comesBefore(each.finding, best.finding) ? each : best));
  return { finding: { ...finding, hash: hashOf(finding, rule, commitment, held, context), decisions: [] } };
}

/** A finding before it is known under which hash it can be decided on. */
type Unsigned = Omit<Finding, 'hash' | 'decisions'>;

const known = new WeakMap<Context, Map<Entry, Map<string, readonly Candidate[]>>>();

/** Every way in which a line of the rule holds; of the commitment it depends only on how the claims stand to its time. */
function candidatesFor(rule: Rule, entry: Entry, commitment: Commitment, context: Context): readonly Candidate[] {
  const relations = relationsTo(commitment.inForce, entry, context);
  const key = `${rule.id}\n${relations.key}`;
  let all = known.get(context);
  if (!all) known.set(context, (all = new Map()));
  let byKey = all.get(entry);
  if (!byKey) all.set(entry, (byKey = new Map()));
  let candidates = byKey.get(key);
  if (!candidates) {
    candidates = rule.when.flatMap((line, index) => holds(rule, line, entry, relations, context).map((held) => ({ held, index, line })));
    byKey.set(key, candidates);
  }
  return candidates;
}

/** Question 1: practice, role and, for some line, every fact true or open; what fails otherwise. */
export function whyNotApplying(rule: Rule, entry: Entry, context: Context): string | null {
  if (rule.status !== 'stable') return `the rule is ${rule.status} and judges nothing`;
  if (practicesReached(rule, entry, context).length === 0) {
    return `the rule is about ${rule.practices.join(', ')}; the entry about ${entry.practices.join(', ')}`;
  }
  if (!rule.roles.includes(entry.role)) return `the rule asks for the role ${rule.roles.join(', ')}; here it is “${entry.role}”`;
  const lines = rule.when.map((line) => lineStatuses(line, entry, context));
  if (lines.some((line) => line.every(({ truth }) => truth === 'true' || truth === 'open'))) return null;
  const closest = lines.reduce((a, b) => (missing(b).length < missing(a).length ? b : a));
  return missing(closest)
    .map(({ word, status }) => `“${word}” is not shown (${plainId(word)}: ${status})`)
    .join('; ');
}

const missing = (line: ReturnType<typeof lineStatuses>) => line.filter(({ truth }) => truth !== 'true' && truth !== 'open');

/** Gravest first, then best proven, then first written. */
function comesBefore(one: Unsigned, other: Unsigned): boolean {
  const rank = (finding: Unsigned) => [
    verdicts.indexOf(finding.verdict),
    finding.wouldBe ? verdicts.indexOf(finding.wouldBe) : 0,
    standards.indexOf(finding.standard.level),
    finding.line,
  ];
  const [a, b] = [rank(one), rank(other)];
  for (const [index, value] of a.entries()) if (value !== b[index]) return value < b[index]!;
  return false;
}

function build(
  rule: Rule,
  commitment: Commitment,
  entry: Entry,
  practice: string,
  speaks: { readonly norm: string; readonly general: boolean },
  held: Held,
  line: number,
  words: readonly string[],
  context: Context,
): Unsigned {
  const instrument = context.instruments.get(commitment.instrument);
  const own = commitment.bearers.includes('organisation') || commitment.bearers.includes('staff');
  const assisted = isAssisting(entry.role) && !(commitment.negated && commitment.participation);
  const excusedBy = excuses(rule, commitment, context);
  const against = answersOfPolicy(rule, commitment, entry, practice, speaks.norm, words, held, context);
  const found = new Set<Reservation>();
  if (speaks.general) found.add('general');
  if (commitment.modality === 'assurance' && !commitment.categorical) found.add('not-categorical');
  if (isWeak(commitment.modality)) found.add('weak-verb');
  if (!own) found.add('promoted');
  if (held.whoseAct) found.add('whose-act');
  if (assisted) found.add('assisted');
  if (excusedBy.length > 0) found.add('excused');
  if (against.some((each) => each.kind !== 'definition')) found.add('policy-allows');
  if (against.some((each) => each.kind === 'definition')) found.add('external-reading');
  if (commitment.provenance === 'unverified' || commitment.provenance === 'described-by-others' || instrument?.translated)
    found.add('text-unchecked');
  if (instrument?.authority === 'statement') found.add('statement-only');
  if (commitment.confidence.level === 'doubtful') found.add('doubtful');
  if (held.contested) found.add('contested');
  if (held.level === 'lead') found.add('only-a-lead');
  if (rule.effect === 'strain') found.add('strain');

  const shortOf = reservations.filter((reservation) => found.has(reservation));
  const inForce = verdictOf(rule.effect, shortOf);
  const verdict: Verdict = held.time === 'in-force' ? inForce : held.time;
  const facts = [...held.facts, ...(held.role ? [held.role] : [])].filter((fact) => fact.level === held.level);
  return {
    id: `${rule.id}/${commitment.id}/${entry.id}`,
    rule: rule.id,
    commitment: commitment.id,
    evidence: entry.id,
    norm: speaks.norm,
    practice,
    effect: rule.effect,
    verdict,
    wouldBe: held.time === 'in-force' ? null : inForce,
    footing: footingOf(shortOf),
    shortOf,
    standing: own ? 'own-commitment' : 'promoted-standard',
    time: held.time,
    general: speaks.general,
    assisted,
    contested: held.contested,
    severity: rule.severity,
    line,
    role: held.role,
    held: held.facts,
    standard: { level: held.level, facts: facts.map((fact) => (fact.negated ? `not ${fact.fact}` : fact.fact)), next: held.next },
    excusedBy,
    against,
  };
}

/** The kind of failing, the first that fits; doubt and answers change it only as far as the design says. */
function verdictOf(effect: Effect, shortOf: readonly Reservation[]): InForceVerdict {
  const has = (reservation: Reservation) => shortOf.includes(reservation);
  if (effect === 'fulfilment') return 'consistent';
  if (has('promoted')) return 'double-standard';
  if (has('strain') || (has('general') && has('external-reading'))) return 'strain';
  if (has('assisted')) return 'assistance';
  if (has('weak-verb')) return 'shortfall';
  return shortOf.length === 0 ? 'contradiction' : 'departure';
}

/** Qualifiers that excuse: all kinds but those the rule names, and words of scope where scope stands as data. */
function excuses(rule: Rule, commitment: Commitment, context: Context): Qualifier[] {
  const inData = scopeIsData(commitment, context);
  return commitment.qualifiers.filter(({ kind }) => !rule.notExcusedBy?.includes(kind) && !(kind === 'scope' && inData));
}

/** Question 8: permissions, firm commitments or definitions that allow a circumstance, and own definitions of the norm. */
function answersOfPolicy(
  rule: Rule,
  commitment: Commitment,
  entry: Entry,
  practice: string,
  norm: string,
  words: readonly string[],
  held: Held,
  context: Context,
): Against[] {
  const reachesNow = (other: Commitment) => {
    if (!admitsPractice(other, practice, context)) return false;
    if (overlaps(periodOf(entry.period).possible, inForcePeriod(other.inForce).possible)) return true;
    const { of } = relationsTo(other.inForce, entry, context);
    return held.claims.some((claim) => ['certain', 'possible'].includes(of.get(claim.id)!));
  };
  const against: Against[] = [];
  for (const other of context.permissions.get(norm) ?? []) {
    if (reachesNow(other)) against.push({ commitment: other.id, kind: 'permission' });
  }
  for (const other of under(context.allowing, words)) {
    const circumstance = other.allows.find((each) => words.includes(each))!;
    if (reachesNow(other)) against.push({ commitment: other.id, kind: 'allows', circumstance });
  }
  if (rule.reading === 'external') {
    for (const other of context.definitions.get(norm) ?? []) {
      if (other.id !== commitment.id) against.push({ commitment: other.id, kind: 'definition' });
    }
  }
  return against.toSorted((a, b) => byCodeUnit(a.commitment, b.commitment) || byCodeUnit(a.kind, b.kind));
}

const hashes = new WeakMap<object, string>();

/** SHA-256 over canonical JSON (RFC 8785) of what `rests` gives; made once for each record. */
function hashOnce(record: object, rests: () => unknown): string {
  let known = hashes.get(record);
  if (known === undefined) hashes.set(record, (known = sha256(canonicalize(rests())!)));
  return known;
}

const sha256 = (text: string): string => hash('sha256', text);

/** The hash of what the finding rests on, never of titles or positions. */
function hashOf(finding: Unsigned, rule: Rule, commitment: Commitment, held: Held, { appraisals }: Context): string {
  const { norms, practices, when, anyone, roles, effect, reading, notExcusedBy, severity } = rule;
  const ruleHash = hashOnce(rule, () => ({
    norms,
    practices,
    when,
    anyone: anyone ?? [],
    roles,
    effect,
    reading,
    notExcusedBy: notExcusedBy ?? [],
    severity,
  }));
  const claimHashes = held.claims.map((claim) =>
    hashOnce(claim, () => ({
      kind: claim.kind,
      text: claim.text,
      by: claim.by,
      credibility: claim.credibility,
      sources: claim.sources,
      period: claim.period ?? '',
      saidBy: claim.saidBy ?? '',
      admission: claim.admission ?? false,
    })),
  );
  const sources = [...new Set(held.claims.flatMap((claim) => claim.sources.flatMap((source) => [source.id, source.via ?? ''])))];
  const appraised = sources.filter((id) => appraisals[id]).toSorted();
  const rests = [
    ruleHash,
    commitment.hash,
    ...claimHashes,
    ...appraised.map((id) => `${id} ${hashOnce(appraisals[id]!, () => appraisals[id])}`),
    finding.verdict,
    ...finding.shortOf,
    finding.standard.level,
    held.time,
    ...finding.against.map((each) => [each.kind, each.commitment, each.circumstance ?? ''].join(' ')),
  ];
  return sha256(rests.join('\n'));
}
