import type { Claim } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';
import type { Reliability } from '../model/words.ts';

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

export type Appraisals = Readonly<Record<string, Appraisal>>;

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

/** What a source counts as: no better than the best of those that it derives from, as what retells a rumour is one. Those that nobody appraised are left aside. */
export function reliabilityOf(id: string, appraisals: Appraisals): Reliability {
  const own = appraisals[id]?.reliability ?? 'F';
  const [best] = [...originsOf(id, appraisals)].flatMap((origin) => appraisals[origin]?.reliability ?? []).toSorted();
  return best !== undefined && best > own ? best : own;
}

const counted = new WeakMap<Appraisals, Map<Claim, readonly CountedSource[]>>();

/** What of a claim's citations counts: what was read or is cited through another, and stands. */
export function countedSources(claim: Claim, appraisals: Appraisals): readonly CountedSource[] {
  let known = counted.get(appraisals);
  if (!known) counted.set(appraisals, (known = new Map()));
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
    const reliability = [id, ...(via ? [via] : [])]
      .map((each) => reliabilityOf(each, appraisals))
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
