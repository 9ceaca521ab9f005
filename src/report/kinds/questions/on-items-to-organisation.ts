import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { headOf } from '../../telling/said-by.ts';
import { largestAmount, leastForWork } from '../../telling/money.ts';
import { namesOfOrganisation, organisationName } from '../../telling/names.ts';
import { literal } from '../../../model/literal.ts';
import { hasFigure } from '../../telling/weight.ts';
import { isRetold } from '../shared/known-from-others.ts';
import type { Annexed, Numbered } from './annex.ts';
import {
  asked,
  isCommissioned,
  isHarmOfOthers,
  isOfBreach,
  isOfMoneyAlone,
  isOfPayersAlone,
  isOnOneMatter,
  isOwnWord,
  isSpokenOfByItself,
  reportsIn,
  showsTheSame,
  toAsk,
  type Way,
} from './on-items.ts';
import type { Question } from './question.ts';
import { isDoubt, isFavourable, isOfNotice } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** What the organisation knew of what others did, whether what is told of its own work is right, and what it did about it. */
export function onItemsToOrganisation(annexed: Annexed, analysis: Analysis): Question[] {
  const { entry } = annexed.subject;
  const names = [organisationName(analysis), ...namesOfOrganisation(analysis)];
  const harm = toAsk(annexed, analysis).filter(({ claim }) => !isFavourable(claim, analysis));
  // Nobody is asked whether it knew of its own programme.
  const isOfItself = (claim: Claim): boolean =>
    claim.by === 'organisation' || (claim.by === 'unknown' && names.some((name) => claim.text.includes(name)));
  const isToldOfItself = (claim: Claim): boolean => isOfItself(claim) && !isHarmOfOthers(claim, analysis);
  const othersTell = (claim: Claim): boolean =>
    harm.some((each) => !isOwnWord(each.claim, analysis) && isToldOfItself(each.claim) && showsTheSame(claim, each.claim, analysis));
  const isUnnamed = ({ text }: Claim): boolean => !names.some((name) => text.includes(name));
  const isOfPeople = (claim: Claim): boolean =>
    harm.some((each) => isUnnamed(each.claim) && ofPeople.test(each.claim.text) && isOnOneMatter(each.claim, claim, analysis));
  // Who only paid or advised had no part by what was done there.
  const isPartOpen = entry.role !== 'funded' && entry.role !== 'advised';
  const given = new RegExp(`\\b(?:${templates.givesWork}) (?:the )?(?:${names.map(literal).join('|')})\\b`);
  const ofOthers = (claim: Claim): Way => {
    // Nobody is asked when it learned of what it had a part in, or of what was given to it.
    if (claim.by === 'organisation') return 'partIn';
    if (given.test(claim.text)) return 'givenTo';
    if (isPartOpen && claim.ofThisWork === 'unknown') return 'apartPeople';
    if (isSpokenOfByItself(claim, entry, analysis)) return 'acted';
    // Who was held in a place that it managed came into its work.
    if (!isPartOpen || entry.role === 'managed' || !isUnnamed(claim)) return 'knew';
    return isOfPeople(claim) ? 'apartPeople' : 'apart';
  };
  const wayOf = ({ claim, isEarlier }: Numbered): Way | null => {
    if (isEarlier) return reportsIn(claim) === null ? 'earlier' : 'earlierReports';
    if (isOfMoneyAlone(claim, analysis)) return 'sums';
    if (isOfPayersAlone(claim, analysis)) return isOwnWord(claim, analysis) ? 'payersOwn' : 'payers';
    if (isRetold(claim)) return isDoubt(claim) ? 'doubted' : isOfBreach(claim) ? 'retoldActs' : 'retold';
    // What an evaluation rests on stands in it.
    if (isCommissioned(claim) || isOfEvaluation(claim, analysis)) return 'commissioned';
    if (isOwnWord(claim, analysis)) return isToldOfItself(claim) && othersTell(claim) ? 'ofItself' : ownWordWay(claim);
    if (isOfNotice(claim, analysis)) return isOfItself(claim) ? 'noticed' : 'knew';
    const amount = largestAmount(claim.text);
    const isOfWhatPeopleAreGiven = (amount > 0 && amount < leastForWork) || /\bcash\b/.test(claim.text);
    if (isOfWhatPeopleAreGiven || (amount > 0 && isToldOfItself(claim))) return 'ofAmounts';
    return isToldOfItself(claim) ? 'ofItself' : ofOthers(claim);
  };
  const earlier = annexed.claims.filter(
    ({ claim, isEarlier }) =>
      isEarlier && claim.disputes.length === 0 && !isFavourable(claim, analysis) && !harm.some((each) => each.claim === claim),
  );
  return asked([...harm, ...earlier], wayOf, annexed, analysis);
}

/** People who come into the hands of somebody: they are held, or go home. */
const ofPeople =
  /\b(?:people|persons|population|migrants|refugees|asylum seekers|claimants|returnees|men|women|children|those)\b.*\b(?:held|detain\w*|detention|return(?:s|ed)?)\b/;

const isOfEvaluation = ({ text, sources }: Claim, { workspace }: Analysis): boolean =>
  /\bevaluation\b/.test(headOf(text) ?? '') ||
  (sources.length > 0 && sources.every(({ id }) => workspace.appraisals[id]?.kind === 'evaluation'));

/** What it says of its own acts it is asked to show, where it counts or admits something, else to date; of what it says that others did, what it did about it. */
function ownWordWay(claim: Claim): Way {
  if (claim.admission === true) return 'records';
  const isOfOthers = claim.shows.some(({ by }) => by === 'states' || by === 'others');
  return isOfOthers ? 'toldItself' : hasFigure(claim.text) ? 'records' : 'ownWork';
}
