import { overlaps, periodOf, inForcePeriod } from '../model/dates.ts';
import type { Silence } from '../model/judgement.ts';
import type { Entry, Rule } from '../model/records.ts';
import { isAssisting, isOwnAct } from '../model/words.ts';
import { upwards, type Context } from './context.ts';
import { holdsEver } from './hold.ts';
import { mayReach, practicesReached } from './reach.ts';
import { groupBy } from '../model/sorting.ts';

/**
 * Where a contrary rule applies to what the organisation did or assisted, and no commitment of its own speaks to the norm. It is a silence
 * only if all its instruments that could speak were read whole; else the commitment was not found, and what to read is said.
 */
export function findSilences(applying: readonly { readonly rule: Rule; readonly entry: Entry }[], context: Context): Silence[] {
  const silent = applying.filter(
    ({ rule, entry }) =>
      rule.effect === 'contrary' &&
      (isOwnAct(entry.role) || isAssisting(entry.role)) &&
      !isSpokenTo(rule, context) &&
      holdsEver(rule, entry, context),
  );
  return groupBy(silent, ({ rule, entry }) => `${rule.norms[0]}/${practicesReached(rule, entry, context)[0]}`).map(([id, pairs]) => {
    const [norm, practice] = id.split('/') as [string, string];
    const toRead = unread(
      practice,
      pairs.map((pair) => pair.entry),
      context,
    );
    return {
      norm,
      practice,
      evidence: [...new Set(pairs.map((pair) => pair.entry.id))].toSorted(),
      rules: [...new Set(pairs.map((pair) => pair.rule.id))].toSorted(),
      kind: toRead.length > 0 ? 'not-found' : 'silence',
      toRead,
    };
  });
}

/** Directly or by a broader norm, whatever else its instrument records: where anything of its own speaks, there is no silence. */
const isSpokenTo = (rule: Rule, { ownNorms, broaderNorms }: Context): boolean =>
  rule.norms.some((norm) => upwards(norm, broaderNorms).some((each) => ownNorms.has(each)));

/** Own instruments not read whole that could be in force at the time and reach the practice, or leave it open. */
export function unread(practice: string, entries: readonly Entry[], context: Context): string[] {
  const { workspace, own } = context;
  return workspace.instruments
    .filter(
      (instrument) =>
        own.has(instrument.id) &&
        instrument.read !== 'whole' &&
        mayReach(instrument.scope, practice, context) &&
        entries.some((entry) => overlaps(periodOf(entry.period).possible, inForcePeriod(instrument.inForce).possible)),
    )
    .map((instrument) => instrument.id)
    .toSorted();
}
