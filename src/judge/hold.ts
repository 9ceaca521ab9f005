import { byId } from '../model/sorting.ts';
import type { Claim, Entry, HeldFact, Lift, Rule } from '../model/records.ts';
import { isAssisting, isOwnAct, standards, times, type FactStatus, type Role, type Standard, type Time } from '../model/words.ts';
import type { Context } from './context.ts';
import { claimsOn, isDenial, statusOf } from './facts.ts';
import { proofOf } from './standard.ts';
import { relationsWhenever, type Relation, type Relations } from './time.ts';

/** A line of a rule and the role, as they hold on the claims of one time and by the right authors. */
export interface Held {
  readonly time: Time;
  readonly facts: readonly HeldFact[];
  readonly role: HeldFact | null;
  readonly contested: boolean;
  /** Some fact rests on claims that do not say whose act it was. */
  readonly whoseAct: boolean;
  readonly level: Standard;
  readonly next: readonly Lift[];
  readonly claims: readonly Claim[];
}

/** One way in which a line of a rule holds. */
export interface Candidate {
  readonly held: Held;
  readonly index: number;
  readonly line: readonly string[];
}

/** What the rule's line asks of an entry, before time and author come in. */
export interface LineStatus {
  readonly word: string;
  readonly status: FactStatus;
  readonly truth: 'true' | 'open' | 'false' | 'unknown';
}

export const plainId = (word: string): string => word.replace(/^not /, '');
const isNegated = (word: string): boolean => word.startsWith('not ');

/** Whether a status makes a condition true; `not f` is true only where f is refuted, open where contested, unknown where unknown. */
export function truthOf(word: string, status: FactStatus): LineStatus['truth'] {
  if (status === 'unknown') return 'unknown';
  if (status === 'contested') return 'open';
  return (status === 'refuted') === isNegated(word) ? 'true' : 'false';
}

export function lineStatuses(line: readonly string[], entry: Entry, { appraisals }: Context): LineStatus[] {
  return line.map((word) => {
    const id = plainId(word);
    const { status } = claimsOn(entry, id, appraisals);
    return { word, status, truth: truthOf(word, status) };
  });
}

/** Claims that rest a fact: those that show it, or for `not f` those of independent sources that dispute it. */
interface Resting {
  readonly word: string;
  readonly all: readonly Claim[];
  readonly disputes: readonly Claim[];
  readonly anyone: boolean;
}

const tiers: readonly (readonly Relation[])[] = [
  ['certain'],
  ['certain', 'possible'],
  ['certain', 'possible', 'earlier'],
  ['certain', 'possible', 'earlier', 'later'],
];

/**
 * How a line and the role hold for a commitment: on the organisation's own acts alone, and where the claims allow it also with those that
 * do not say whose act it was (then `whoseAct`). Each is judged on the claims certainly in force, else with those that possibly are, else
 * with earlier, else with later ones. None where it does not hold at all.
 */
export function holds(rule: Rule, line: readonly string[], entry: Entry, relations: Relations, context: Context): Held[] {
  const { appraisals } = context;
  const resting = line.map((word): Resting => {
    const id = plainId(word);
    const { shows, disputes } = claimsOn(entry, id, appraisals);
    const all = isNegated(word) ? disputes.filter((claim) => !isDenial(claim, appraisals)) : shows;
    return { word, all, disputes: isNegated(word) ? [] : disputes, anyone: rule.anyone?.includes(id) ?? false };
  });
  const onRole = claimsOn(entry, entry.role, appraisals);
  const role: Resting | null =
    entry.role === 'none' ? null : { word: entry.role, all: onRole.shows, disputes: onRole.disputes, anyone: false };

  const variants: Held[] = [];
  for (const withUnknown of [false, true]) {
    const rightAuthor = ({ anyone }: Resting, claim: Claim) =>
      anyone || claim.by === 'organisation' || (withUnknown && claim.by === 'unknown');
    for (const [index, tier] of tiers.entries()) {
      const usable = (rest: Resting) => rest.all.filter((claim) => rightAuthor(rest, claim) && tier.includes(relations.of.get(claim.id)!));
      const facts = resting.map((rest) => heldFact(rest, usable(rest), entry, context));
      const heldRole = role && heldFact(role, usable(role), entry, context);
      const all = role ? [...facts, heldRole] : facts;
      if (all.some((fact) => fact === null)) continue;
      const found = all as Proven[];
      const whoseAct = withUnknown && found.some((fact) => !fact.anyone && fact.used.some((claim) => claim.by === 'unknown'));
      if (withUnknown && !whoseAct) break;
      const level = found
        .map((fact) => fact.held.level)
        .reduce((a, b) => (standards.indexOf(a) >= standards.indexOf(b) ? a : b), 'clear-and-convincing' as Standard);
      variants.push({
        time: times[index]!,
        facts: (facts as Proven[]).map((fact) => fact.held),
        role: heldRole?.held ?? null,
        contested: found.some((fact) => fact.held.status === 'contested'),
        whoseAct,
        level: found.length > 0 ? level : 'lead',
        next: found.filter((fact) => fact.held.level === level).flatMap((fact) => fact.next),
        claims: uniqueClaims(found.flatMap((fact) => fact.used)),
      });
      break;
    }
  }
  return variants;
}

/** Whether some line of the rule and the role hold on the organisation's own acts or those of an unknown author, at whatever time. */
export const holdsEver = (rule: Rule, entry: Entry, context: Context): boolean =>
  rule.when.some((line) => holds(rule, line, entry, relationsWhenever(entry), context).length > 0);

interface Proven {
  readonly held: HeldFact;
  readonly used: readonly Claim[];
  readonly next: readonly Lift[];
  readonly anyone: boolean;
}

function heldFact(rest: Resting, used: readonly Claim[], entry: Entry, context: Context): Proven | null {
  const { appraisals } = context;
  const negated = isNegated(rest.word);
  const id = plainId(rest.word);
  const status = negated
    ? statusOf(claimsOn(entry, id, appraisals).shows, used, entry, appraisals)
    : statusOf(used, rest.disputes, entry, appraisals);
  const truth = truthOf(rest.word, status);
  if (used.length === 0 || (truth !== 'true' && truth !== 'open')) return null;
  const proof = proofOf(rest.word, used, status, inFavour(rest.word, context), context);
  return {
    held: {
      fact: id,
      negated,
      status,
      claims: used.map((claim) => claim.id).toSorted(),
      disputes: rest.disputes.map((claim) => claim.id).toSorted(),
      by: [...new Set(used.map((claim) => claim.by))].toSorted(),
      level: proof.level,
    },
    used,
    next: proof.next,
    anyone: rest.anyone,
  };
}

/** Whether a condition speaks for the organisation: a circumstance for it, the refutation of one against it, or that it stayed out. */
function inFavour(word: string, { favourable }: Context): boolean {
  const id = plainId(word);
  const role = id as Role;
  if (isOwnAct(role) || isAssisting(role)) return isNegated(word);
  const speaksFor = favourable.has(id) || role === 'refused' || role === 'withdrew';
  return speaksFor !== isNegated(word);
}

function uniqueClaims(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()].toSorted(byId);
}
