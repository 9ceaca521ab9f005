import { bareName } from '../../../model/places.ts';
import { againstOf } from '../../../model/circumstances.ts';
import { literal } from '../../../model/literal.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { withoutSpeaker } from '../../telling/said-by.ts';
import { largestAmount, leastForWork, namesState } from '../../telling/money.ts';
import { decisionsOfPayer, isOfAuthorities, namesActing, partsOf } from '../../telling/state-part.ts';
import { namesOfOrganisation } from '../../telling/names.ts';
import { hasFigure } from '../../telling/weight.ts';
import { namesOthersActing, statesActing } from '../../telling/whose.ts';
import { isRetold } from '../shared/known-from-others.ts';
import type { Annexed, Numbered } from './annex.ts';
import { isFoundByItself, isOfOwnMoney } from './concern.ts';
import {
  asked,
  isAgainst,
  isCommissioned,
  isHarmOfOthers,
  isOfBreach,
  isOfMoneyAlone,
  isOfPayersAlone,
  isOwnWord,
  reportsIn,
  toAsk,
  type Way,
} from './on-items.ts';
import type { Question } from './question.ts';
import { isDoubt, isFavourable } from './told.ts';

/**
 * A host is asked whether what is told of it is right, and if so under which law; nobody there is asked whether it knew. Who paid is asked whether it
 * knew of what others did; what it paid and asked is asked by itself.
 */
export function onItemsToState(state: string, annexed: Annexed, analysis: Analysis): Question[] {
  const { entry } = annexed.subject;
  const parts = partsOf(state, entry);
  const isHere = parts.includes('host') || parts.includes('director');
  const items = toAsk(annexed, analysis);
  return isHere ? toHost(state, items, annexed, analysis) : toPayer(state, items, annexed, analysis);
}

function toHost(state: string, items: readonly Numbered[], annexed: Annexed, analysis: Analysis): Question[] {
  const { entry } = annexed.subject;
  const isAct = (claim: Claim): boolean =>
    isOfAuthorities(claim, state, entry, analysis) ||
    namesActing({ text: withoutSpeaker(claim.text) }, state, entry) ||
    namesBodyOf(state, claim, entry, analysis) ||
    (claim.by === 'states' && forces.test(claim.text) && !namesOthersActing(claim.text, state));
  const isOfItsWork = (claim: Claim): boolean => claim.by === 'organisation' && !isHarmOfOthers(claim, analysis);
  // What it counts of its own work the organisation is asked.
  const isOfHost = ({ claim }: Numbered): boolean => {
    if (isOfMoneyAlone(claim, analysis)) return false;
    if (!isOwnWord(claim, analysis)) return true;
    return isOfItsWork(claim) ? isAct(claim) : !hasFigure(claim.text);
  };
  const wayOf = ({ claim, isEarlier }: Numbered): Way => {
    if (isFoundByItself(claim, state, analysis)) return reportsIn(claim) === null ? ownWayOf(claim) : 'reportsHeard';
    if (isLaw(claim)) return 'law';
    if (isOwnWord(claim, analysis) && isOfItsWork(claim)) return isGranted(claim) ? 'admittedState' : 'workHere';
    if (isEarlier) return 'earlierHere';
    if (isRetold(claim) && !isDoubt(claim) && claim.by !== 'organisation') return isOfBreach(claim) ? 'retoldActsState' : 'retoldState';
    if (!isAct(claim) || isOwnWord(claim, analysis)) return crimes.test(claim.text) ? 'crimeHere' : 'here';
    if (isDecision(claim)) return 'decided';
    if (isAgreed(claim)) return 'agreedTo';
    if (isOfPeopleHeld(claim, analysis)) return 'ownActsHeld';
    // For wrong advice, or for what was not supplied, nobody needs a law.
    if (!needsLaw(claim)) return 'here';
    return isOnOrganisation(claim, analysis) ? 'ownForce' : 'ownActs';
  };
  return asked(items.filter(isOfHost), wayOf, annexed, analysis);
}

function toPayer(state: string, items: readonly Numbered[], annexed: Annexed, analysis: Analysis): Question[] {
  const { entry } = annexed.subject;
  const isOfItsWork = (claim: Claim): boolean =>
    isOwnWord(claim, analysis) && claim.by === 'organisation' && !isHarmOfOthers(claim, analysis);
  const isOfPaying = ({ claim }: Numbered): boolean =>
    isOfMoneyAlone(claim, analysis) ||
    (isOfPayersAlone(claim, analysis) && isOfOwnMoney(claim, state, analysis)) ||
    ((claim.by === 'states' || isOwnWord(claim, analysis)) && isOfOwnMoney(claim, state, analysis));
  const decisions = decisionsOfPayer(state, entry, analysis);
  const isAsked = (item: Numbered): boolean => {
    const { claim } = item;
    if (decisions.includes(claim)) return true;
    if (isOfPaying(item) || isFavourable(claim, analysis)) return false;
    return !isOwnWord(claim, analysis) || !hasFigure(claim.text) || isOfItsWork(claim);
  };
  const wayOf = ({ claim }: Numbered): Way => {
    if (decisions.includes(claim)) return 'decided';
    if (isFoundByItself(claim, state, analysis)) return reportsIn(claim) !== null ? 'reportsHeard' : ownWayOf(claim);
    if (isCommissioned(claim)) return 'commissionedState';
    // Who paid for it is asked of work, and not of what the organisation grants against itself.
    if (isOfItsWork(claim) && isGranted(claim)) return 'admittedState';
    if (isOfItsWork(claim) || isOfAmounts(claim) || isOffered(claim)) return 'paidFor';
    if (isRetold(claim) && !isDoubt(claim)) return isOfBreach(claim) ? 'retoldActsState' : 'retoldState';
    if (isActOf(state, claim)) return 'decided';
    return isOfOwnPart(claim, state, analysis) ? 'ownPart' : 'knewState';
  };
  return asked(items.filter(isAsked), wayOf, annexed, analysis);
}

/** What a State itself found, it is asked what it did about; of what it announced, what came of it: nobody is asked when he learned of his own word. */
const ownWayOf = (claim: Claim): Way =>
  isOffered(claim) ? 'paidFor' : claim.by !== 'states' && inquiring.test(claim.text) ? 'foundItself' : 'ownWord';

/** “A court found”, “a committee of Parliament reported”. */
const inquiring = /^[^.;]{1,140}?\b(?:found|reported|recorded)\b/;

/** Whether it tells of what the authorities of a State, and of no other, did. */
function isActOf(state: string, { by, text }: Claim): boolean {
  const acting = statesActing(withoutSpeaker(text));
  return by === 'states' && acting.length > 0 && acting.every((each) => each === state);
}

/** Whom it chose or asked is no matter for an inquiry. */
const isDecision = ({ text }: Claim): boolean =>
  /\b(?:authoris(?:ed?|es|ing)|appoint(?:ed|s|ing)|chose|chosen|invited|requested|designated)\b/.test(text) &&
  !forces.test(text) &&
  !crimes.test(text);

/** Words for what only those in power do. */
const forces =
  /\b(?:held|holds?|holding|detain(?:s|ed|ing)|confine(?:s|d|ment)|lock(?:s|ed)|arrest\w*|intercept(?:s|ed|ing)?|evict(?:s|ed)|burnt|deport(?:s|ed))\b/;

/** Whether it tells of people who were held, and not of a law: whether and by which law is asked of all such items at once. */
export const isOfPeopleHeld = (claim: Claim, analysis: Analysis): boolean =>
  isAgainst(claim, analysis) && !isLaw(claim) && /\b(?:held|detain\w*|detention|confine\w*|custody)\b/.test(claim.text);

/** Words for what is prosecuted. */
const crimes =
  /\b(?:tortur\w*|rap(?:e|ed|es)|sexual\w*|violence|beat(?:s|en|ings?)?|abus\w+|kill\w*|murder\w*|disappear\w*|extort\w*|enslav\w*|forced labour|traffick\w*|harass\w*|for sex)\b/;

/** What only those in power may do, and by a law alone. */
const needsLaw = ({ text }: Claim): boolean => forces.test(text) || crimes.test(text) || force.test(text);
const force =
  /\b(?:police|soldiers?|army|armed|guards?|forced?|forcibly|raid\w*|turned back|expel\w*|clear(?:ed|ance)|clos(?:ed|ure)|demolish\w*|destroy\w*|shut out|barred|unwelcome)\b/;

/** Whether it is told as a part of the organisation: a State is asked of its own. */
const isOnOrganisation = ({ text }: Claim, analysis: Analysis): boolean =>
  namesOfOrganisation(analysis).some(
    (name) => withoutSpeaker(text).startsWith(name) || text.includes(`on ${name}’s part`) || text.includes(`on ${name}'s part`),
  );

/** What was agreed to stands in a text, and is not looked into. */
const isAgreed = ({ text }: Claim): boolean => /\bagreed (?:to|that|with)\b/.test(withoutSpeaker(text));

/** Whether States are said to have done it, and this one is named as having a part in it. */
function isOfOwnPart(claim: Claim, state: string, analysis: Analysis): boolean {
  const against = againstOf(analysis.workspace.vocabulary);
  const isOfStates = claim.shows.some(({ fact, by }) => by === 'states' && against.has(fact));
  return isOfStates && !isDoubt(claim) && namesState(withoutSpeaker(claim.text), state, analysis);
}

/** Whether the organisation grants it against itself, or says how things were with it: nobody pays for that. */
const isGranted = ({ admission, text }: Claim): boolean =>
  admission === true ||
  /\bthat (?:it|they) (?:had had|lack(?:s|ed)?|(?:is|are|was|were) (?:short|unable|too|not)|(?:does|do|did|can|could) not)\b/.test(text);

/** What the organisation gave people as the work that was paid for. */
const isOfAmounts = ({ by, text }: Claim): boolean =>
  by === 'organisation' && largestAmount(text) < leastForWork && (largestAmount(text) > 0 || /\b(?:cash|grants?)\b/.test(text));

/** What was announced is asked about as that: nobody says that it was done. */
const isOffered = ({ text }: Claim): boolean => /\bannounced an? (?:offer|payment|programme|scheme)\b/.test(text);

/** A rule that is in force, and nobody did on a day. */
const isLaw = ({ text }: Claim): boolean =>
  /\bunder (?:its|their|the|a|that) (?:\p{L}+ )?(?:law|decree|regulation|rule|directive)\b/u.test(text) ||
  /\b(?:law|act|decree|regulation|rule|policy|directive)s?\b[^.;]{0,130}?\b(?:allows?|permits?|provides?|requires?|forbids?|shuts?|excludes?|obliges?|must|can no longer|cannot|may not)\b/.test(
    text,
  );

/** Whether it names a body of that State which had a part: “the Forest Service” of the Quilloran Forest Service. */
function namesBodyOf(state: string, { text }: Claim, { atBehestOf = [] }: EntryWithFacts, { workspace }: Analysis): boolean {
  const bodies = workspace.vocabulary.actors.filter(({ id, bearer }) => bearer === 'states' && atBehestOf.some(({ who }) => who === id));
  const ofState = new RegExp(`^(?:the )?${literal(bareName(state))}\\p{Ll}* `, 'u');
  return bodies.some(({ prefLabel }) => ofState.test(prefLabel) && text.includes(prefLabel.replace(ofState, '')));
}
