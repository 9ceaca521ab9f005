import type { Period, Span } from '../model/dates.ts';
import type { HeldFact, Lift } from '../model/judgement.ts';
import type { Claim, Entry, Rule } from '../model/records.ts';
import { byId } from '../model/sorting.ts';
import { intersection, touches, union, type Days } from '../model/spans.ts';
import { isAssisting, isOwnAct, isRole, standards, times, type FactStatus, type Standard, type Time } from '../model/words.ts';
import type { Context } from './context.ts';
import { claimIds, claimTime, counting, wordsOn, type Dispute, type Word } from './facts.ts';
import type { Rests } from './hash.ts';
import { proofOf } from './standard.ts';
import { relationOf, type Relation } from './time.ts';
import { isNegated, plainId, truthOf } from './truth.ts';

/** A condition of a line, or the role, with all that an entry says of it. */
export interface Condition {
  readonly word: string;
  readonly anyone: boolean;
  readonly inFavour: boolean;
  /** What it can rest on: for `not f` the independent disputes that nothing answers. */
  readonly rests: readonly Resting[];
  readonly disputes: readonly Dispute[];
  /** Of `not f` the days on which it may have been so all the same: only on these is it contested, and not false. */
  readonly shownOn: Days;
}

export interface Resting extends Word {
  readonly contested: boolean;
  readonly denied: boolean;
}

/** A condition as it holds in one way. */
export interface HeldCondition {
  readonly condition: Condition;
  readonly used: readonly Resting[];
  readonly held: HeldFact;
  readonly next: readonly Lift[];
}

/** A line of a rule and the role, as they hold on the claims of one time, one way and by the right authors. */
export interface Held {
  /** The line, counted from 0, and its words. */
  readonly index: number;
  readonly line: readonly string[];
  readonly time: Time;
  readonly conditions: readonly HeldCondition[];
  readonly facts: readonly HeldFact[];
  readonly role: HeldFact | null;
  readonly contested: boolean;
  /** Some fact rests on claims that do not say whose act it was. */
  readonly whoseAct: boolean;
  readonly level: Standard;
  readonly next: readonly Lift[];
  readonly rests: Rests;
  /** The days on which all of it may have been so. */
  readonly days: Days;
}

/** How the claims of an entry, in their order, stand to one time; `key` is the same for all times to which every claim stands in the same way. */
export interface Relations {
  readonly of: readonly Relation[];
  readonly key: string;
}

const known = new WeakMap<Context, Map<Entry, Map<string, Relations>>>();

export function relationsTo(inForce: Period, entry: Entry, context: Context): Relations {
  let entries = known.get(context);
  if (!entries) known.set(context, (entries = new Map()));
  let relations = entries.get(entry);
  if (!relations) entries.set(entry, (relations = new Map()));
  let found = relations.get(inForce.text);
  if (!found) {
    const of = entry.claims.map((claim) => relationOf(claimTime(claim, entry, context.sourcing), inForce));
    relations.set(inForce.text, (found = { of, key: of.join(' ') }));
  }
  return found;
}

/** All claims of an entry, as if the commitment had been in force at any time. */
const relationsWhenever = (entry: Entry, { sourcing }: Context): Relations => ({
  of: entry.claims.map((claim) => (claimTime(claim, entry, sourcing).never ? 'never' : 'possible')),
  key: 'whenever',
});

const tiers: readonly (readonly Relation[])[] = [
  ['certain'],
  ['certain', 'possible'],
  ['certain', 'possible', 'earlier'],
  ['certain', 'possible', 'earlier', 'later'],
];

/** On which claims a line is judged: those that no dispute meets or all; those whose author is known or all. */
interface Way {
  readonly contested: boolean;
  readonly unknown: boolean;
}

const ways: readonly Way[] = [
  { contested: false, unknown: false },
  { contested: false, unknown: true },
  { contested: true, unknown: false },
  { contested: true, unknown: true },
];

/** What a line asks for and the role, in this order. */
export function conditionsOf(index: number, rule: Rule, entry: Entry, context: Context): Condition[] {
  const role = entry.role === 'none' ? [] : [entry.role];
  return [...rule.when[index]!, ...role].map((word) => conditionOf(word, rule, entry, context));
}

/** In each way in which a line and the role hold: on the claims certainly in force, else with those that possibly are, else earlier, else later. */
function holds(index: number, rule: Rule, entry: Entry, relations: Relations, context: Context): Held[] {
  const line = rule.when[index]!;
  const conditions = conditionsOf(index, rule, entry, context);
  const found: Held[] = [];
  for (const way of ways) {
    const usable = conditions.map((condition) => condition.rests.filter((word) => isUsable(word, condition, way)));
    // Without what sets a way apart, it is one of those before it.
    if (way.contested && !usable.some((words) => words.some(({ contested }) => contested))) continue;
    if (way.unknown && !usable.some((words, at) => !conditions[at]!.anyone && words.some(({ by }) => by === 'unknown'))) continue;
    for (const [at, tier] of tiers.entries()) {
      const together = sharingDays(usable.map((words) => words.filter(({ at: claim }) => tier.includes(relations.of[claim]!))));
      if (!together) continue;
      const held = heldOf(conditions, together.used, context);
      if (held.contested === way.contested && held.whoseAct === way.unknown) {
        const facts = held.conditions.map((each) => each.held);
        found.push({
          ...held,
          index,
          line,
          time: times[at]!,
          days: together.days,
          facts: facts.slice(0, line.length),
          role: facts[line.length] ?? null,
        });
      }
      break;
    }
  }
  return found;
}

const isUsable = ({ by, contested }: Resting, { anyone }: Condition, way: Way): boolean =>
  (way.contested || !contested) && (anyone || by === 'organisation' || (way.unknown && by === 'unknown'));

/** Of what each condition can rest on, what may have been so on one and the same day as all the others; nothing where there is no such day. */
function sharingDays(
  words: readonly (readonly Resting[])[],
): { readonly used: readonly (readonly Resting[])[]; readonly days: Days } | null {
  if (words.some((each) => each.length === 0)) return null;
  const spans = (each: readonly Resting[]): Span[] => each.map(({ time }) => time.possible);
  const days = words.map((each) => union(spans(each))).reduce(intersection, [{ from: -Infinity, to: Infinity }]);
  if (days.length === 0) return null;
  return { used: words.map((each) => each.filter(({ time }) => touches(time.possible, days))), days };
}

function heldOf(
  conditions: readonly Condition[],
  used: readonly (readonly Resting[])[],
  context: Context,
): Omit<Held, 'index' | 'line' | 'time' | 'days' | 'facts' | 'role'> {
  const all = conditions.map((condition, at) => heldCondition(condition, used[at]!, context));
  const level = weakest(all.map(({ held }) => held.level));
  return {
    conditions: all,
    contested: all.some(({ held }) => held.status === 'contested'),
    whoseAct: all.some(({ condition, used: words }) => !condition.anyone && words.some(({ by }) => by === 'unknown')),
    level,
    next: all.filter(({ held }) => held.level === level).flatMap(({ next }) => next),
    rests: {
      claims: uniqueClaims(all.flatMap(({ used: words }) => words.map(({ claim }) => claim))),
      appraisals: context.sourcing.appraisals,
    },
  };
}

export const weakest = (levels: readonly Standard[]): Standard =>
  levels.length === 0 ? 'lead' : standards[Math.max(...levels.map((level) => standards.indexOf(level)))]!;

function conditionOf(word: string, rule: Rule, entry: Entry, context: Context): Condition {
  const id = plainId(word);
  const { shows, disputes, status } = wordsOn(entry, id, context.sourcing);
  const common = { word, anyone: !isRole(word) && (rule.anyone?.includes(id) ?? false), inFavour: isInFavour(word, context) };
  if (!isNegated(word)) return { ...common, rests: shows, disputes, shownOn: [] };
  // Where anything shows the fact, whenever and whoever did it, its absence is contested at best.
  const open = ['true', 'open'].includes(truthOf(word, status));
  const rests = open ? counting(disputes).map((each): Resting => ({ ...each, contested: status === 'contested', denied: false })) : [];
  return { ...common, rests, disputes: [], shownOn: union(shows.map(({ time }) => time.possible)) };
}

function heldCondition(condition: Condition, used: readonly Resting[], { sourcing }: Context): HeldCondition {
  const { word, inFavour } = condition;
  const negated = isNegated(word);
  const contested = used.some((each) => each.contested);
  const status: FactStatus = contested ? 'contested' : negated ? 'refuted' : used.some((each) => each.denied) ? 'denied' : 'reported';
  const claims = uniqueClaims(used.map(({ claim }) => claim));
  const proof = proofOf({ fact: word, claims, contested, inFavour }, sourcing.appraisals);
  const meeting = condition.disputes.filter((dispute) => used.some((each) => touches(each.time.possible, [dispute.time.possible])));
  return {
    condition,
    used,
    held: {
      fact: plainId(word),
      negated,
      status,
      claims: claimIds(used),
      disputes: claimIds(meeting),
      by: [...new Set(used.map(({ by }) => by))].toSorted(),
      level: proof.level,
    },
    next: proof.next,
  };
}

/** Whether a condition speaks for the organisation: a circumstance for it, the refutation of one against it, or that it stayed out. */
function isInFavour(word: string, { favourable }: Context): boolean {
  const id = plainId(word);
  if (isRole(id) && (isOwnAct(id) || isAssisting(id))) return isNegated(word);
  return (favourable.has(id) || id === 'refused' || id === 'withdrew') !== isNegated(word);
}

const uniqueClaims = (claims: readonly Claim[]): Claim[] => [...new Set(claims)].toSorted(byId);

const candidates = new WeakMap<Context, Map<Entry, Map<string, readonly Held[]>>>();

/** Every way in which a line of the rule holds, in the order of the lines; of the commitment it depends only on how the claims stand to its time. */
export function waysToHold(rule: Rule, entry: Entry, inForce: Period | 'whenever', context: Context): readonly Held[] {
  const relations = inForce === 'whenever' ? relationsWhenever(entry, context) : relationsTo(inForce, entry, context);
  let entries = candidates.get(context);
  if (!entries) candidates.set(context, (entries = new Map()));
  let byKey = entries.get(entry);
  if (!byKey) entries.set(entry, (byKey = new Map()));
  const key = `${rule.id}\n${relations.key}`;
  let all = byKey.get(key);
  if (!all) byKey.set(key, (all = rule.when.flatMap((_, index) => holds(index, rule, entry, relations, context))));
  return all;
}

/** Whether some line of the rule and the role hold at whatever time, undisputed and on acts whose author is known. */
export const holdsEver = (rule: Rule, entry: Entry, context: Context): boolean =>
  waysToHold(rule, entry, 'whenever', context).some(({ contested, whoseAct }) => !contested && !whoseAct);
