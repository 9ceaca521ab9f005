import { inForcePeriod, within, type Period, type Span } from '../model/dates.ts';
import type { DateLift } from '../model/judgement.ts';
import type { Claim, Commitment } from '../model/records.ts';
import { intersection, touches, union, without, writtenSpan, type Days } from '../model/spans.ts';
import { inSeries } from '../model/series.ts';
import type { Standard } from '../model/words.ts';
import type { Context } from './context.ts';
import { counting } from './facts.ts';
import { weakest, type Condition, type Held, type HeldCondition, type Resting } from './hold.ts';
import { proofOf } from './standard.ts';
import { relationOf, type ClaimTime } from './time.ts';
import { isNegated } from './truth.ts';

/** A date that would bring an undated finding in force, before it is known what the finding would then say. */
export type UndecidedDate = Omit<DateLift, 'gives'>;

export interface DatesWanted {
  readonly items: readonly UndecidedDate[];
  /** The level that the finding has at least once they are known. */
  readonly level: Standard;
  /** A fact stays contested all the same. */
  readonly contested: boolean;
}

/**
 * What dates would bring in force what only may have been: for each fact and the role one date, within the days of the commitment's certain
 * time on which all may have been so and nothing disputes it. One claim of each, dated on one same day, is enough. Where the commitment has no
 * such day, its own start is what is wanted. Nothing where no date could do it.
 */
export function datesWanted(held: Held, { inForce }: Commitment, context: Context): DatesWanted | null {
  const period = inForcePeriod(inForce);
  let known = wanted.get(held);
  if (!known) wanted.set(held, (known = new Map()));
  let found = known.get(period.text);
  if (found === undefined) known.set(period.text, (found = wantedWithin(held, period, context)));
  return found;
}

const wanted = new WeakMap<Held, Map<string, DatesWanted | null>>();

function wantedWithin(held: Held, period: Period, context: Context): DatesWanted | null {
  if (!period.certain) return startWanted(held, period);
  const days = daysWanted(held, period.certain);
  if (days.length === 0) return null;
  const reached = held.conditions.map((each) => reachedOn(each, days));
  const dated = new Set(reached.flatMap(({ isCertain, reaching }) => (isCertain ? [] : reaching.map(({ claim }) => claim))));
  const each = reached.map((fact) => wantedOf(fact, { days, dated, period, context }));
  return {
    items: each.flatMap(({ item }) => item ?? []),
    level: weakest(each.map(({ level }) => level)),
    contested: each.some(({ contested }) => contested),
  };
}

/** The certain days on which all may have been so, outside disputes. What is contested not to have been so is it only while it may have been. */
function daysWanted({ conditions, days }: Held, certain: Span): Days {
  const disputed = union(conditions.flatMap(({ condition }) => counting(condition.disputes).map(({ time }) => time.possible)));
  const openOn = conditions.flatMap(({ condition }) => (condition.shownOn.length > 0 ? [condition.shownOn] : []));
  return without([[certain], ...openOn].reduce(intersection, days), disputed);
}

/** Of what has an unknown end, no start is wanted, but word that it was in force then. */
function startWanted({ level, contested }: Held, { text: inForce }: Period): DatesWanted {
  const text = inForce.endsWith('/')
    ? 'that the commitment was in force on a day of these facts'
    : 'a day from which the commitment was certainly in force';
  return { items: [{ kind: 'date', of: 'commitment', fact: '', claims: [], within: [], text }], level, contested };
}

/** The days on which it was so for certain; a day that is known to the day is one. */
const certainDays = ({ known, core, possible }: ClaimTime): Span[] => {
  if (!known) return [];
  return core ? [core] : possible.from === possible.to ? [possible] : [];
};

/** A fact with the claims that reach the days, and whether it is certain throughout them. */
interface Reached {
  readonly condition: Condition;
  readonly reaching: readonly Resting[];
  readonly isCertain: boolean;
}

function reachedOn({ condition, used }: HeldCondition, days: Days): Reached {
  const reaching = used.filter(({ time }) => touches(time.possible, days));
  const certain = union(reaching.flatMap(({ time }) => certainDays(time)));
  return { condition, reaching, isCertain: without(days, certain).length === 0 };
}

interface Wanted {
  readonly item: UndecidedDate | null;
  /** The least that one of the claims gives. */
  readonly level: Standard;
  readonly contested: boolean;
}

interface Asking {
  readonly days: Days;
  /** The claims of which any may be dated. */
  readonly dated: ReadonlySet<Claim>;
  readonly period: Period;
  readonly context: Context;
}

/** The claims of which one, dated within the days, makes a fact certain, and what it then reaches with those that are in force on all of them. */
function wantedOf({ condition, reaching, isCertain }: Reached, { days, dated, period, context: { sourcing } }: Asking): Wanted {
  const { word: fact, inFavour } = condition;
  // A date outside all disputes settles them, but not what is shown and disputed whenever it was, nor a dispute that is dated with it.
  const contested =
    ((isCertain || isNegated(fact)) && reaching.some((each) => each.contested)) ||
    counting(condition.disputes).some(({ claim }) => dated.has(claim));
  const sure = reaching.filter(({ time, contested: met }) => !met && covers(time.possible, days) && relationOf(time, period) === 'certain');
  const proven = (words: readonly Resting[]): Standard =>
    proofOf({ fact, claims: [...new Set(words.map(({ claim }) => claim))], contested, inFavour }, sourcing.appraisals).level;
  if (isCertain) return { item: null, level: sure.length > 0 ? proven(sure) : weakest(reaching.map((each) => proven([each]))), contested };
  const claims = [...new Set(reaching.map(({ claim }) => claim.id))].toSorted();
  const spans = days.map(writtenSpan);
  const where = claims.length === 1 ? `claim ${claims[0]}` : `one of the claims ${inSeries(claims)}`;
  const text = `a date of “${fact}” within ${inSeries(spans, 'or')}, in ${where}`;
  const item: UndecidedDate = { kind: 'date', of: 'claim', fact, claims, within: spans, text };
  return { item, level: weakest(reaching.map((each) => proven([each, ...sure]))), contested };
}

const covers = (span: Span, days: Days): boolean => days.every((each) => within(each, span));
