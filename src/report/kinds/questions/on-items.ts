import { againstOf, favourableOf } from '../../../model/circumstances.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { fill, lowerFirst, withoutFullStop } from '../../phrases.ts';
import { largestAmount, leastForWork } from '../../telling/money.ts';
import { namesOfOrganisation, organisationName } from '../../telling/names.ts';
import { claimSaid, claimWithin, matterOf } from '../../telling/said-by.ts';
import { isOfAuthorities, namesOther, partsOf } from '../../telling/state-part.ts';
import { compare, hasFigure } from '../../telling/weight.ts';
import type { Annexed, Numbered } from './annex.ts';
import { isFoundByItself, isOfOwnMoney } from './concern.ts';
import { alone, itemsSaid, type Question } from './question.ts';
import { isOfNotice, isRetold } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** What is asked on items of the annex: one question for each way in which its addressee can speak to them, with one of the items in words. */

/** In the order in which they are asked. */
type Way = keyof typeof templates.ways;

/** What the organisation knew of what others did, whether what is told of its own work is right, and what it did about what it tells or had written itself. */
export function onItemsToOrganisation(annexed: Annexed, analysis: Analysis): Question[] {
  const names = namesOfOrganisation(analysis);
  const wayOf = ({ claim, isEarlier }: Numbered): Way | null => {
    if (isEarlier) return 'earlier';
    if (isRetold(claim)) return isDoubt(claim) ? 'doubted' : 'retold';
    if (isCommissioned(claim)) return 'commissioned';
    if (isOwnWord(claim, analysis)) return ownWordWay(claim);
    // Nobody is asked whether it knew of its own programme.
    const isOfItself = claim.by === 'organisation' || (claim.by === 'unknown' && names.some((name) => claim.text.includes(name)));
    if (isOfNotice(claim, analysis)) return 'knew';
    if (!isOfItself) return isSpokenOfByItself(claim, annexed.subject.entry, analysis) ? 'acted' : 'knew';
    return isHarmOfOthers(claim, analysis) ? null : 'ofItself';
  };
  const harm = ofHarm(annexed, analysis);
  const earlier = annexed.claims.filter((each) => each.isEarlier && !harm.includes(each));
  return asked([...harm, ...earlier], wayOf, annexed, analysis);
}

/** Whether the organisation spoke of it itself: in the same text, or of the same; nobody is asked whether it knew of that. */
function isSpokenOfByItself({ sources, shows }: Claim, { claims }: EntryWithFacts, analysis: Analysis): boolean {
  const against = againstOf(analysis.workspace.vocabulary);
  const facts = shows.map(({ fact }) => fact).filter((fact) => against.has(fact));
  return claims.some(
    (each) =>
      (each.saidBy === 'organisation' && each.sources.some(({ id }) => sources.some((own) => own.id === id))) ||
      (isOwnWord(each, analysis) && facts.length > 0 && facts.every((fact) => each.shows.some((shown) => shown.fact === fact))),
  );
}

/** What was questioned or judged, rather than told: it has no day and nobody who decided it. */
const isDoubt = ({ kind, text }: Claim): boolean => kind === 'assessment' || /\b(?:questioned|doubted|criticised|disputed)\b/.test(text);

/** Of its own acts a State is asked who did them and what came of them, of what its authorities found what was done about it, and of what others did whether it knew. */
export function onItemsToState(state: string, annexed: Annexed, analysis: Analysis): Question[] {
  const { entry } = annexed.subject;
  const parts = partsOf(state, entry);
  const isHere = parts.includes('host') || parts.includes('director');
  const isActHere = (claim: Claim): boolean =>
    isHere &&
    claim.by !== 'organisation' &&
    showsActOfStates(claim, analysis) &&
    (isOfAuthorities(claim, state, entry, analysis) ||
      (isHarmOfOthers(claim, analysis) && claim.shows.some(({ by }) => by === 'states') && !namesOther(claim, state, entry, analysis)));
  const wayOf = ({ claim }: Numbered): Way => {
    if ((isHere || claim.by !== 'states') && isFoundByItself(claim, state, analysis)) return 'foundItself';
    if (isActHere(claim)) return 'ownActs';
    return isRetold(claim) ? (isDoubt(claim) ? 'doubtedState' : 'retold') : 'knewState';
  };
  // What it paid and asked it is asked by itself.
  const isOfPaying = ({ claim }: Numbered): boolean =>
    claim.by === 'states' && !isHere && (isOfOwnMoney(claim, state, analysis) || isFoundByItself(claim, state, analysis));
  return asked(
    ofHarm(annexed, analysis).filter((each) => !isOfPaying(each) && (!isOwnWord(each.claim, analysis) || isActHere(each.claim))),
    wayOf,
    annexed,
    analysis,
  );
}

/** Whether a claim shows of States something that bears against people. */
function showsActOfStates({ shows }: Claim, { workspace }: Analysis): boolean {
  const against = againstOf(workspace.vocabulary);
  return shows.some(({ fact, by }) => by === 'states' && against.has(fact));
}

/** Whether all that a claim shows against anybody others did. */
function isHarmOfOthers({ shows }: Claim, { workspace }: Analysis): boolean {
  const against = againstOf(workspace.vocabulary);
  return shows.every(({ fact, by }) => !against.has(fact) || (by !== 'organisation' && by !== 'unknown'));
}

/** Items that show a circumstance against, what the finding rests on first, then what the organisation did itself, and nothing that speaks for it; large sums are asked about by themselves. */
function ofHarm({ claims, subject }: Annexed, analysis: Analysis): Numbered[] {
  const against = againstOf(analysis.workspace.vocabulary);
  const favourable = favourableOf(analysis.workspace.vocabulary);
  const held = new Set(subject.matter?.lead.held.flatMap((fact) => fact.claims) ?? []);
  const isFirst = ({ claim }: Numbered): number => Number(held.has(claim.id)) * 2 + Number(claim.by === 'organisation');
  const { entry } = subject;
  return claims
    .filter(
      ({ claim }) =>
        claim.shows.some(({ fact }) => against.has(fact)) &&
        !claim.shows.some(({ fact, by }) => by === 'organisation' && favourable.has(fact)) &&
        (largestAmount(claim.text) < leastForWork || isOfNotice(claim, analysis)),
    )
    .toSorted((a, b) => isFirst(b) - isFirst(a) || compare(a.claim, b.claim, entry, analysis));
}

const isCommissioned = ({ text }: Claim): boolean => /\bcommissioned\b/.test(text);

const isOwnWord = (claim: Claim, { workspace }: Analysis): boolean =>
  claim.admission === true ||
  claim.saidBy === 'organisation' ||
  claim.sources.every(({ id }) => workspace.appraisals[id]?.kind === 'organisation-page');

/** What it says of its own acts it is asked to show, where it counts or admits something; of what it says that others did, what it did about it. */
function ownWordWay(claim: Claim): Way | null {
  if (claim.admission === true) return 'records';
  const isOfOthers = claim.shows.some(({ by }) => by === 'states' || by === 'others');
  return isOfOthers ? 'toldItself' : hasFigure(claim.text) ? 'records' : null;
}

function asked(items: readonly Numbered[], wayOf: (item: Numbered) => Way | null, annexed: Annexed, analysis: Analysis): Question[] {
  const byWay = Map.groupBy(items, wayOf);
  return (Object.keys(templates.ways) as Way[]).flatMap((way) => {
    const same = byWay.get(way);
    return same ? [{ ...alone(questionOf(way, same, annexed, analysis)), items: same.map(({ number }) => number) }] : [];
  });
}

function questionOf(way: Way, same: readonly Numbered[], annexed: Annexed, analysis: Analysis): string {
  const text = fill(templates.ways[way], {
    ...itemsSaid(same.map(({ number }) => number)),
    organisation: organisationName(analysis),
    matter: inWords(same, analysis),
    promise: annexed.promise === null ? '' : itemsSaid([annexed.promise]).items,
  });
  const isOfStateBefore = way === 'foundItself' && same.every(({ isEarlier }) => isEarlier);
  return isOfStateBefore ? `${text} ${templates.earlierState}` : text;
}

const longest = 330;

/** “ (item 4: that people were held until they signed)”: the strongest, by itself where it can be told without who says it, else with that. */
function inWords([first, ...others]: readonly Numbered[], analysis: Analysis): string {
  const { claim, number } = first!;
  const said = claimSaid(claim, analysis);
  // What it was told of stands before the clause.
  const matter = isOfNotice(claim, analysis) ? null : matterOf(said);
  const item = String(number);
  if (matter !== null && !/\bthat (?:it|they|he|she)\b/.test(matter))
    return fill(others.length > 0 ? templates.oneInWords : templates.inWords, { item, matter: lowerFirst(withoutFullStop(matter)) });
  const whole = withoutFullStop(claimWithin(said).split(/; |\. (?=\p{Lu})/u)[0]!);
  if (whole.length > longest) return '';
  return fill(others.length > 0 ? templates.oneWholeClaim : templates.wholeClaim, { item, claim: whole });
}
