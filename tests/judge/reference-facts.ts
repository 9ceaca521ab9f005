import type { Claim, Entry, Workspace } from '../../src/model/records.ts';
import { remember } from '../../src/model/remember.ts';
import type { FactStatus, Standard } from '../../src/model/words.ts';
import { share, timeOf } from './reference-dates.ts';

/** What claims show and dispute, and how well it is proven: the design's tables of statuses and of standards of proof. */

interface Cited {
  /** The organisation itself speaks, at first hand. */
  readonly own: boolean;
  readonly origins: ReadonlySet<string>;
  readonly reliability: string;
  readonly firstHand: boolean;
  readonly independent: boolean;
}

function graded(id: string, of: Workspace): Omit<Cited, 'origins'> {
  const appraisal = of.appraisals[id];
  if (!appraisal) return { reliability: 'F', firstHand: false, independent: true, own: false };
  const { firstHand, independent } = appraisal;
  const first = originsOf(id, of).flatMap((origin) => of.appraisals[origin]?.reliability ?? []);
  const best = first.toSorted()[0] ?? appraisal.reliability;
  const reliability = [best, appraisal.reliability].toSorted()[1]!;
  return { reliability, firstHand, independent, own: !independent && firstHand };
}

/** Where what a source tells comes from in the end, less what is withdrawn. */
function originsOf(id: string, of: Workspace, seen: readonly string[] = []): string[] {
  if (of.appraisals[id]?.withdrawn !== undefined || seen.includes(id)) return [];
  const from = of.appraisals[id]?.derivedFrom ?? [];
  return from.length === 0 ? [id] : from.flatMap((each) => originsOf(each, of, [...seen, id]));
}

/** What was not read and has no `via` counts for nothing, nor what is withdrawn or retells only what is. */
export const countedSources = (claim: Claim, of: Workspace): Claim['sources'] =>
  claim.sources.filter(
    ({ id, via, read }) => !(read === 'none' && via === undefined) && [id, via ?? id].every((each) => originsOf(each, of).length > 0),
  );

const citationsIn = remember((of: Workspace) =>
  remember((claim: Claim): readonly Cited[] =>
    countedSources(claim, of).map(({ id, via }) => {
      const grades = [id, ...(via === undefined ? [] : [via])].map((each) => graded(each, of));
      return {
        origins: new Set([id, ...(via === undefined ? [] : [via])].flatMap((each) => originsOf(each, of))),
        reliability: grades
          .map(({ reliability }) => reliability)
          .toSorted()
          .at(-1)!,
        firstHand: grades.every(({ firstHand }) => firstHand),
        independent: grades.every(({ independent }) => independent),
        own: via === undefined && grades.every(({ own }) => own),
      };
    }),
  ),
);

/** The citations of a claim that count; one through another source as the weaker of the two. */
export const citationsOf = (claim: Claim, of: Workspace): readonly Cited[] => citationsIn(of)(claim);

export const counts = (claim: Claim, of: Workspace): boolean => citationsOf(claim, of).length > 0;

const mayShow = ({ kind, saidBy, admission }: Claim): boolean =>
  kind === 'fact' || (kind === 'statement' && saidBy === 'organisation' && admission === true);

export const showing = (fact: string, entry: Entry, of: Workspace): Claim[] =>
  entry.claims.filter((claim) => mayShow(claim) && counts(claim, of) && claim.shows.some((each) => each.fact === fact));

const disputing = (fact: string, entry: Entry, of: Workspace): Claim[] =>
  entry.claims.filter((claim) => counts(claim, of) && claim.disputes.some((each) => each.fact === fact));

const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((each) => !b.has(each));

/** A claim of another origin says that it answers this one. */
function isAnswered(dispute: Claim, entry: Entry, of: Workspace): boolean {
  const origins = new Set(citationsOf(dispute, of).flatMap((each) => [...each.origins]));
  return entry.claims.some(
    (claim) =>
      (claim.answers ?? []).includes(dispute.id) && mayShow(claim) && citationsOf(claim, of).some((each) => differ(each.origins, origins)),
  );
}

const isDenial = (claim: Claim, of: Workspace): boolean =>
  (claim.kind === 'statement' && ['organisation', 'states', 'partners'].includes(claim.saidBy ?? '')) ||
  citationsOf(claim, of).every(({ independent }) => !independent);

/** Disputes of an independent source that nothing answers. */
export const openDisputes = (fact: string, entry: Entry, of: Workspace): Claim[] =>
  disputing(fact, entry, of).filter((claim) => !isDenial(claim, of) && !isAnswered(claim, entry, of));

/** Whether such a dispute of the fact may be of the claim's time. */
export const isMet = (claim: Claim, fact: string, entry: Entry, of: Workspace): boolean =>
  openDisputes(fact, entry, of).some((dispute) => share(timeOf(dispute, entry, of).possible, timeOf(claim, entry, of).possible));

export function statusOf(fact: string, entry: Entry, of: Workspace): FactStatus {
  const shown = showing(fact, entry, of);
  if (shown.length === 0) return openDisputes(fact, entry, of).length > 0 ? 'refuted' : 'unknown';
  if (shown.some((claim) => isMet(claim, fact, entry, of))) return 'contested';
  const denials = disputing(fact, entry, of).filter((claim) => isDenial(claim, of) && !isAnswered(claim, entry, of));
  const meets = (denial: Claim) => shown.some((claim) => share(timeOf(denial, entry, of).possible, timeOf(claim, entry, of).possible));
  return denials.some(meets) ? 'denied' : 'reported';
}

export type Bears = 'against' | 'for' | null;

interface Grounds {
  readonly claim: Claim;
  readonly cited: Cited;
}

/** The standard of proof that a fact reaches by these claims. */
export function levelOf(claims: readonly Claim[], bears: Bears, contested: boolean, of: Workspace): Standard {
  const all: Grounds[] = claims.flatMap((claim) => citationsOf(claim, of).map((cited) => ({ claim, cited: asOwnWord(cited, bears) })));
  const suspicions = all.filter(({ claim, cited }) => 'ABC'.includes(cited.reliability) && claim.credibility <= 3);
  if (suspicions.length === 0) return 'lead';
  if (contested) return 'reasonable-suspicion';
  const isStrong = ({ claim, cited }: Grounds) => cited.firstHand && 'AB'.includes(cited.reliability) && claim.credibility <= 2;
  const twice = suspicions.some((one) =>
    suspicions.some((other) => differ(one.cited.origins, other.cited.origins) && (isStrong(one) || isStrong(other))),
  );
  return twice ? 'reasonable-grounds' : 'reasonable-suspicion';
}

/** Against its interest it counts as first-hand, independent and A; in its favour it reaches nothing above a lead. */
function asOwnWord(cited: Cited, bears: Bears): Cited {
  if (bears === 'against' && cited.own) return { ...cited, firstHand: true, independent: true, reliability: 'A' };
  if (bears === 'for' && !cited.independent) return { ...cited, reliability: 'F' };
  return cited;
}
