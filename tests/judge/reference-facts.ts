// @ts-nocheck: of the earlier design; it is being written anew
import type { Entry, Workspace } from '../../src/model/records.ts';
import type { ClaimData } from '../../src/model/schemas.ts';
import { assistingRoles, isRole, ownActRoles, type FactStatus, type Reliability, type Standard } from '../../src/model/words.ts';

/** What claims and sources are worth: the paragraphs on facts and on the standard of proof. */

type Citation = ClaimData['sources'][number];

/** What one source says for or against a fact. */
interface Word {
  readonly origins: readonly string[];
  readonly reliability: Reliability;
  readonly firstHand: boolean;
  readonly independent: boolean;
  readonly credibility: number;
}

const derivedFrom = (of: Workspace, source: string): readonly string[] => of.appraisals[source]?.derivedFrom ?? [];

/** "A withdrawn source counts for nothing, and so does a source all of whose origins were withdrawn." */
function isWithdrawn(of: Workspace, source: string): boolean {
  if (of.appraisals[source]?.withdrawn) return true;
  const from = derivedFrom(of, source);
  return from.length > 0 && from.every((each) => isWithdrawn(of, each));
}

/** Where what a source says comes from in the end: itself, unless it retells others. What was withdrawn counts for nothing. */
function originsOf(of: Workspace, source: string): string[] {
  const from = derivedFrom(of, source);
  if (isWithdrawn(of, source)) return [];
  return from.length === 0 ? [source] : from.flatMap((each) => originsOf(of, each));
}

/** "What was not read and has no `via` counts for nothing." */
function citationCounts(of: Workspace, citation: Citation): boolean {
  if (isWithdrawn(of, citation.id)) return false;
  if (citation.via !== undefined) {
    return !isWithdrawn(of, citation.via);
  }
  return citation.read !== 'none';
}

export function countingCitations(of: Workspace, claim: ClaimData): Citation[] {
  return claim.sources.filter((citation) => citationCounts(of, citation));
}

/** "The lower reliability of the two"; "a source without appraisal is F". */
function reliabilityOf(of: Workspace, { id, via }: Citation): Reliability {
  const cited = of.appraisals[id]?.reliability ?? 'F';
  const teller = via === undefined ? cited : (of.appraisals[via]?.reliability ?? 'F');
  return cited > teller ? cited : teller;
}

const counts = (of: Workspace, claim: ClaimData): boolean => countingCitations(of, claim).length > 0;

/** What is cited through another rests on both, so that the one that retells is no second origin beside what it retells. */
const citationOrigins = (of: Workspace, { id, via }: Citation): string[] => [
  ...originsOf(of, id),
  ...(via === undefined ? [] : originsOf(of, via)),
];

/** "Only a fact, or a statement by which the organisation admits something against its interest, shows anything." */
const canShow = (claim: ClaimData): boolean =>
  claim.kind === 'fact' || (claim.kind === 'statement' && claim.saidBy === 'organisation' && claim.admission === true);

export const showing = (of: Workspace, entry: Entry, fact: string): ClaimData[] =>
  entry.claims.filter((claim) => canShow(claim) && counts(of, claim) && (claim.shows ?? []).includes(fact));

export const disputing = (of: Workspace, entry: Entry, fact: string): ClaimData[] =>
  entry.claims.filter((claim) => counts(of, claim) && (claim.disputes ?? []).includes(fact));

/** "A dispute is answered only by a claim that could show something and has a source whose origins are all other than the dispute's." */
function isAnswered(of: Workspace, entry: Entry, dispute: ClaimData): boolean {
  const disputed = countingCitations(of, dispute).flatMap((citation) => citationOrigins(of, citation));
  for (const claim of entry.claims) {
    if (!canShow(claim) || !(claim.answers ?? []).includes(dispute.id)) continue;
    for (const citation of countingCitations(of, claim)) {
      if (citationOrigins(of, citation).every((origin) => !disputed.includes(origin))) return true;
    }
  }
  return false;
}

/** "A source without appraisal … as a dispute it still counts as independent." */
function isIndependent(of: Workspace, { id, via }: Citation): boolean {
  const independent = (source: string) => of.appraisals[source]?.independent ?? true;
  return independent(id) && (via === undefined || independent(via));
}

/** Not a mere denial: neither a statement of the organisation or States, nor only in sources that depend on the organisation. */
export function isIndependentDispute(of: Workspace, dispute: ClaimData): boolean {
  if (dispute.kind === 'statement' && (dispute.saidBy === 'organisation' || dispute.saidBy === 'states')) return false;
  return countingCitations(of, dispute).some((citation) => isIndependent(of, citation));
}

/** The table of statuses, for the claims that are let in. */
export function statusOf(of: Workspace, entry: Entry, shows: readonly ClaimData[], disputes: readonly ClaimData[]): FactStatus {
  const standing = disputes.filter((dispute) => !isAnswered(of, entry, dispute));
  if (shows.length === 0) return standing.some((dispute) => isIndependentDispute(of, dispute)) ? 'refuted' : 'unknown';
  if (standing.length === 0) return 'reported';
  return standing.some((dispute) => isIndependentDispute(of, dispute)) ? 'contested' : 'denied';
}

/** Whether it would be against the organisation's interest to say so: of `not f` the reverse of f. */
function isAgainst(of: Workspace, fact: string, negated: boolean): boolean {
  if (isRole(fact)) return ([...ownActRoles, ...assistingRoles] as string[]).includes(fact);
  const bears = of.vocabulary.circumstances.find((each) => each.id === fact)?.bears;
  return negated ? bears === 'for' : bears === 'against';
}

/** "First-hand or independent only if both are"; only where it is cited itself is a source the organisation's own word. */
function wordOf(of: Workspace, claim: ClaimData, citation: Citation, against: boolean): Word {
  const { id, via } = citation;
  const both = (what: 'firstHand' | 'independent') =>
    of.appraisals[id]?.[what] === true && (via === undefined || of.appraisals[via]?.[what] === true);
  const common = { origins: citationOrigins(of, citation), credibility: claim.credibility };
  const ownWord = via === undefined && both('firstHand') && !both('independent');
  if (ownWord && against) return { ...common, reliability: 'A', firstHand: true, independent: true };
  return { ...common, reliability: reliabilityOf(of, citation), firstHand: both('firstHand'), independent: both('independent') };
}

const isSuspicion = (word: Word): boolean => word.reliability <= 'C' && word.credibility <= 3;
const isStrong = (word: Word): boolean => word.firstHand && word.reliability <= 'B' && word.credibility <= 2;
const differ = (a: Word, b: Word): boolean => a.origins.every((origin) => !b.origins.includes(origin));

/** The standard of proof of one fact, by the claims that it rests on. */
export function levelOf(of: Workspace, fact: string, negated: boolean, status: FactStatus, claims: readonly ClaimData[]): Standard {
  const against = isAgainst(of, fact, negated);
  const words = claims
    .flatMap((claim) => countingCitations(of, claim).map((citation) => wordOf(of, claim, citation, against)))
    .filter((word) => isSuspicion(word) && (against || word.independent));
  if (words.length === 0) return 'lead';
  if (status === 'contested') return 'reasonable-suspicion';
  for (const one of words) for (const other of words) if (isStrong(one) && differ(one, other)) return 'reasonable-grounds';
  return 'reasonable-suspicion';
}
