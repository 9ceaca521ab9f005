import { againstOf, favourableOf } from '../../../model/circumstances.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { fill, lowerFirst, withoutFullStop } from '../../phrases.ts';
import { largestAmount, leastForWork } from '../../telling/money.ts';
import { namesOfOrganisation, organisationName } from '../../telling/names.ts';
import { claimSaid, matterOf } from '../../telling/said-by.ts';
import { isOfAuthorities, namesOther, partsOf } from '../../telling/state-part.ts';
import { hasFigure } from '../../telling/weight.ts';
import type { Annexed, Numbered } from './annex.ts';
import { isFoundByItself, isOfOwnMoney } from './concern.ts';
import { alone, itemsSaid, type Question } from './question.ts';
import { disputesOf, isOfNotice, isRetold } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** What is asked on items of the annex: one question for each way in which its addressee can speak to them, with one of the items in words. */

/** In the order in which they are asked. */
type Way = keyof typeof templates.ways;

/** What the organisation knew of what others did, whether what is told of its own work is right, and what it did about what it tells or had written itself. */
export function onItemsToOrganisation(annexed: Annexed, analysis: Analysis): Question[] {
  const names = namesOfOrganisation(analysis);
  const wayOf = ({ claim, isEarlier }: Numbered): Way | null => {
    if (isEarlier) return 'earlier';
    if (isRetold(claim)) return 'retold';
    if (isCommissioned(claim)) return 'commissioned';
    if (isOwnWord(claim, analysis)) return ownWordWay(claim);
    // Nobody is asked whether it knew of its own programme.
    const isOfItself = claim.by === 'organisation' || (claim.by === 'unknown' && names.some((name) => claim.text.includes(name)));
    if (!isOfItself || isOfNotice(claim, analysis)) return 'knew';
    return isHarmOfOthers(claim, analysis) ? null : 'ofItself';
  };
  return asked(ofHarm(annexed, analysis), wayOf, annexed, analysis);
}

/** Of its own acts a State is asked who did them and what came of them, of what its authorities found what was done about it, and of what others did whether it knew. */
export function onItemsToState(state: string, annexed: Annexed, analysis: Analysis): Question[] {
  const { entry } = annexed.subject;
  const parts = partsOf(state, entry);
  const isHere = parts.includes('host') || parts.includes('director');
  const isActHere = (claim: Claim): boolean =>
    isHere &&
    (isOfAuthorities(claim, state, entry, analysis) ||
      (isHarmOfOthers(claim, analysis) && claim.shows.some(({ by }) => by === 'states') && !namesOther(claim, state, entry, analysis)));
  const wayOf = ({ claim }: Numbered): Way => {
    if ((isHere || claim.by !== 'states') && isFoundByItself(claim, state, analysis)) return 'foundItself';
    if (isActHere(claim)) return 'ownActs';
    return isRetold(claim) ? 'retold' : 'knewState';
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
  return claims
    .filter(
      ({ claim }) =>
        claim.shows.some(({ fact }) => against.has(fact)) &&
        !claim.shows.some(({ fact, by }) => by === 'organisation' && favourable.has(fact)) &&
        (largestAmount(claim.text) < leastForWork || isOfNotice(claim, analysis)),
    )
    .toSorted((a, b) => isFirst(b) - isFirst(a));
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
  const numbers = same.map(({ number }) => number);
  const disputing = new Map(same.map(({ claim, number }) => [number, disputesOf(claim, annexed.subject.entry, analysis)]));
  const against = annexed.claims.flatMap(({ claim, number }) =>
    [...disputing.values()].some((claims) => claims.includes(claim)) ? [number] : [],
  );
  const disputed = [...disputing].flatMap(([number, claims]) => (claims.length > 0 ? [number] : []));
  const text = fill(templates.ways[way], {
    ...itemsSaid(numbers),
    organisation: organisationName(analysis),
    matter: inWords(same, analysis),
    promise: annexed.promise === null ? '' : itemsSaid([annexed.promise]).items,
  });
  return against.length === 0 ? text : `${text} ${fill(templates.disputed, { ...itemsSaid(against), of: itemsSaid(disputed).items })}`;
}

/** “ (item 4: that people were held until they signed)”: the first that can be told without who says it; nothing where none can. */
function inWords(same: readonly Numbered[], analysis: Analysis): string {
  for (const { claim, number } of same) {
    // What it was told of stands before the clause.
    const matter = isOfNotice(claim, analysis) ? null : matterOf(claimSaid(claim, analysis));
    if (matter !== null && !/\bthat (?:it|they|he|she)\b/.test(matter))
      return fill(same.length > 1 ? templates.oneInWords : templates.inWords, {
        item: String(number),
        matter: lowerFirst(withoutFullStop(matter)),
      });
  }
  return '';
}
