import { overlaps, periodOf } from '../../model/dates.ts';
import { speakingOf } from '../../model/circumstances.ts';
import { neededBy } from '../../model/needed.ts';
import { stayedOutRoles } from '../../model/words.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { isSameAs } from './claims.ts';
import type { Matter } from './matters.ts';

/** Something that speaks for the organisation, and how near to the matter it is. */
export interface InFavour {
  readonly entry: EntryWithFacts;
  readonly claim: Claim;
  /** `here`: in the same place while it went on; `before` or `after` there; `elsewhere`. */
  readonly where: 'here' | 'before' | 'after' | 'elsewhere';
  /** Whether it stayed out or set conditions, which is more than doing well. */
  readonly heldTheLine: boolean;
}

const nearness = ['here', 'after', 'before', 'elsewhere'] as const;

/**
 * What the organisation did in its favour, in the matter itself or in entries that speak for it: the nearest first, holding the line before other
 * things.
 * @param further entries that are looked through besides
 * @param mostOfEntry how many claims of one entry
 */
export function inFavourOf(
  { entry, cases, lead }: Matter,
  { workspace, entries }: Analysis,
  further: ReadonlySet<string> = new Set(),
  mostOfEntry = 1,
): InFavour[] {
  const holds = new Set(neededBy(lead).flatMap(({ claims }) => claims));
  const favourable = new Set(workspace.vocabulary.circumstances.filter((each) => each.bears === 'for').map(({ id }) => id));
  const holding: ReadonlySet<string> = new Set([...stayedOutRoles, ...speakingOf(workspace.vocabulary, 'held-the-line')]);
  const mitigating = new Set(cases.flatMap(({ gap }) => gap.mitigating));
  const isNear = ({ id, mitigates }: EntryWithFacts) => mitigating.has(id) || mitigates?.includes(entry.id) || further.has(id);
  const near = [entry, ...entries.filter((each) => each.id !== entry.id && isNear(each))];
  return near
    .flatMap((each): InFavour[] => {
      const own = each.claims.filter(({ id, kind }) => kind === 'fact' && !(each.id === entry.id && holds.has(id)));
      const showing = (facts: ReadonlySet<string>) => own.filter((claim) => showsOf(claim, each, facts));
      const [held, good] = [showing(holding), showing(favourable)];
      const claims = [...held, ...good.filter((claim) => !held.includes(claim))];
      const told = claims.filter((claim, at) => !claims.slice(0, at).some((one) => isSameAs(one, claim)));
      return told.slice(0, mostOfEntry).map((claim) => ({
        entry: each,
        claim,
        where: whereOf(each, entry),
        heldTheLine: held.includes(claim),
      }));
    })
    .toSorted((a, b) => nearness.indexOf(a.where) - nearness.indexOf(b.where) || Number(b.heldTheLine) - Number(a.heldTheLine));
}

/** Whether a claim shows one of these of the organisation, where it is not contested. */
const showsOf = (claim: Claim, { facts: statuses }: EntryWithFacts, facts: ReadonlySet<string>): boolean =>
  claim.shows.some(({ fact, by }) => by === 'organisation' && facts.has(fact) && statuses[fact]?.status !== 'contested');

function whereOf(each: EntryWithFacts, entry: EntryWithFacts): InFavour['where'] {
  if (each.id !== entry.id && !(each.places ?? []).some((place) => entry.places?.includes(place))) return 'elsewhere';
  const [one, other] = [periodOf(each.period).possible, periodOf(entry.period).possible];
  if (overlaps(one, other)) return 'here';
  return one.from > other.to ? 'after' : 'before';
}
