import { indexOf } from '../../explain/index-of.ts';
import { inForcePeriod, meet, overlaps, periodOf, type Span } from '../../model/dates.ts';
import { favourableOf, speakingOf } from '../../model/circumstances.ts';
import { neededBy } from '../../model/needed.ts';
import { stayedOutRoles } from '../../model/words.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim, Workspace } from '../../model/records.ts';
import { remember } from '../../model/remember.ts';
import { fill } from '../phrases.ts';
import { citedBy, isSameAs } from './alike.ts';
import { isOwnWord } from './answers.ts';
import { isPast, type Matter } from './matters.ts';
import { namesState } from './money.ts';
import { claimSaid, claimWithin } from './said-by.ts';
import type { Said } from './said.ts';
import { best } from './weight.ts';
import templates from './templates.json' with { type: 'json' };

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

/** What the organisation said on a matter in its own defence, besides admissions and denials of single facts, the best first; what it said of those who pay is about them. */
export const ownWords = ({ entry }: Matter, analysis: Analysis): InFavour[] =>
  best(
    entry.claims.filter(
      ({ kind, saidBy, admission, disputes, shows, by, text }) =>
        kind === 'statement' &&
        saidBy === 'organisation' &&
        admission !== true &&
        disputes.length === 0 &&
        shows.length === 0 &&
        !(by === 'states' && (entry.atBehestOf ?? []).some(({ who, as }) => !as.includes('host') && namesState(text, who, analysis))),
    ),
    entry,
    analysis,
  ).map((claim) => ({ entry, claim, where: 'here', heldTheLine: false }));

/** What one entry shows in its favour, the best first. */
export const inFavourIn = (entry: EntryWithFacts, most: number, analysis: Analysis): InFavour[] =>
  favourIn(entry, nothing, most, analysis).map((good) => ({ ...good, where: 'here' }));

/** The same where it is not told already; of a case that a report tells as one of its time. @param told claims that were told before */
export function changeUntold(matter: Matter, told: readonly Claim[], analysis: Analysis): Claim[] {
  const change = isPast(matter) ? undefined : changedSince(matter, analysis);
  const isTold = (each: Claim): boolean =>
    isSameAs(each, change!) ||
    (each.period === change!.period && each.sources.some(({ id }) => change!.sources.some((one) => one.id === id)));
  return change === undefined || told.some(isTold) ? [] : [change];
}

/** That there has been a change, with who says so. */
export const changeSaid = (change: Claim, { entry }: Matter, analysis: Analysis): Said => ({
  text: fill(templates.since, { claim: claimWithin(claimSaid(change, analysis)) }),
  sources: citedBy(change),
  from: [`${entry.id}#${change.id}`],
});

/** What has become better for people by others' doing since, in the matter itself: a fair reader would think otherwise without it. */
export function changedSince({ entry, lead }: Matter, analysis: Analysis): Claim | undefined {
  const favourable = favourableOf(analysis.workspace.vocabulary);
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
 * What the organisation did in its favour, in the matter itself or in entries that speak for it, one thing of each: the nearest first, holding the
 * line before other things.
 */
export function inFavourOf(matter: Matter, analysis: Analysis): InFavour[] {
  const { entry, cases } = matter;
  const mitigating = new Set(cases.flatMap(({ gap }) => gap.mitigating));
  const isNear = ({ id, mitigates }: EntryWithFacts) => mitigating.has(id) || mitigates?.includes(entry.id);
  const near = [entry, ...analysis.entries.filter((each) => each.id !== entry.id && isNear(each))];
  return inOrder(
    near.flatMap((each) =>
      favourIn(each, each.id === entry.id ? heldBy(matter) : nothing, 1, analysis).map((good) => ({
        ...good,
        where: whereOf(each, entry),
      })),
    ),
  );
}

/**
 * The same of several matters and of all that was done in the same places while they went on, each as near as it is to any of them by its own time:
 * `here` only in a place of one of them while that went on and the promise held against it was in force.
 * @param left the entries that may be told
 * @param most how many things of one entry
 */
export function inFavourOfAll(matters: readonly Matter[], left: readonly EntryWithFacts[], most: number, analysis: Analysis): InFavour[] {
  const own = new Map(matters.map((matter) => [matter.entry.id, matter]));
  const mitigating = new Set(matters.flatMap(({ cases }) => cases.flatMap(({ gap }) => gap.mitigating)));
  const raised = matters.filter((matter) => !isPast(matter));
  const nearTo = (raised.length > 0 ? raised : matters).map((matter) => ({ entry: matter.entry, span: spanOf(matter, analysis) }));
  return inOrder(
    left.flatMap((each) => {
      const matter = own.get(each.id);
      const isTold = matter !== undefined || mitigating.has(each.id) || (each.mitigates ?? []).some((id) => own.has(id));
      return favourIn(each, matter ? heldBy(matter) : nothing, most, analysis).flatMap((good) => {
        const of = periodOf(good.claim.period ?? each.period).possible;
        const where = nearest(nearTo.map(({ entry, span }) => (sharePlace(each, entry) ? inTime(of, span) : 'elsewhere')));
        return isTold || where === 'here' ? [{ ...good, where }] : [];
      });
    }),
  );
}

const nearest = (all: readonly InFavour['where'][]): InFavour['where'] => nearness.find((one) => all.includes(one)) ?? 'elsewhere';

/** When a matter went on while the promise that it is held against was in force; all its time where it never was. */
function spanOf({ entry, lead }: Matter, analysis: Analysis): Span {
  const done = periodOf(entry.period).possible;
  return meet(done, inForcePeriod(indexOf(analysis).commitments.get(lead.commitment)!.inForce).possible) ?? done;
}

const nothing: ReadonlySet<string> = new Set();
/** What the finding itself rests on is told elsewhere. */
const heldBy = ({ lead }: Matter): ReadonlySet<string> => new Set(neededBy(lead).flatMap(({ claims }) => claims));

const inOrder = (all: readonly InFavour[]): InFavour[] =>
  all.toSorted(
    (a, b) =>
      nearness.indexOf(a.where) - nearness.indexOf(b.where) || Number(b.heldTheLine) - Number(a.heldTheLine) || lastDay(b) - lastDay(a),
  );

/** What circumstances and roles speak for the organisation, and which of them are more than doing well. */
const signsOf = remember(({ vocabulary }: Workspace) => ({
  favourable: favourableOf(vocabulary),
  holding: new Set<string>([...stayedOutRoles, ...speakingOf(vocabulary, 'held-the-line')]) as ReadonlySet<string>,
}));

/**
 * What of one entry speaks for it, holding the line first, then the latest; nothing twice in other words. Of what somebody says that it speaks in
 * favour, also what the organisation itself tells.
 */
function favourIn(entry: EntryWithFacts, holds: ReadonlySet<string>, most: number, analysis: Analysis): Omit<InFavour, 'where'>[] {
  const { favourable, holding } = signsOf(analysis.workspace);
  const isMitigating = (entry.mitigates ?? []).length > 0;
  const showing = entry.claims.filter(
    (claim) =>
      (claim.kind === 'fact' || (isMitigating && isOwnWord(claim))) &&
      !holds.has(claim.id) &&
      (showsOf(claim, entry, holding) || showsOf(claim, entry, favourable)),
  );
  if (showing.length === 0) return [];
  const ordered = best(showing, entry, analysis).toSorted((a, b) => lastDay({ claim: b, entry }) - lastDay({ claim: a, entry }));
  const [held, good] = [true, false].map((isHeld) => ordered.filter((claim) => showsOf(claim, entry, holding) === isHeld)) as [
    Claim[],
    Claim[],
  ];
  const told: Claim[] = [];
  for (const claim of [...held, ...good]) if (told.length < most && !told.some((one) => isSameAs(one, claim))) told.push(claim);
  return told.map((claim) => ({ entry, claim, heldTheLine: held.includes(claim) }));
}

/** Whether a claim shows one of these of the organisation, where it is not contested. */
const showsOf = (claim: Claim, { facts: statuses }: EntryWithFacts, facts: ReadonlySet<string>): boolean =>
  claim.shows.some(({ fact, by }) => by === 'organisation' && facts.has(fact) && statuses[fact]?.status !== 'contested');

const lastDay = ({ claim, entry }: Pick<InFavour, 'claim' | 'entry'>): number => periodOf(claim.period ?? entry.period).possible.to;

function whereOf(each: EntryWithFacts, entry: EntryWithFacts): InFavour['where'] {
  if (each.id !== entry.id && !sharePlace(each, entry)) return 'elsewhere';
  return inTime(periodOf(each.period).possible, periodOf(entry.period).possible);
}

/** An entry shares its place with itself, also where none is named. */
const sharePlace = (each: EntryWithFacts, entry: EntryWithFacts): boolean =>
  each.id === entry.id || (each.places ?? []).some((place) => entry.places?.includes(place));

function inTime(one: Span, other: Span): 'here' | 'before' | 'after' {
  if (overlaps(one, other)) return 'here';
  return one.from > other.to ? 'after' : 'before';
}
