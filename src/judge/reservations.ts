import { inForcePeriod, overlaps, periodOf } from '../model/dates.ts';
import type { Against } from '../model/judgement.ts';
import type { Commitment, Entry, Qualifier, Rule } from '../model/records.ts';
import { openDoubts } from '../model/open-doubts.ts';
import { byCodeUnit } from '../model/sorting.ts';
import {
  isAssisting,
  isWeak,
  reservations,
  type ContraryVerdict,
  type Effect,
  type InForceVerdict,
  type Reservation,
} from '../model/words.ts';
import { bindsOwn, under, upwards, type Context } from './context.ts';
import type { Held } from './hold.ts';
import { isAsked, isSettled } from './settled.ts';
import { admitsPractice, scopeIsData, type OpenScope, type Speaks } from './reach.ts';

/** A rule, a commitment and an entry that meet, and how. */
export interface Link {
  readonly rule: Rule;
  readonly commitment: Commitment;
  readonly entry: Entry;
  readonly practice: string;
  readonly speaks: Speaks;
  readonly openScope: readonly OpenScope[];
}

/** Why a finding is less than a contradiction, in the order of the groups. */
export function reservationsOf(
  link: Link,
  held: Pick<Held, 'contested' | 'whoseAct' | 'level'>,
  excusedBy: readonly Qualifier[],
  against: readonly Against[],
  context: Context,
): Reservation[] {
  const { rule, commitment, entry, speaks, openScope } = link;
  const instrument = context.instruments.get(commitment.instrument);
  const has: Record<Reservation, boolean> = {
    general: speaks.general,
    'weak-verb': isWeak(commitment.modality),
    'not-categorical': commitment.modality === 'assurance' && !commitment.categorical,
    'not-specific': isNotSpecific(commitment, context),
    'statement-only': instrument?.authority === 'statement',
    promoted: !bindsOwn(commitment),
    strain: rule.effect === 'strain',
    assisted: isAssisted(link, context),
    excused: excusedBy.length > 0,
    'policy-allows': against.some(({ kind }) => kind === 'permission' || kind === 'allows'),
    'external-reading': against.some(({ kind }) => kind === 'definition'),
    'scope-open': openScope.length > 0,
    'text-unchecked':
      commitment.provenance === 'unverified' || commitment.provenance === 'described-by-others' || instrument?.translated === true,
    doubtful: commitment.confidence.level === 'doubtful' || openDoubts(commitment, entry, context.people).length > 0,
    'whose-act': held.whoseAct,
    contested: held.contested,
    'only-a-lead': held.level === 'lead',
  };
  return reservations.filter((each) => has[each]);
}

/** A promise to go on, or of something general that no one act breaks. */
function isNotSpecific({ strength, action }: Commitment, { oneActBreaks }: Context): boolean {
  if (strength !== 'general') return strength === 'continuing';
  const words = `${action.toLowerCase()} `;
  return !oneActBreaks.some((verb) => words.startsWith(`${verb} `));
}

/** An assisting role that the practice does not count as an own act, unless the commitment is not to take part. */
export const isAssisted = (
  { commitment, entry, practice }: Pick<Link, 'commitment' | 'entry' | 'practice'>,
  { ownRoles }: Context,
): boolean => isAssisting(entry.role) && !ownRoles.get(practice)?.has(entry.role) && !(commitment.negated && commitment.participation);

/** Qualifiers that excuse: all kinds but those the rule names, words of scope where scope stands as data, and what the line itself settles. */
export function excuses({ rule, commitment, entry }: Link, line: readonly string[], context: Context): Qualifier[] {
  const inData = scopeIsData(commitment, context);
  return commitment.qualifiers.filter(
    (each) =>
      !rule.notExcusedBy?.includes(each.kind) &&
      !(each.kind === 'scope' && inData) &&
      !isSettled(each, line, context.settling) &&
      !isAsked(each, entry),
  );
}

/** What in the organisation's own instruments stands beside a finding, whatever the circumstances: permissions, definitions, disclaimers. */
export function besideNorm({ rule, entry, practice, speaks }: Link, context: Context): Against[] {
  const { norm } = speaks;
  const beside = (kind: Against['kind'], others: Iterable<Commitment>): Against[] =>
    [...others].map(({ id }) => ({ commitment: id, kind }));
  return [
    ...beside(
      'permission',
      (context.permissions.get(norm) ?? []).filter((other) => mayAllow(other, entry, practice, context)),
    ),
    ...(rule.reading === 'external' ? beside('definition', context.definitions.get(norm) ?? []) : []),
    ...beside('disclaimer', under(context.disclaimers, upwards(norm, context.broaderNorms))),
  ];
}

/** Firm commitments and definitions that allow a circumstance of the line: a person settled that they do, whenever and wherever. */
export const allowing = (line: readonly string[], context: Context): Against[] =>
  [...under(context.allowing, line)].flatMap((other) =>
    other.allows.filter((each) => line.includes(each)).map((circumstance) => ({ commitment: other.id, kind: 'allows', circumstance })),
  );

/** Whether something reaches the practice and was possibly in force within the period of the entry. */
const mayAllow = (other: Commitment, entry: Entry, practice: string, context: Context): boolean =>
  admitsPractice(other, practice, context) && overlaps(periodOf(entry.period).possible, inForcePeriod(other.inForce).possible);

export const inOrder = (against: readonly Against[]): Against[] =>
  against.length < 2 ? [...against] : against.toSorted((a, b) => byCodeUnit(a.commitment, b.commitment) || byCodeUnit(a.kind, b.kind));

/**
 * What a finding says of a commitment in force, the first that fits. Doubt and answers never change the kind of failing, save that they forbid
 * the word contradiction, and that an outside reading beside a general commitment makes a strain: two inferences of ours and none of its words.
 */
export function verdictOf(effect: Effect, shortOf: readonly Reservation[]): InForceVerdict {
  const has = (reservation: Reservation) => shortOf.includes(reservation);
  if (effect === 'fulfilment') return 'consistent';
  const verdicts: readonly (readonly [ContraryVerdict, boolean])[] = [
    ['double-standard', has('promoted')],
    ['strain', has('strain') || (has('general') && has('external-reading'))],
    ['assistance', has('assisted')],
    ['shortfall', has('weak-verb')],
    ['contradiction', shortOf.length === 0],
  ];
  return verdicts.find(([, fits]) => fits)?.[0] ?? 'departure';
}
