import { indexOf } from '../../../explain/index-of.ts';
import { againstOf } from '../../../model/circumstances.ts';
import { overlaps, periodOf, type Span } from '../../../model/dates.ts';
import type { Analysis, Finding, HeldFact } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { saidInForce } from '../../../model/words.ts';
import { isSameAs } from '../../telling/alike.ts';
import { isConcludedPlainly } from '../../telling/conditions.ts';
import { itsTime } from '../../telling/its-time.ts';
import { isPast } from '../../telling/matters.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import type { Said } from '../../telling/said.ts';
import { readingOf } from '../../telling/standard.ts';
import { best, isWellSourced } from '../../telling/weight.ts';
import { isRetold, unreadClaims } from '../shared/known-from-others.ts';
import { partOf } from '../shared/part-of.ts';
import { strongestAndGravest } from '../shared/strongest-and-gravest.ts';
import { numberOf, promiseItem, type Annexed } from './annex.ts';
import { followingOf, type ToPut } from './following.ts';
import { findingsToPut } from './told.ts';

/** What a report would say besides what leads: the promises that the first annex does not have, each once, and of each case what follows for which of them. */
export interface Further {
  /** To be numbered after the items of the first annex. */
  readonly promises: readonly Said[];
  readonly cases: readonly { readonly title: string; readonly lines: readonly Said[] }[];
}

/** @param start the number of the first promise that is printed here */
export function furtherOf(annex: readonly Annexed[], start: number, analysis: Analysis): Further {
  const numbers = new Map(annex.flatMap(({ items, start: first }) => items.map(({ text }, at) => [text, first + at] as const)));
  const promises: Said[] = [];
  const numbered = (finding: Finding): number => {
    const item = promiseItem(finding, analysis);
    if (!numbers.has(item.text)) {
      numbers.set(item.text, start + promises.length);
      promises.push(item);
    }
    return numbers.get(item.text)!;
  };
  const told = new Set(
    annex.flatMap(({ subject: { matter } }) => (matter && !isPast(matter) ? (readingOf(matter.lead, analysis) ?? []) : [])),
  );
  const cases = annex.flatMap(({ subject }) => {
    const findings = furtherFindings(subject, analysis);
    const put = findings.map((finding) => ({
      finding,
      promise: numbered(finding),
      ...restsOn(finding, annex, analysis),
      unread: unreadOf(finding, annex, analysis),
    }));
    // Two promises in one sentence of a text are printed as one.
    const once = [
      ...new Map(put.toReversed().map((each) => [`${each.finding.norm} ${each.promise} ${saidInForce(each.finding)}`, each])).values(),
    ].toReversed();
    return put.length === 0 ? [] : [{ title: subject.entry.title, lines: followingOf(once, told, analysis) }];
  });
  return { promises, cases };
}

/** Of each promise and what it is on the strongest, and the gravest where that is another, as the annex of a gap report has them; without what is put by itself. */
function furtherFindings({ matter }: Annexed['subject'], analysis: Analysis): Finding[] {
  if (!matter || isPast(matter)) return [];
  const { lead } = matter;
  const byPromise = Map.groupBy(
    findingsToPut(matter, analysis).filter((each) => each.norm !== lead.norm || each.commitment !== lead.commitment),
    ({ norm, commitment }) => `${norm} ${commitment}`,
  );
  const isOwn = (each: Finding): boolean => partOf(each, analysis) === null;
  const put = [nearerPromise(matter, analysis)?.finding, plainBeside(matter, analysis)?.finding];
  return [...byPromise.values()].flatMap(strongestAndGravest).filter((each) => isOwn(each) && !put.includes(each));
}

/** The items that show some facts of an entry, of each fact those that are well sourced where any is; what was told of another work in the same words stands there. @param time where a conclusion names it: what is of another time is no ground for it */
function itemsOf(facts: readonly HeldFact[], evidence: string, annex: readonly Annexed[], analysis: Analysis, time?: Span): number[] {
  const entry = indexOf(analysis).entries.get(evidence)!;
  const claims = new Map(entry.claims.map((claim) => [claim.id, claim]));
  const isSound = (id: string): boolean => claims.has(id) && isWellSourced(claims.get(id)!, analysis);
  const isOfWork = (id: string): boolean => claims.get(id)?.ofThisWork !== 'unknown';
  const isOfTime = (id: string): boolean => time === undefined || overlaps(periodOf(claims.get(id)?.period ?? entry.period).possible, time);
  const ids = facts.flatMap((fact) => {
    const known = fact.claims.some(isOfWork) ? fact.claims.filter(isOfWork) : fact.claims;
    const own = known.some(isOfTime) ? known.filter(isOfTime) : known;
    return own.some(isSound) ? own.filter(isSound) : own;
  });
  return itemsOfClaims(new Set(ids), evidence, annex, analysis);
}

/** The time that a conclusion names. */
const timeNamed = (finding: Finding, analysis: Analysis): Span | undefined =>
  isConcludedPlainly(finding, analysis) ? itsTime(finding, analysis)?.span : undefined;

function itemsOfClaims(ids: ReadonlySet<string>, evidence: string, annex: readonly Annexed[], analysis: Analysis): number[] {
  const claims = indexOf(analysis)
    .entries.get(evidence)!
    .claims.filter(({ id }) => ids.has(id));
  const all = annex.flatMap(({ subject, claims: numbered }) => numbered.map((each) => ({ ...each, entry: subject.entry.id })));
  return claims.flatMap((claim) => {
    const own = all.find(({ entry, claim: told }) => entry === evidence && told.id === claim.id);
    const same = own ?? all.find(({ claim: told }) => isSameAs(told, claim));
    return same ? [same.number] : [];
  });
}

const retoldItems = (annex: readonly Annexed[]): ReadonlySet<number> =>
  new Set(annex.flatMap(({ claims }) => claims.filter(({ claim }) => isRetold(claim)).map(({ number }) => number)));

/** Of some of the facts that a finding needs the items that show them and of which something was read itself. */
function readOf(finding: Finding, facts: readonly HeldFact[], annex: readonly Annexed[], analysis: Analysis): number[] {
  const retold = retoldItems(annex);
  return itemsOf(facts, finding.evidence, annex, analysis).filter((number) => !retold.has(number));
}

/** What a finding charges by the items that tell of it, apart from those that only tell of the part that the organisation had. */
function restsOn(finding: Finding, annex: readonly Annexed[], analysis: Analysis): Pick<ToPut, 'facts' | 'acts' | 'role'> {
  const against = againstOf(analysis.workspace.vocabulary);
  const of = (facts: readonly HeldFact[]): number[] => readOf(finding, facts, annex, analysis);
  const facts = of(finding.held);
  const role = of(finding.role ? [finding.role] : []).filter((item) => !facts.includes(item));
  return { facts, role, acts: of(finding.held.filter(({ fact }) => against.has(fact))) };
}

/** The items that alone show a fact on which a finding rests, where none of them was read itself: on those nothing is concluded. */
function unreadOf(finding: Finding, annex: readonly Annexed[], analysis: Analysis): number[] {
  return itemsOfClaims(new Set(unreadClaims(finding, analysis).map(({ id }) => id)), finding.evidence, annex, analysis);
}

/** The promise of what a report would lead with, and the items on which it rests. */
export const itemsOfLead = ({ subject, promise }: Annexed, annex: readonly Annexed[], analysis: Analysis): readonly number[] => [
  ...(promise === null ? [] : [promise]),
  ...itemsNeeded(subject.matter!.lead, annex, analysis),
];

/** The same of what is put beside it. */
export const itemsOfFurther = (finding: Finding, annex: readonly Annexed[], analysis: Analysis): readonly number[] => {
  const number = numberOf(promiseItem(finding, analysis).text, annex);
  return [...(number === undefined ? [] : [number]), ...itemsNeeded(finding, annex, analysis)];
};

/** The items on which a finding rests, with those that tell only of the part that the organisation had, where any does: that it did the work is no part of what was done to people. */
function itemsNeeded(finding: Finding, annex: readonly Annexed[], analysis: Analysis): number[] {
  const time = timeNamed(finding, analysis);
  const facts = [...finding.held, ...partTold(finding, annex, time, analysis)];
  const items = itemsOf(facts, finding.evidence, annex, analysis, time);
  const retold = retoldItems(annex);
  const read = items.filter((number) => !retold.has(number));
  return read.length > 0 ? read : items;
}

/** By what the part is told: by claims of that alone that the letter tells as of its time and on which the finding rests, else by the best of such claims of its time, else by all that show it. */
function partTold(
  { evidence, held, role }: Finding,
  annex: readonly Annexed[],
  time: Span | undefined,
  analysis: Analysis,
): readonly HeldFact[] {
  if (role === null) return [];
  const entry = indexOf(analysis).entries.get(evidence)!;
  const isOfPartAlone = ({ by, shows }: Claim): boolean =>
    by === 'organisation' && shows.length > 0 && shows.every(({ fact }) => fact === role.fact);
  const told = new Set(annex.flatMap(({ claims }) => claims.filter(({ isEarlier }) => !isEarlier).map(({ claim }) => claim)));
  const alone = entry.claims.filter((claim) => told.has(claim) && isOfPartAlone(claim));
  const resting = alone.filter(({ id }) => role.claims.includes(id));
  if (resting.length > 0) return [{ ...role, claims: resting.map(({ id }) => id) }];
  const isOfTime = ({ period }: Claim): boolean => time === undefined || overlaps(periodOf(period ?? entry.period).possible, time);
  const [ofPart] = best(alone.filter(isOfTime), entry, analysis);
  if (ofPart) return [{ ...role, claims: [ofPart.id] }];
  const isShown = role.claims.every((id) => held.some(({ claims }) => claims.includes(id)));
  return isShown ? [] : [role];
}
