import { againstOf } from '../../../model/circumstances.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { fill, lowered, lowerFirst, upperFirst, withoutFullStop } from '../../phrases.ts';
import { largestAmount, namesState } from '../../telling/money.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid, claimWithin, matterOf } from '../../telling/said-by.ts';
import { isOfAuthorities, partsOf } from '../../telling/state-part.ts';
import type { Annexed } from './annex.ts';
import { isOfOtherMoney, isOfOwnMoney } from './other-money.ts';
import { alone, type Question } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** What is asked on single items, in words: on those that matter most for a finding; the others are asked about together. */

const mostItems = 3;
/** In characters; more in one question nobody follows. */
const longestSentence = 330;

const countedFirst =
  /^(?:Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty)\b/;

type Numbered = Annexed['claims'][number];
type Way = 'knew' | 'says' | 'followed' | 'ownActs' | 'knewState';

/** What the organisation knew of what others did, what it says to what is told of itself, and what it did about what it wrote itself. */
export function wordsToOrganisation(annexed: Annexed, analysis: Analysis): Question[] {
  const items = ofHarm(annexed, analysis).flatMap((each): { item: Numbered; way: Way }[] => {
    const { claim } = each;
    if (isOwnWord(claim, analysis)) return isToActOn(claim) ? [{ item: each, way: 'followed' }] : [];
    return [{ item: each, way: claim.by === 'organisation' || claim.kind === 'assessment' ? 'says' : 'knew' }];
  });
  return asked(items.slice(0, mostItems), analysis);
}

/** What a State says to what is told of itself, and what it knew of what others did; the money of other States is no matter of its own. */
export function wordsToState(state: string, annexed: Annexed, analysis: Analysis): Question[] {
  const { entry } = annexed.subject;
  const parts = partsOf(state, entry);
  const isHere = parts.includes('host') || parts.includes('director');
  const isHereAlone = parts.every((part) => part === 'host');
  const items = ofHarm(annexed, analysis)
    .filter(({ claim }) => !isOfOtherMoney(claim, state, entry, analysis) && !isOwnWord(claim, analysis))
    .flatMap((each): { item: Numbered; way: Way }[] => {
      const { claim } = each;
      if (isHere && isOfAuthorities(claim, state, entry, analysis)) return [{ item: each, way: 'ownActs' }];
      const isOfItself = claim.by === 'states' && namesState(claim.text, state, analysis);
      // It is asked whether that is right among its payments.
      if (isOfItself && isOfOwnMoney(claim, state, analysis)) return [];
      // What another State did there, and what the organisation does in its own house, is no matter of the place.
      if ((isHere && claim.by === 'states') || (isHereAlone && claim.by === 'organisation')) return [];
      return [{ item: each, way: claim.kind === 'assessment' || isOfItself ? 'says' : 'knewState' }];
    });
  // Whoever did something itself is not asked first what it knew of others.
  const own = items.filter(({ way }) => way === 'ownActs');
  return asked([...own, ...items.filter(({ way }) => way !== 'ownActs')].slice(0, mostItems), analysis);
}

/** Items that show a circumstance against, what the finding rests on first; sums are asked about by themselves. */
function ofHarm({ claims, subject }: Annexed, { workspace }: Analysis): Numbered[] {
  const against = againstOf(workspace.vocabulary);
  const held = new Set(subject.matter?.lead.held.flatMap((fact) => fact.claims) ?? []);
  return claims
    .filter(({ claim }) => claim.shows.some(({ fact }) => against.has(fact)) && largestAmount(claim.text) === 0)
    .toSorted((a, b) => Number(held.has(b.claim.id)) - Number(held.has(a.claim.id)));
}

const isCommissioned = ({ text }: Claim): boolean => /\bcommissioned\b/.test(text);

const isOwnWord = (claim: Claim, { workspace }: Analysis): boolean =>
  claim.admission === true ||
  claim.saidBy === 'organisation' ||
  claim.sources.every(({ id }) => workspace.appraisals[id]?.kind === 'organisation-page') ||
  isCommissioned(claim);

/** What it admitted, had found by others, or wrote of the acts of others: something can be done about that. */
const isToActOn = (claim: Claim): boolean => claim.admission === true || isCommissioned(claim) || claim.by !== 'organisation';

/** One question a way, in the order in which they first come. */
const asked = (items: readonly { readonly item: Numbered; readonly way: Way }[], analysis: Analysis): Question[] =>
  [...Map.groupBy(items, ({ way }) => way)].map(([way, same]) => ({
    ...alone(
      upperFirst(
        fill(templates[way], {
          organisation: organisationName(analysis),
          matters: same.map(({ item }) => matterSaid(item, analysis)).join('; '),
        }),
      ),
    ),
    items: same.map(({ item }) => item.number),
  }));

/** “that people were held until they signed (item 4)”; the whole sentence where its matter does not stand by itself; of what is long the item alone. */
function matterSaid({ claim, number }: Numbered, analysis: Analysis): string {
  const said = claimSaid(claim, analysis);
  const matter = matterOf(said);
  if (matter !== null) return `that ${lowerFirst(withoutFullStop(matter))} (item ${number})`;
  if (said.length > longestSentence || /[;:]|\. \p{Lu}/u.test(said)) return fill(templates.matterOfItem, { item: `item ${number}` });
  const sentence = claimWithin(withoutFullStop(said));
  return `${lowerFirst(countedFirst.test(sentence) ? lowered(sentence) : sentence)} (item ${number})`;
}
