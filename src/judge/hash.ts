import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Claim, Commitment, Rule } from '../model/records.ts';
import { remember } from '../model/remember.ts';
import type { Appraisals } from './counted.ts';

/** Which avowed made a hash: one of an earlier begins otherwise. */
const version = '2:';

export const isOfThisVersion = (made: string): boolean => made.startsWith(version);

/** SHA-256 over canonical JSON (RFC 8785). */
const hashed = (value: unknown): string => hash('sha256', canonicalize(value)!);

const ruleHash = remember(({ norms, practices, when, anyone = [], roles, effect, reading, notExcusedBy = [], severity }: Rule) =>
  hashed({ norms, practices, when, anyone, roles, effect, reading, notExcusedBy, severity }),
);

const claimHash = remember((claim: Claim) =>
  hashed({
    kind: claim.kind,
    text: claim.text,
    shows: claim.shows,
    disputes: claim.disputes,
    by: claim.by,
    credibility: claim.credibility,
    sources: claim.sources,
    period: claim.period ?? '',
    periodMeans: claim.periodMeans ?? 'throughout',
    saidBy: claim.saidBy ?? '',
    admission: claim.admission ?? false,
  }),
);

const appraisalHash = remember((appraisal: Appraisals[string]) => hashed(appraisal));

/** What a decision on a commitment rests on: its words and how they were read. */
export const hashOfCommitment = ({ hash: own }: Commitment): string => `${version}${own}`;

/** What a decision on a finding rests on: what goes in, never titles or positions, nor what avowed made of it. */
export function hashOfFinding(rule: Rule, commitment: Commitment, claims: readonly Claim[], appraisals: Appraisals): string {
  const cited = [...new Set(claims.flatMap((claim) => claim.sources.flatMap(({ id, via }) => (via ? [id, via] : [id]))))].toSorted();
  const appraised = cited.flatMap((id) => (appraisals[id] ? [[id, appraisalHash(appraisals[id])]] : []));
  return `${version}${hashed([ruleHash(rule), commitment.hash, commitment.strength, claims.map(claimHash), appraised])}`;
}
