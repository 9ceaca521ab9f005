import { hashOfClaim } from '../judge/hash.ts';
import type { RestsOn } from '../model/kept-report.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Claim } from '../model/records.ts';
import { indexOf } from './index-of.ts';

/** What a report was made of, by id, and what of it is gone or has changed since. */

const claimCalled = (id: string, analysis: Analysis): Claim | undefined => {
  const [entry, claim] = id.split('#');
  return indexOf(analysis)
    .entries.get(entry!)
    ?.claims.find((each) => each.id === claim);
};

/** @param ids of claims (`entry#claim`) and findings; others are passed over. @param left cases that were left out */
export function restsOf(ids: readonly string[], left: readonly string[], analysis: Analysis): RestsOn {
  const { findings } = indexOf(analysis);
  const unique = [...new Set(ids)];
  return {
    claims: Object.fromEntries(
      unique.flatMap((id) => {
        const claim = claimCalled(id, analysis);
        return claim ? [[id, hashOfClaim(claim)]] : [];
      }),
    ),
    findings: Object.fromEntries(unique.flatMap((id) => (findings.has(id) ? [[id, findings.get(id)!.hash]] : []))),
    left,
  };
}

/** What is no longer there, and what is there and says or rests on something else. */
export interface Changed {
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

export function changedSince({ claims, findings, left }: RestsOn, analysis: Analysis): Changed {
  const index = indexOf(analysis);
  const now = (id: string): string | undefined => {
    const claim = claimCalled(id, analysis);
    return claim ? hashOfClaim(claim) : index.findings.get(id)?.hash;
  };
  const before = Object.entries({ ...claims, ...findings });
  return {
    gone: [...before.flatMap(([id]) => (now(id) === undefined ? [id] : [])), ...left.filter((id) => !index.cases.has(id))],
    changed: before.flatMap(([id, hash]) => (now(id) !== undefined && now(id) !== hash ? [id] : [])),
  };
}

/** Of single claims that were chosen, those that are not there. */
export const claimsGone = (ids: readonly string[], analysis: Analysis): readonly string[] => ids.filter((id) => !claimCalled(id, analysis));
