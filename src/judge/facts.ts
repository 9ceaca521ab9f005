import { disputes as disputed, shows as shown } from '../model/claims.ts';
import type { Claim, Entry, Fact } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';
import type { FactStatus, Reliability } from '../model/words.ts';
import type { Context } from './context.ts';

/** A citation that counts, as the weaker of the source and of that through which it is cited. */
export interface CountedSource {
  readonly id: string;
  /** Where its word comes from in the end, and where that of the one that retells it: what is read through another is no second origin. */
  readonly origins: ReadonlySet<string>;
  readonly reliability: Reliability;
  readonly firstHand: boolean;
  readonly independent: boolean;
  /** The organisation itself speaks, at first hand. */
  readonly ownWord: boolean;
}

type Appraisals = Readonly<Record<string, Appraisal>>;

/** The first sources that a source derives from; itself where it derives from none. Withdrawn ones are left out. */
function originsOf(id: string, appraisals: Appraisals): Set<string> {
  const origins = new Set<string>();
  const seen = new Set<string>();
  const queue = [id];
  while (queue.length > 0) {
    const next = queue.pop()!;
    if (seen.has(next) || appraisals[next]?.withdrawn) continue;
    seen.add(next);
    const from = appraisals[next]?.derivedFrom ?? [];
    if (from.length === 0) origins.add(next);
    queue.push(...from);
  }
  return origins;
}

const counted = new WeakMap<Appraisals, WeakMap<Claim, readonly CountedSource[]>>();

/** What of a claim's citations counts: what was read or is cited through another, and stands. */
export function countedSources(claim: Claim, appraisals: Appraisals): readonly CountedSource[] {
  let known = counted.get(appraisals);
  if (!known) counted.set(appraisals, (known = new WeakMap()));
  let sources = known.get(claim);
  if (!sources) known.set(claim, (sources = countSources(claim, appraisals)));
  return sources;
}

function countSources(claim: Claim, appraisals: Appraisals): CountedSource[] {
  return claim.sources.flatMap(({ id, read, via }) => {
    if (read === 'none' && !via) return [];
    const own = originsOf(id, appraisals);
    const retold = via ? originsOf(via, appraisals) : own;
    if (own.size === 0 || retold.size === 0) return [];
    const parts = [appraisals[id], ...(via ? [appraisals[via]] : [])];
    const reliability = parts
      .map((part) => part?.reliability ?? 'F')
      .toSorted()
      .at(-1)!;
    const every = (key: 'firstHand' | 'independent', unappraised: boolean) => parts.every((part) => part?.[key] ?? unappraised);
    const source: CountedSource = {
      id,
      origins: new Set([...own, ...retold]),
      reliability,
      firstHand: every('firstHand', false),
      independent: every('independent', true),
      ownWord: parts.length === 1 && parts[0] !== undefined && !parts[0].independent && parts[0].firstHand,
    };
    return [source];
  });
}

export const counts = (claim: Claim, appraisals: Appraisals): boolean => countedSources(claim, appraisals).length > 0;

/** Only a fact, or an admission of the organisation against its interest, shows anything. */
export const canShow = (claim: Claim): boolean =>
  claim.kind === 'fact' || (claim.kind === 'statement' && claim.admission === true && claim.saidBy === 'organisation');

const showing = (entry: Entry, fact: string, appraisals: Appraisals): Claim[] =>
  entry.claims.filter((claim) => canShow(claim) && shown(claim, fact) && counts(claim, appraisals));

const disputing = (entry: Entry, fact: string, appraisals: Appraisals): Claim[] =>
  entry.claims.filter((claim) => disputed(claim, fact) && counts(claim, appraisals));

/** What the claims of an entry say of one fact, and what that makes of it. */
export interface ClaimsOn {
  readonly shows: readonly Claim[];
  readonly disputes: readonly Claim[];
  readonly status: FactStatus;
}

const said = new WeakMap<Appraisals, WeakMap<Entry, Map<string, ClaimsOn>>>();

/** Every rule on the practice of an entry asks for its facts, so that they are gathered once. */
export function claimsOn(entry: Entry, fact: string, appraisals: Appraisals): ClaimsOn {
  let entries = said.get(appraisals);
  if (!entries) said.set(appraisals, (entries = new WeakMap()));
  let facts = entries.get(entry);
  if (!facts) entries.set(entry, (facts = new Map()));
  let claims = facts.get(fact);
  if (!claims) {
    const shows = showing(entry, fact, appraisals);
    const disputes = disputing(entry, fact, appraisals);
    facts.set(fact, (claims = { shows, disputes, status: statusOf(shows, disputes, entry, appraisals) }));
  }
  return claims;
}

/** A dispute that only the organisation or States state, or that only sources depending on the organisation carry. */
export function isDenial(claim: Claim, appraisals: Appraisals): boolean {
  if (claim.kind === 'statement' && (claim.saidBy === 'organisation' || claim.saidBy === 'states')) return true;
  return countedSources(claim, appraisals).every((source) => !source.independent);
}

/** Whether a claim of another origin answers the dispute. */
function isAnswered(dispute: Claim, entry: Entry, appraisals: Appraisals): boolean {
  const origins = new Set(countedSources(dispute, appraisals).flatMap((source) => [...source.origins]));
  return entry.claims.some(
    (claim) =>
      canShow(claim) &&
      claim.answers?.includes(dispute.id) &&
      countedSources(claim, appraisals).some((source) => [...source.origins].every((origin) => !origins.has(origin))),
  );
}

/** The status of a fact, from the claims that show it and those that dispute it. */
export function statusOf(shows: readonly Claim[], disputes: readonly Claim[], entry: Entry, appraisals: Appraisals): FactStatus {
  const open = disputes.filter((claim) => !isAnswered(claim, entry, appraisals));
  if (shows.length === 0) return open.some((claim) => !isDenial(claim, appraisals)) ? 'refuted' : 'unknown';
  if (open.length === 0) return 'reported';
  return open.every((claim) => isDenial(claim, appraisals)) ? 'denied' : 'contested';
}

/** All facts of an entry that some claim shows or disputes, the role among them, by id. */
export function factsOf(entry: Entry, { appraisals }: Pick<Context, 'appraisals'>): Record<string, Fact> {
  const ids = [...new Set(entry.claims.flatMap((claim) => [...claim.shows, ...claim.disputes].map(({ fact }) => fact)))].toSorted();
  return Object.fromEntries(
    ids.map((id) => {
      const { shows, disputes, status } = claimsOn(entry, id, appraisals);
      const names = (claims: readonly Claim[]) => claims.map((claim) => claim.id).toSorted();
      return [id, { status, claims: names(shows), disputes: names(disputes) }];
    }),
  );
}
