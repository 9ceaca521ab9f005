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

/** The practice under which a commitment reaches an entry by the scopes of instrument and provision. */
export type Reached = { readonly practice: string; readonly open: readonly OpenScope[] } | { readonly barred: string };

/** A practice of which a scope leaves open whether it reaches it. */
export type OpenScope = NonNullable<Scope['open']>[number];

/** The first practice of the entry that the rule reaches and both scopes admit; one that they leave open only where there is no other. */
export function reachedPractice(commitment: Commitment, entry: Entry, practices: readonly string[], context: Context): Reached {
  const reached = practices.map((practice) => ({ practice, ...admitted(commitment, entry, practice, context) }));
  const [first] = reached.filter((each) => !each.barred).toSorted((a, b) => Math.sign(a.open.length) - Math.sign(b.open.length));
  return first ? { practice: first.practice, open: first.open } : { barred: reached[0]!.barred! };
}

function admitted(
  commitment: Commitment,
  entry: Entry,
  practice: string,
  context: Context,
): { readonly open: readonly OpenScope[]; readonly barred: string | null } {
  const instrument = context.instruments.get(commitment.instrument);
  const open: OpenScope[] = [];
  for (const [scope, whose] of [
    [instrument?.scope, instrument?.short ?? commitment.instrument],
    [commitment.scope, commitment.id],
  ] as const) {
    if (!scope) continue;
    const left = openTo(scope, practice, context);
    const barred = (left ? null : barredPractice(scope, practice, context)) ?? barredBy(scope, entry, context);
    if (barred) return { open: [], barred: `the scope of ${whose} does not admit ${barred}` };
    if (left) open.push(left);
  }
  return { open, barred: null };
}

/** Where a scope leaves open whether it reaches a practice: no word of what it admits is nearer to the practice than that. */
function openTo({ practices = [], open = [] }: Scope, practice: string, { broaderPractices }: Context): OpenScope | null {
  const covers = (word: string) => isWithin(practice, word, broaderPractices);
  const admitting = practices.filter(covers);
  const isNearer = (word: string, than: string) => word !== than && isWithin(word, than, broaderPractices);
  return open.find((each) => covers(each.practice) && !admitting.some((word) => isNearer(word, each.practice))) ?? null;
}

function barredPractice({ practices }: Scope, practice: string, { broaderPractices }: Context): string | null {
  if (!practices?.length || practices.some((each) => isWithin(practice, each, broaderPractices))) return null;
  return `the practice “${practice}”`;
}

/** Every person and every place must be admitted, so that a commitment never reaches people or places outside its scope. */
function barredBy(scope: Scope, entry: Entry, { people }: Context): string | null {
  if (scope.persons?.length) {
    if (!entry.persons?.length) return 'people who are not named';
    const outside = entry.persons.find((person) => !scope.persons!.some((each) => isWithin(person, each, people.broader)));
    if (outside) return `“${outside}”`;
  }
  if (scope.places?.length) {
    if (!entry.places?.length) return 'a place that is not named';
    const outside = entry.places.find((place) => !scope.places!.includes(place));
    if (outside) return `the place ${outside}`;
  }
  return null;
}

/** Whether a scope reaches a practice or leaves it open, whatever the people and places. */
export const mayReach = (scope: Scope | undefined, practice: string, context: Context): boolean =>
  !scope || openTo(scope, practice, context) !== null || barredPractice(scope, practice, context) === null;

/** Whether instrument and provision both may reach a practice. */
export const admitsPractice = (commitment: Commitment, practice: string, context: Context): boolean =>
  [context.instruments.get(commitment.instrument)?.scope, commitment.scope].every((scope) => mayReach(scope, practice, context));

/** Whether scope as data narrows where the commitment holds, so that words of scope excuse nothing more. */
export function scopeIsData(commitment: Commitment, { instruments }: Context): boolean {
  const scopes = [instruments.get(commitment.instrument)?.scope, commitment.scope];
  return scopes.some((scope) => scope && (scope.practices?.length || scope.persons?.length || scope.places?.length));
}
