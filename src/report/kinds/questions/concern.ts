import { bareName } from '../../../model/places.ts';
import { againstOf } from '../../../model/circumstances.ts';
import { isPlaceCode } from '../../../model/places.ts';
import { literal } from '../../../model/literal.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { firstClause } from '../../phrases.ts';
import { isSameAs } from '../../telling/alike.ts';
import { isOfOtherMoney, largestAmount, leastForWork, namesState } from '../../telling/money.ts';
import { namesOfOrganisation } from '../../telling/names.ts';
import { best } from '../../telling/weight.ts';
import { withoutSpeaker } from '../../telling/said-by.ts';
import { actsOfAuthorities, isOfAuthorities, namesOther, partsOf, saysPart } from '../../telling/state-part.ts';
import { isActOfAnother, isSaidBy, speakingState, statesActing } from '../../telling/whose.ts';
import { behindLeantOn } from '../../telling/leaning.ts';
import { disputesOf } from '../../telling/disputes.ts';
import { chargesAgainst } from '../shared/reply.ts';
import { cited, isDoubt, type Told } from './told.ts';

/** What of an entry concerns a State to which a letter is written: its money, what it asked for, its territory, its acts. */

/** The States that had a part in an entry, each with it; clients and other actors are none. */
export const statesOf = ({ atBehestOf }: EntryWithFacts): NonNullable<EntryWithFacts['atBehestOf']> =>
  (atBehestOf ?? []).filter(({ who }) => isPlaceCode(who));

/** Of its own acts a host is shown at least these, whether a finding rests on them or not. */
const mostActs = 3;

/**
 * The claims that a State is shown: one that says what part it had first. A host reads of its own acts and of what befell people with it, and not of
 * the money of others, nor of what the organisation did in its own house, and of what its authorities said to it; who paid for a piece of the work reads of that piece.
 */
export function concerning(state: string, entry: EntryWithFacts, told: readonly Told[], analysis: Analysis): readonly Told[] {
  const isHostAlone = partsOf(state, entry).every((part) => part === 'host');
  if (isHostAlone) {
    const ofPlace = withTheirDisputes(told, (claim) => concernsHost(claim, state, entry, analysis), entry, analysis);
    const acts = actsOfAuthorities(state, entry, analysis).filter((act) => !ofPlace.some(({ claim }) => isSameAs(claim, act)));
    const known = ofPlace.filter(({ claim }) => isOfAuthorities(claim, state, entry, analysis)).length;
    const said = entry.claims.filter((claim) => claim.kind === 'statement' && isSaidBy(state, claim));
    const shown = [...ofPlace, ...cited(acts.slice(0, Math.max(0, mostActs - known)))];
    const words = said.filter((each) => !shown.some(({ claim }) => claim === each));
    const charges = chargesAgainst(
      words,
      entry,
      shown.map(({ claim }) => claim),
      analysis,
    );
    return [...shown, ...cited([...charges, ...words])];
  }
  const parts = partsOf(state, entry);
  const piece = pieceOf(state, entry, analysis);
  if (piece) return cited([piece]);
  const ofPart = saysPart(state, entry, analysis);
  const isTold =
    ofPart === undefined ||
    told.some(({ claim }) => claim === ofPart || (isSameAs(claim, ofPart) && namesState(claim.text, state, analysis)));
  const all = told.filter(({ claim }) => !isOfOtherMoney(claim, state, entry, analysis));
  const ofMoney = all.some(({ claim }) => isOfOwnMoney(claim, state, analysis))
    ? undefined
    : best(
        entry.claims.filter((claim) => claim !== ofPart && claim.kind !== 'assessment' && isOfOwnMoney(claim, state, analysis)),
        entry,
        analysis,
      )[0];
  const ofState = [...cited([...(isTold ? [] : [ofPart]), ...(ofMoney && parts.includes('payer') ? [ofMoney] : [])]), ...all];
  return behindLeantOn(ofState, entry, (claim) => cited([claim])[0]!);
}

/** What disputes something goes with it and not without it. */
function withTheirDisputes(
  told: readonly Told[],
  isShown: (claim: Claim) => boolean,
  entry: EntryWithFacts,
  analysis: Analysis,
): readonly Told[] {
  const shown = told.filter(({ claim }) => claim.disputes.length === 0 && isShown(claim));
  const disputing = new Set(shown.flatMap(({ claim }) => disputesOf(claim, entry, analysis)));
  return told.filter((each) => shown.includes(each) || disputing.has(each.claim));
}

/** Where others paid too and one claim alone names it as a payer: that claim. */
export function pieceOf(state: string, entry: EntryWithFacts, analysis: Analysis): Claim | null {
  const isPayerAlone = partsOf(state, entry).every((part) => part === 'payer');
  const hasOthers = (entry.atBehestOf ?? []).some(({ who, as }) => who !== state && as.includes('payer'));
  const naming = entry.claims.filter(({ text }) => namesState(text, state, analysis));
  return isPayerAlone && hasOthers && naming.length === 1 ? naming[0]! : null;
}

/** Whether a claim tells of money that this State gave. */
export const isOfOwnMoney = ({ text }: Claim, state: string, analysis: Analysis): boolean =>
  (namesState(text, state, analysis) || statesActing(text).includes(state)) &&
  (largestAmount(text) >= leastForWork || /\b(?:paid|funded|financed)\b/.test(text));

/** Whether an authority of a State itself said or found it. */
export function isFoundByItself({ text, sources, saidBy }: Claim, state: string, analysis: Analysis): boolean {
  const speaking = speakingState(text);
  const isOfficial = sources.every(({ id }) => analysis.workspace.appraisals[id]?.kind === 'official-document');
  const speaker = /^[^.;:]{1,140}?(?= (?:found|reported|wrote|said|stated|recorded|announced)\b)/u.exec(text)?.[0] ?? '';
  const isIts = speaking === undefined ? namesAuthorities(speaker, state, analysis, []) : speaking === state;
  return (isOfficial || saidBy === 'states') && isIts;
}

/** Whether a claim is of the acts of the authorities of a place, or of what others did there that is no matter of another State alone. */
export function concernsHost(claim: Claim, state: string, entry: EntryWithFacts, analysis: Analysis): boolean {
  // What others questioned in the work of the organisation is for it to answer.
  if (isOnReturn(claim, analysis) || isDoubt(claim)) return false;
  if (namesOther(claim, state, entry, analysis, 'host') && !claim.text.includes(bareName(state))) return false;
  if (isActOfAnother(claim, state)) return false;
  if (isOfAuthorities(claim, state, entry, analysis) || isFoundByItself(claim, state, analysis)) return true;
  const { text, by, shows } = claim;
  // What is only told beside it does not make it the matter of somebody else.
  const isOfPayer = namesOther({ ...claim, text: firstClause(text) }, state, entry, analysis, 'payer');
  if (isOfPayer && largestAmount(text) >= leastForWork) return false;
  const against = againstOf(analysis.workspace.vocabulary);
  // What a State that paid or asked did is its own matter.
  const harm = shows.filter(({ fact, by: author }) => against.has(fact) && !(isOfPayer && author === 'states'));
  if (harm.length === 0) return false;
  // What the organisation did beside it is for that to answer.
  if (
    harm.some((each) => (each.by ?? by) === 'organisation') &&
    by === 'organisation' &&
    !namesAuthorities(withoutSpeaker(text), state, analysis)
  )
    return false;
  return by !== 'organisation' || harm.some((each) => each.by === 'states') || namesAuthorities(withoutSpeaker(text), state, analysis);
}

/** Whether all that a claim shows against anybody came about where people were returned to. */
function isOnReturn({ shows }: Claim, { workspace: { vocabulary } }: Analysis): boolean {
  const against = againstOf(vocabulary);
  const elsewhere = new Set(vocabulary.circumstances.filter((each) => each.elsewhere).map(({ id }) => id));
  const harm = shows.filter(({ fact }) => against.has(fact));
  return harm.length > 0 && harm.every(({ fact }) => elsewhere.has(fact));
}

/** Words before a State that make it the place of something. */
const ofPlace = ['in', 'from', 'to', 'inside', 'across', 'within'];

/**
 * Whether a text names a State otherwise than as the place of something, or of an office: “Indonesian police”, “Indonesia made 137 interceptions”.
 * @param also further words before it that do not make it the actor
 */
export function namesAuthorities(
  text: string,
  state: string,
  analysis: Analysis,
  also: readonly string[] = ['of', 'for', 'leave'],
): boolean {
  const name = literal(bareName(state));
  const before = [...ofPlace, ...also, ...namesOfOrganisation(analysis)].map(literal).join('|');
  return new RegExp(name, 'u').test(text.replaceAll(new RegExp(`\\b(?:${before}) ${name}(?!\\p{L})`, 'gu'), ''));
}
