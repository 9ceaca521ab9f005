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

const said = (facts: Claim['shows']) => facts.map(({ by, fact }) => ({ by, fact }));

/** What a claim says and how it is graded. With its keys in order JSON is canonical as it is written, which is many times as fast for the many claims. */
export const hashOfClaim = remember((claim: Claim): string =>
  hash(
    'sha256',
    JSON.stringify({
      admission: claim.admission ?? false,
      by: claim.by,
      credibility: claim.credibility,
      disputes: said(claim.disputes),
      kind: claim.kind,
      // Left out where it is not said, so that decisions made before there was such a key stand.
      ofThisWork: claim.ofThisWork,
      period: claim.period ?? '',
      periodMeans: claim.periodMeans ?? 'throughout',
      saidBy: claim.saidBy ?? '',
      shows: said(claim.shows),
      sources: claim.sources.map(({ id, locator, read, via }) => ({ id, locator, read, via })),
      text: claim.text,
    }),
  ),
);

const appraisalHash = remember((appraisal: Appraisals[string]) => hashed(appraisal));

/** SHA-256 over the words of a commitment and what was read of them, never over ids, titles or positions; of most nobody ever asks for it. */
export const hashOfReading = remember((commitment: Commitment): string => {
  const { scope, confidence } = commitment;
  return hash(
    'sha256',
    JSON.stringify([
      commitment.reading,
      commitment.bearers,
      commitment.modality,
      commitment.strength,
      commitment.negated,
      commitment.categorical,
      commitment.participation,
      commitment.qualifiers.map(({ kind, text }) => [kind, text]),
      commitment.norms.map((norm) => norm.id),
      commitment.provenance,
      [scope.practices ?? [], scope.persons ?? []],
      commitment.allows,
      commitment.inForce,
      commitment.textStatus,
      confidence.level,
    ]),
  );
});

/** What a decision on a commitment rests on: its words and how they were read. */
export const hashOfCommitment = (commitment: Commitment): string => `${version}${hashOfReading(commitment)}`;

/** The claims that a finding rests on with the appraisals of their sources, of many findings the same. */
export interface Rests {
  readonly claims: readonly Claim[];
  readonly appraisals: Appraisals;
}

const restsHash = remember(({ claims, appraisals }: Rests) => {
  const cited = [...new Set(claims.flatMap((claim) => claim.sources.flatMap(({ id, via }) => (via ? [id, via] : [id]))))].toSorted();
  const appraised = cited.flatMap((id) => (appraisals[id] ? [[id, appraisalHash(appraisals[id])]] : []));
  return hash('sha256', JSON.stringify([claims.map(hashOfClaim), appraised]));
});

/**
 * What a decision on a finding rests on: what goes in, never titles or positions, nor what avowed made of it. Of a list of texts JSON is canonical
 * as it is written.
 */
export const hashOfFinding = (rule: Rule, commitment: Commitment, rests: Rests): string =>
  `${version}${hash('sha256', JSON.stringify([ruleHash(rule), hashOfReading(commitment), commitment.strength, restsHash(rests)]))}`;
