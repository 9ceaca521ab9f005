import { inForcePeriod, type Period, type Span } from '../model/dates.ts';
import type { Commitment, DateLift } from '../model/records.ts';
import { intersection, touches, union, without, writtenSpan, type Days } from '../model/spans.ts';
import { inSeries } from '../model/series.ts';
import type { Standard } from '../model/words.ts';
import type { Context } from './context.ts';
import { counting } from './facts.ts';
import { weakest, type Held, type HeldCondition } from './hold.ts';
import { proofOf } from './standard.ts';
import type { ClaimTime } from './time.ts';
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
  const disputed = union(held.conditions.flatMap(({ condition }) => counting(condition.disputes).map(({ time }) => time.possible)));
  const within = (span: Span): Days => without(intersection(held.days, [span]), disputed);
  if (!period.certain) return startWanted(held);
  const openOn = held.conditions.flatMap(({ condition }) => (condition.shownOn.length > 0 ? [condition.shownOn] : []));
  const days = openOn.reduce(intersection, within(period.certain));
  if (days.length === 0) return null;
  const each = held.conditions.map((condition) => claimsWanted(condition, days, context));
  return {
    items: each.flatMap(({ item }) => item ?? []),
    level: weakest(each.map(({ level }) => level)),
    contested: each.some(({ contested }) => contested),
  };
}

function startWanted({ level, contested }: Held): DatesWanted {
  const text = 'a day from which the commitment was certainly in force';
  return { items: [{ kind: 'date', of: 'commitment', fact: '', claims: [], within: [], text }], level, contested };
}

/** The days on which it was so for certain; a day that is known to the day is one. */
const certainDays = ({ known, core, possible }: ClaimTime): Span[] => {
  if (!known) return [];
  return core ? [core] : possible.from === possible.to ? [possible] : [];
};

interface Wanted {
  readonly item: UndecidedDate | null;
  /** The least that one of the claims gives. */
  readonly level: Standard;
  readonly contested: boolean;
}

/** The claims of which one, dated within the days, makes a fact certain; none where it is certain throughout them. */
function claimsWanted({ condition, used }: HeldCondition, days: Days, { sourcing }: Context): Wanted {
  const reaching = used.filter(({ time }) => touches(time.possible, days));
  const certain = union(reaching.flatMap(({ time }) => certainDays(time)));
  const isCertain = without(days, certain).length === 0;
  const { word: fact, inFavour } = condition;
  // A date outside all disputes settles them, but not what is shown and disputed whenever it was.
  const contested = (isCertain || isNegated(fact)) && reaching.some((each) => each.contested);
  const level = weakest(reaching.map(({ claim }) => proofOf({ fact, claims: [claim], contested, inFavour }, sourcing.appraisals).level));
  if (isCertain) return { item: null, level, contested };
  const claims = [...new Set(reaching.map(({ claim }) => claim.id))].toSorted();
  const within = days.map(writtenSpan);
  const where = claims.length === 1 ? `claim ${claims[0]}` : `one of the claims ${inSeries(claims)}`;
  const text = `a date of “${fact}” within ${inSeries(within, 'or')}, in ${where}`;
  return { item: { kind: 'date', of: 'claim', fact, claims, within, text }, level, contested };
}
