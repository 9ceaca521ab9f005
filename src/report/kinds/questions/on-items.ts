import { indexOf } from '../../../explain/index-of.ts';
import { againstOf } from '../../../model/circumstances.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { neededBy, wholeText } from '../../../model/needed.ts';
import type { Claim } from '../../../model/records.ts';
import { issuedSpan } from '../../../model/sources.ts';
import { fill, lowerFirst, withoutFullStop } from '../../phrases.ts';
import { largestAmount, leastForWork } from '../../telling/money.ts';
import { organisationName } from '../../telling/names.ts';
import { isWellSourced } from '../../telling/weight.ts';
import type { Annexed, Numbered } from './annex.ts';
import { factTold } from './fact-told.ts';
import { hasEnded } from './has-ended.ts';
import { alone, common, itemsSaid, type Question } from './question.ts';
import { textOf } from './one-item.ts';
import { findingsToPut, isFavourable } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** What is asked on items of the annex: one question for each way in which its addressee can speak to them, with one of the items in words. */

/** In the order in which they are asked. */
export type Way = keyof typeof templates.ways;

/** Items that are asked about one by one: what shows something against, or carries a finding besides its role; what the lead rests on first, else as the annex has them. */
export function toAsk({ claims, subject }: Annexed, analysis: Analysis): Numbered[] {
  const held = new Set(subject.matter?.lead.held.flatMap((fact) => fact.claims) ?? []);
  return claims
    .filter(({ claim }) => claim.disputes.length === 0 && isAgainst(claim, analysis))
    .toSorted((a, b) => Number(held.has(b.claim.id)) - Number(held.has(a.claim.id)));
}

/** What carries a finding only by the part that the organisation had: it is asked with what it did. */
export function ofRole({ claims, subject: { matter } }: Annexed, analysis: Analysis): Numbered[] {
  if (!matter) return [];
  const needed = new Set(findingsToPut(matter, analysis).flatMap((finding) => neededBy(finding).flatMap((fact) => fact.claims)));
  return claims.filter(
    ({ claim, isEarlier }) =>
      !isEarlier && claim.disputes.length === 0 && needed.has(claim.id) && !isAgainst(claim, analysis) && !isFavourable(claim, analysis),
  );
}

export const isAgainst = ({ shows }: Claim, { workspace }: Analysis): boolean => {
  const against = againstOf(workspace.vocabulary);
  return shows.some(({ fact }) => against.has(fact));
};

/** Whether all that a claim shows against anybody others did. */
export function isHarmOfOthers({ shows }: Claim, { workspace }: Analysis): boolean {
  const against = againstOf(workspace.vocabulary);
  return shows.every(({ fact, by }) => !against.has(fact) || (by !== 'organisation' && by !== 'unknown'));
}

/** Whether a claim tells a large sum, and shows nothing against anybody but who gave it. */
export const isOfMoneyAlone = (claim: Claim, analysis: Analysis): boolean =>
  largestAmount(claim.text) >= leastForWork && isOfPayersAlone(claim, analysis);

/** Whether a claim shows nothing against anybody but who paid. */
export function isOfPayersAlone({ shows }: Claim, { workspace: { vocabulary } }: Analysis): boolean {
  const against = againstOf(vocabulary);
  const labels = new Map(vocabulary.circumstances.map(({ id, prefLabel }) => [id, prefLabel]));
  return shows.every(({ fact }) => !against.has(fact) || /^(?:funded|paid|financed)\b/i.test(labels.get(fact)!));
}

export const isOwnWord = (claim: Claim, { workspace }: Analysis): boolean =>
  claim.admission === true ||
  claim.saidBy === 'organisation' ||
  claim.sources.every(({ id }) => workspace.appraisals[id]?.kind === 'organisation-page');

/** Whether it shows all that another shows against anybody, and that at all. */
export function showsTheSame(one: Claim, other: Claim, { workspace }: Analysis): boolean {
  const against = againstOf(workspace.vocabulary);
  const facts = other.shows.map(({ fact }) => fact).filter((fact) => against.has(fact));
  return facts.length > 0 && facts.every((fact) => one.shows.some((shown) => shown.fact === fact));
}

/** Whether the organisation spoke of it itself: in the same text, or of the same. */
export const isSpokenOfByItself = (claim: Claim, { claims }: EntryWithFacts, analysis: Analysis): boolean =>
  claims.some(
    (each) =>
      (each.saidBy === 'organisation' && each.sources.some(({ id }) => claim.sources.some((own) => own.id === id))) ||
      (isOwnWord(each, analysis) && showsTheSame(each, claim, analysis)),
  );

/** Whether the organisation commissioned the text that it comes from. */
export const isCommissioned = ({ text }: Claim): boolean => /\bcommissioned\b/.test(text);

/** “Asked about reports of beatings in a centre, a minister said …”: what the reports were of; nothing where it tells of none. */
export const reportsIn = ({ text }: Claim): string | null =>
  /^Asked\b[^,]*? about (?<reports>reports of [^,]+),/.exec(text)?.groups?.['reports'] ?? null;

/** One question for each way and matter. */
export function asked(items: readonly Numbered[], wayOf: (item: Numbered) => Way | null, annexed: Annexed, analysis: Analysis): Question[] {
  const byWay = Map.groupBy(items, wayOf);
  return (Object.keys(templates.ways) as Way[]).flatMap((way) => {
    const same = byWay.get(way);
    if (!same) return [];
    if (way === 'sums')
      return [
        common(
          way,
          organisationName(analysis),
          same.map(({ number }) => number),
        ),
      ];
    return byMatter(way, weightiestFirst(way, same, analysis), analysis).map((ofOne, at, [first]) => ({
      ...alone(at > 0 && longWays.includes(way) ? askedAgain(ofOne, first!, annexed, analysis) : questionOf(way, ofOne, annexed, analysis)),
      way,
      items: ofOne.map(({ number }) => number),
      told: ofOne[0]?.claim,
    }));
  });
}

/** Ways in which no item is told by itself. */
const ofAllItems: readonly Way[] = ['earlier', 'earlierReports', 'reportsHeard'];

/** Ways in which so much is asked that it is not printed twice in one letter. */
const longWays: readonly Way[] = ['knew', 'apart', 'apartPeople', 'partIn', 'givenTo'];

/** @param first the items of which all of it is asked */
const askedAgain = (items: readonly Numbered[], first: readonly Numbered[], annexed: Annexed, analysis: Analysis): string =>
  fill(templates.again, {
    fact: factTold(items, analysis, promiseOf(annexed, analysis)),
    items: itemsSaid(first.map(({ number }) => number)).items,
  });

/** Items that show something in common against anybody with the first of them, so that no question is on two matters. */
function byMatter(way: Way, items: readonly Numbered[], analysis: Analysis): (readonly Numbered[])[] {
  if (ofAllItems.includes(way)) return [items];
  const matters: Numbered[][] = [];
  for (const item of items) {
    const known = matters.find(([first]) => first!.number === item.number || isOnOneMatter(first!.claim, item.claim, analysis));
    if (known) known.push(item);
    else matters.push([item]);
  }
  return matters;
}

/** Whether two claims show something in common against anybody. */
export function isOnOneMatter(one: Claim, other: Claim, { workspace }: Analysis): boolean {
  const against = againstOf(workspace.vocabulary);
  return other.shows.some(({ fact }) => against.has(fact) && one.shows.some((shown) => shown.fact === fact));
}

/** What is told in words: of charges that are known from others what the organisation is said to have done itself; of what others found, what it did not commission or say itself. */
function weightiestFirst(way: Way, same: readonly Numbered[], analysis: Analysis): readonly Numbered[] {
  const isLess = ({ claim }: Numbered): boolean =>
    way.startsWith('retold')
      ? claim.by !== 'organisation'
      : (way === 'here' && isCommissioned(claim)) || (way === 'ofItself' && isOwnWord(claim, analysis));
  const lightness = (item: Numbered): number => Number(isLess(item)) + Number(!isWellSourced(item.claim, analysis));
  return same.toSorted((a, b) => lightness(a) - lightness(b));
}

function questionOf(way: Way, same: readonly Numbered[], annexed: Annexed, analysis: Analysis): string {
  const open = same.map(({ claim }) => openOn(claim, annexed.subject.entry)).find((line) => line !== undefined);
  const text = fill(templateOf(way, open !== undefined, annexed.subject.entry, analysis), {
    open: open === undefined ? '' : lowerFirst(withoutFullStop(open)),
    ...itemsSaid(same.map(({ number }) => number)),
    organisation: organisationName(analysis),
    fact: factTold(same, analysis, promiseOf(annexed, analysis)),
    reports: same.map(({ claim }) => reportsIn(claim)).find((each) => each !== null) ?? '',
    unread: textOf(same[0]!.claim, analysis),
    asTold: same.every(({ claim }) => hasOwnDate(claim, analysis)) ? '' : templates.asFarAsTold,
    promise: annexed.promise === null ? '' : itemsSaid([annexed.promise]).items,
  });
  const isOfStateBefore = (way === 'foundItself' || way === 'reportsHeard') && same.every(({ isEarlier }) => isEarlier);
  return isOfStateBefore ? `${text} ${templates.earlierState}` : text;
}

/** @param isOpen whether it is not established who gave what is told, or who got it */
function templateOf(way: Way, isOpen: boolean, entry: EntryWithFacts, analysis: Analysis): string {
  if (isOpen && way === 'ofAmounts') return templates.open.organisation;
  if (isOpen && way === 'paidFor') return templates.open.payer;
  return way === 'ownWork' && hasEnded(entry, analysis) ? templates.ownWorkThen : templates.ways[way];
}

/** What is not established of an offer or a payment that a claim tells: who gave it, and who got it. */
const openOn = ({ text }: Claim, { notEstablished = [] }: EntryWithFacts): string | undefined =>
  notEstablished.find((line) => {
    const [noun] = /\b(?:offer|payment|package|grant)\b/.exec(line) ?? [];
    const years: readonly string[] = line.match(/\b(?:19|20)\d\d\b/g) ?? [];
    return (
      /^(?:Whether|Who|How many)\b/.test(line) && noun !== undefined && text.includes(noun) && years.every((year) => text.includes(year))
    );
  });

/** The words of what is held against it first. */
const promiseOf = ({ subject: { matter } }: Annexed, analysis: Analysis): string =>
  matter ? wholeText(indexOf(analysis).commitments.get(matter.lead.commitment)!) : '';

/** Whether it gives a year, or comes from a text that has a date of its own. */
const hasOwnDate = ({ text, sources }: Claim, analysis: Analysis): boolean =>
  /\b(?:19|20)\d\d\b/.test(text) ||
  sources.some(({ id }) => {
    const source = indexOf(analysis).sources.get(id);
    return source !== undefined && issuedSpan(source) !== null;
  });

/** Whether it says that somebody broke the law: nobody is asked to confess, nor to find the acts of a charge that the writer has not read. */
export const isOfBreach = ({ text }: Claim): boolean => /\b(?:infring|violat|breach|unlawful|illegal)\w*/.test(text);
