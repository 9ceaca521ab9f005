import type { EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { firstClause } from '../phrases.ts';
import templates from './templates.json' with { type: 'json' };

/** A claim that speaks “of this” has its sense from the one before it in its file: whoever hears it first does not know of what. */

const pointingBack = new RegExp(templates.leaning.back, 'u');

/** Whether the words of a claim point back to what stands before it. */
export const leansBack = ({ text }: Pick<Claim, 'text'>): boolean => pointingBack.test(firstClause(text));

/** What a claim that points back speaks of: the last before it in its file that points to nothing, of its own source where there is one. */
export function leantOnBy(claim: Claim, { claims }: Pick<EntryWithFacts, 'claims'>): Claim | undefined {
  if (!leansBack(claim)) return undefined;
  const before = claims.slice(0, Math.max(0, claims.indexOf(claim))).filter((each) => !leansBack(each));
  const isOfSource = (each: Claim): boolean => each.sources.some(({ id }) => claim.sources.some((one) => one.id === id));
  return before.findLast(isOfSource) ?? before.at(-1);
}

/** Each right behind what it leans on, which comes with it where it is not among them. @param with_ how what comes with one is told */
export function behindLeantOn<T extends { readonly claim: Claim }>(
  told: readonly T[],
  entry: Pick<EntryWithFacts, 'claims'>,
  with_: (leantOn: Claim, told: T) => T | null,
): T[] {
  const leaning = told.filter(({ claim }) => leantOnBy(claim, entry) !== undefined);
  const stands = (claim: Claim): boolean => told.some((each) => each.claim === claim && !leaning.includes(each));
  const behind = (claim: Claim): T[] => leaning.filter((each) => leantOnBy(each.claim, entry) === claim);
  const placed = new Set<T>();
  return told.flatMap((each) => {
    if (placed.has(each)) return [];
    const leantOn = leantOnBy(each.claim, entry);
    if (leantOn !== undefined && stands(leantOn)) return [];
    const leant = leantOn === undefined ? each : with_(leantOn, each);
    const first: T[] = leant === null ? [] : [leant];
    const all = [...first, ...behind(leantOn ?? each.claim)];
    for (const one of all) placed.add(one);
    return all;
  });
}
