import type { Commitment, Entry, Rule } from '../model/records.ts';
import type { Scope } from '../model/schemas.ts';
import { isWithin, type Context } from './context.ts';

/** The norm under which a commitment speaks to a rule. */
export interface Speaks {
  readonly norm: string;
  /** Only a broader norm of the commitment covers it, and its instrument has no record on a nearer one. */
  readonly general: boolean;
}

/** The first of the rule's norms that the commitment speaks to directly, else generally. */
export function speaksTo(rule: Rule, commitment: Commitment, context: Context): Speaks | null {
  const norms = commitment.norms.map((norm) => norm.id);
  const direct = rule.norms.find((norm) => norms.includes(norm));
  if (direct !== undefined) return { norm: direct, general: false };
  const general = rule.norms.find((norm) => norms.some((broader) => speaksGenerally(norm, broader, commitment, context)));
  return general === undefined ? null : { norm: general, general: true };
}

function speaksGenerally(norm: string, broader: string, commitment: Commitment, { broaderNorms, normsOf }: Context): boolean {
  if (!broaderNorms.get(norm)?.has(broader)) return false;
  const recorded = normsOf.get(commitment.instrument) ?? new Set<string>();
  for (const other of recorded) {
    const nearer = other === norm || (broaderNorms.get(norm)?.has(other) && other !== broader && broaderNorms.get(other)?.has(broader));
    if (nearer) return false;
  }
  return true;
}

/** The practices of the entry that the rule reaches, in the entry's order. */
export const practicesReached = (rule: Rule, entry: Entry, { broaderPractices }: Context): string[] =>
  entry.practices.filter((practice) => rule.practices.some((each) => isWithin(practice, each, broaderPractices)));

/** What keeps a commitment from an entry, by scope; `null` where both instrument and provision admit it. */
export function outOfScope(commitment: Commitment, entry: Entry, practice: string, context: Context): string | null {
  const instrument = context.instruments.get(commitment.instrument);
  for (const [scope, whose] of [
    [instrument?.scope, `${instrument?.short ?? commitment.instrument}`],
    [commitment.scope, commitment.id],
  ] as const) {
    const barred = scope && barredBy(scope, entry, practice, context);
    if (barred) return `the scope of ${whose} does not admit ${barred}`;
  }
  return null;
}

/** Every person and every place must be admitted, so that a commitment never reaches people or places outside its scope. */
function barredBy(scope: Scope, entry: Entry, practice: string, context: Context): string | null {
  const { broaderPractices, broaderPersons } = context;
  if (scope.practices?.length && !scope.practices.some((each) => isWithin(practice, each, broaderPractices)))
    return `the practice “${practice}”`;
  if (scope.persons?.length) {
    if (!entry.persons?.length) return 'people who are not named';
    const outside = entry.persons.find((person) => !scope.persons!.some((each) => isWithin(person, each, broaderPersons)));
    if (outside) return `“${outside}”`;
  }
  if (scope.places?.length) {
    if (!entry.places?.length) return 'a place that is not named';
    const outside = entry.places.find((place) => !scope.places!.includes(place));
    if (outside) return `the place ${outside}`;
  }
  return null;
}

/** Whether instrument and provision reach a practice, whatever the people and places. */
export const admitsPractice = (commitment: Commitment, practice: string, { instruments, broaderPractices }: Context): boolean =>
  [instruments.get(commitment.instrument)?.scope, commitment.scope].every(
    (scope) => !scope?.practices?.length || scope.practices.some((each) => isWithin(practice, each, broaderPractices)),
  );

/** Whether scope as data narrows where the commitment holds, so that words of scope excuse nothing more. */
export function scopeIsData(commitment: Commitment, { instruments }: Context): boolean {
  const scopes = [instruments.get(commitment.instrument)?.scope, commitment.scope];
  return scopes.some((scope) => scope && (scope.practices?.length || scope.persons?.length || scope.places?.length));
}
