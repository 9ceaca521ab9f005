import { overlaps, periodOf } from '../../model/dates.ts';
import { speakingOf } from '../../model/circumstances.ts';
import { neededBy } from '../../model/needed.ts';
import { stayedOutRoles } from '../../model/words.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { best } from './weight.ts';
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

/** What the organisation did in its favour, in the matter itself or in entries that speak for it: the nearest first, holding the line before other things. */
export function inFavourOf({ entry, cases, lead }: Matter, analysis: Analysis): InFavour[] {
  const { workspace, entries } = analysis;
  const holds = new Set(neededBy(lead).flatMap(({ claims }) => claims));
  const favourable = new Set(workspace.vocabulary.circumstances.filter((each) => each.bears === 'for').map(({ id }) => id));
  const holding: readonly string[] = [...stayedOutRoles, ...speakingOf(workspace.vocabulary, 'held-the-line')];
  const mitigating = new Set(cases.flatMap(({ gap }) => gap.mitigating));
  const near = [entry, ...entries.filter(({ id, mitigates }) => id !== entry.id && (mitigating.has(id) || mitigates?.includes(entry.id)))];
  return near
    .flatMap((each): InFavour[] => {
      const own = best(
        each.claims.filter(
          (claim) =>
            claim.kind === 'fact' && claim.shows.some(({ by }) => by === 'organisation') && !(each.id === entry.id && holds.has(claim.id)),
        ),
        each,
        analysis,
      ).toSorted((a, b) => lastDay({ claim: b, entry: each }) - lastDay({ claim: a, entry: each }));
      const shown = (claim: Claim, of: (fact: string) => boolean) =>
        claim.shows.some(({ fact, by }) => by === 'organisation' && of(fact) && each.facts[fact]?.status !== 'contested');
      const held = own.find((claim) => shown(claim, (fact) => holding.includes(fact)));
      const claim = held ?? own.find((one) => shown(one, (fact) => favourable.has(fact)));
      return claim ? [{ entry: each, claim, where: whereOf(each, entry), heldTheLine: held !== undefined }] : [];
    })
    .toSorted(
      (a, b) =>
        nearness.indexOf(a.where) - nearness.indexOf(b.where) || Number(b.heldTheLine) - Number(a.heldTheLine) || lastDay(b) - lastDay(a),
    );
}

const lastDay = ({ claim, entry }: Pick<InFavour, 'claim' | 'entry'>): number => periodOf(claim.period ?? entry.period).possible.to;

function whereOf(each: EntryWithFacts, entry: EntryWithFacts): InFavour['where'] {
  if (each.id !== entry.id && !(each.places ?? []).some((place) => entry.places?.includes(place))) return 'elsewhere';
  const [one, other] = [periodOf(each.period).possible, periodOf(entry.period).possible];
  if (overlaps(one, other)) return 'here';
  return one.from > other.to ? 'after' : 'before';
}
