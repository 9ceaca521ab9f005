import { overlaps, periodOf } from '../../model/dates.ts';
import { speakingOf } from '../../model/circumstances.ts';
import { neededBy } from '../../model/needed.ts';
import { stayedOutRoles } from '../../model/words.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { isSameAs } from './claims.ts';
import type { Matter } from './matters.ts';
import { best } from './weight.ts';

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

/** What has become better for people by others' doing since, in the matter itself: a fair reader would think otherwise without it. */
export function changedSince({ entry, lead }: Matter, analysis: Analysis): Claim | undefined {
  const favourable = new Set(analysis.workspace.vocabulary.circumstances.filter((each) => each.bears === 'for').map(({ id }) => id));
  const firstDay = ({ period }: Claim): number => periodOf(period ?? entry.period).possible.from;
  const needed = new Set(neededBy(lead).flatMap(({ claims }) => claims));
  const since = Math.min(...entry.claims.filter(({ id }) => needed.has(id)).map(firstDay));
  const changes = entry.claims.filter(
    (claim) =>
      claim.kind === 'fact' &&
      firstDay(claim) >= since &&
      claim.shows.some(({ fact, by }) => by !== 'organisation' && favourable.has(fact)),
  );
  return best(changes, entry, analysis)[0];
}

/**
 * What the organisation did in its favour, in the matter itself or in entries that speak for it: the nearest first, holding the line before other
 * things.
 * @param further entries that are looked through besides
 * @param mostOfEntry how many claims of one entry
 */
export function inFavourOf(
  { entry, cases, lead }: Matter,
  analysis: Analysis,
  further: ReadonlySet<string> = new Set(),
  mostOfEntry = 1,
): InFavour[] {
  const { workspace, entries } = analysis;
  const holds = new Set(neededBy(lead).flatMap(({ claims }) => claims));
  const favourable = new Set(workspace.vocabulary.circumstances.filter((each) => each.bears === 'for').map(({ id }) => id));
  const holding: ReadonlySet<string> = new Set([...stayedOutRoles, ...speakingOf(workspace.vocabulary, 'held-the-line')]);
  const mitigating = new Set(cases.flatMap(({ gap }) => gap.mitigating));
  const isNear = ({ id, mitigates }: EntryWithFacts) => mitigating.has(id) || mitigates?.includes(entry.id) || further.has(id);
  const near = [entry, ...entries.filter((each) => each.id !== entry.id && isNear(each))];
  return near
    .flatMap((each): InFavour[] => {
      const own = best(
        each.claims.filter(({ id, kind }) => kind === 'fact' && !(each.id === entry.id && holds.has(id))),
        each,
        analysis,
      ).toSorted((a, b) => lastDay({ claim: b, entry: each }) - lastDay({ claim: a, entry: each }));
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
    .toSorted(
      (a, b) =>
        nearness.indexOf(a.where) - nearness.indexOf(b.where) || Number(b.heldTheLine) - Number(a.heldTheLine) || lastDay(b) - lastDay(a),
    );
}

/** Whether a claim shows one of these of the organisation, where it is not contested. */
const showsOf = (claim: Claim, { facts: statuses }: EntryWithFacts, facts: ReadonlySet<string>): boolean =>
  claim.shows.some(({ fact, by }) => by === 'organisation' && facts.has(fact) && statuses[fact]?.status !== 'contested');

const lastDay = ({ claim, entry }: Pick<InFavour, 'claim' | 'entry'>): number => periodOf(claim.period ?? entry.period).possible.to;

function whereOf(each: EntryWithFacts, entry: EntryWithFacts): InFavour['where'] {
  if (each.id !== entry.id && !(each.places ?? []).some((place) => entry.places?.includes(place))) return 'elsewhere';
  const [one, other] = [periodOf(each.period).possible, periodOf(entry.period).possible];
  if (overlaps(one, other)) return 'here';
  return one.from > other.to ? 'after' : 'before';
}
