import { determiners } from '../english.ts';
import { lowerAt, skipAdverbs } from '../tokens.ts';
import { isParticiple } from '../word-forms.ts';
import { isPeople, verbOf, type Reading, type Use } from './reading.ts';

const guesses: ReadonlySet<string> = new Set(['likely', 'unlikely', 'inevitably', 'probably', 'perhaps', 'undoubtedly', 'eventually']);
/** "will be available", "will be based on": what somebody sees to. */
const seenTo: ReadonlySet<string> = new Set(
  `available accessible open free able subject in no based limited transparent consistent proportionate appropriate adequate fair timely
  confidential independent clear voluntary safe equal accountable public`.split(/\s+/),
);

/** "The length of a visit will follow from …": the first noun of the subject. */
const measured = ({ tokens, subject }: Use): string =>
  subject.map((at) => tokens[at]!.lower).find((lower) => !determiners.has(lower)) ?? '';

function isForecast({ tokens, group, lexicon, subject, subjectHead }: Use): boolean {
  const people = lexicon.words.people.has(subjectHead);
  const behind = skipAdverbs(tokens, group.verb + 1);
  const next = tokens[behind]?.lower ?? '';
  const verb = tokens[group.verb]!.lower;
  if (verb === 'do') return !tokens[behind]?.word;
  if (verb === 'take') return next === 'time' || next === 'place';
  // Who is spoken to will have what whoever speaks sees to, but what he “will have seen” he sees to himself.
  if (verb === 'have' && tokens[subject.at(-1) ?? -1]?.lower === 'you') return isParticiple(tokens[behind]);
  if (verb === 'have' && isOfEachOffice(tokens, subject, lexicon.words.ownOffices) && isEquipping(tokens, behind)) return false;
  if (verb === 'have') return !people && next !== 'access' && next !== 'to' && next !== 'the';
  return !isParticiple(tokens[behind]) && !people && !seenTo.has(next);
}

/** "Every operation will have at least one trained investigator": what each place of one's own is given. */
const isOfEachOffice = (tokens: Use['tokens'], subject: Use['subject'], offices: ReadonlySet<string>): boolean =>
  subject.some((at, index) => ['every', 'each', 'all'].includes(tokens[at]!.lower) && index < 2) &&
  subject.some((at) => offices.has(tokens[at]!.lower) || ownPlaces.test(tokens[at]!.lower));

const ownPlaces = /^(?:operations?|sites?|centres?|centers?|programmes?|projects?|shelters?|facilit(?:y|ies)|missions?|offices?|teams?)$/;

const isEquipping = (tokens: Use['tokens'], at: number): boolean =>
  /^(?:a|an|one|two|three)$/.test(tokens[at]?.lower ?? '') || (tokens[at]?.lower === 'at' && tokens[at + 1]?.lower === 'least');

const measures =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?)$/;
const roughly: ReadonlySet<string> = new Set(
  'a about some nearly almost around over under more less fewer than at least up to close just roughly approximately well'.split(' '),
);
const counting: ReadonlySet<string> = new Set(['number', 'count', 'total', 'employ', 'turn']);
/** “Will be at an end”, “will be ten years old”: behind a number, of what there are so many. */
const states = /^(?:years?|months?|strong|in|of|people|employees|members|staff|offices|centres|countries|hundred|thousand|million|times)$/;

/** “The actuary will, it is assumed, adopt …” */
const isAssumed = ({ tokens, hit }: Use): boolean => {
  const at = lowerAt(tokens, hit.to + 1) === ',' ? hit.to + 2 : hit.to + 1;
  return lowerAt(tokens, at) === 'it' && lowerAt(tokens, at + 1) === 'is' && supposed.test(lowerAt(tokens, at + 2));
};

const supposed = /^(?:assumed|expected|hoped|thought|believed|feared|estimated|anticipated|predicted|supposed)$/;

/** What goes up and down by itself. */
const ofNobody =
  /^(?:inflation|demand|supply|revenues?|turnover|earnings|prices|temperatures?|pressures?|unemployment|growth|climate|weather|markets?|sales|rainfall|yields|wages|population|populations|needs|migration|flows|arrivals|numbers)$/;

/** “In 2027 the Organization will have been working there for ten years”, “will have been present”. */
const isGoingOnThen = ({ tokens, group }: Use): boolean =>
  lowerAt(tokens, group.verb) === 'have' &&
  lowerAt(tokens, group.verb + 1) === 'been' &&
  !isParticiple(tokens[skipAdverbs(tokens, group.verb + 2)]);

/** “Will need more staff”, “will have to raise 40 million”, “will be five years old”, “will number 2,000”: what is wanting, and how old or many there are. */
function isNeedOrMeasure(use: Use): boolean {
  const { tokens, group, hit, lexicon, subjectHead } = use;
  const next = skipAdverbs(tokens, group.verb + 1);
  const verb = verbOf(use);
  // “Staff will need to wear a badge” tells them what they must.
  if (verb === 'need') return !(lexicon.words.employees.has(subjectHead) && lowerAt(tokens, next) === 'to');
  if (hit.from < hit.to && !group.negated) return false;
  let number = next;
  while (roughly.has(lowerAt(tokens, number)) && number < next + 4) number++;
  const isNumber = measures.test(lowerAt(tokens, number));
  if (verb === 'be')
    return (
      isNumber &&
      (lowerAt(tokens, number + 1) === '' || /^[.,;]$/.test(lowerAt(tokens, number + 1)) || states.test(lowerAt(tokens, number + 1)))
    );
  return counting.has(verb) && isNumber;
}

export const forecasts: Reading = {
  id: 'forecasts',
  purpose: 'What is going to happen is no promise.',
  ok: [
    'Inflation will reduce what savings can buy.',
    'The actuary will, it is assumed, adopt a low rate.',
    'In 2027 the Organization will have been working in the country for ten years.',
    'Prices will rise.',
    'The number of messages is expected to double.',
    'Migration will likely increase.',
    'The Organization will need to raise more money.',
    'The Organization will be ten years old in May.',
  ],
  notOk: [
    'The Organization will help returnees.',
    'The length of a visit will follow from the number of complaints.',
    'Staff will need to wear a badge.',
    'The Organization will be open about its costs.',
    'The Organization will number each file.',
  ],
  read: (use) => {
    const { group, hit, tokens, acts, lexicon } = use;
    if (/^(?:is|are) expected to$/.test(use.cue) && !acts && !isPeople(use)) return { because: 'it tells what is going to happen' };
    if (group.modal === 'will' && acts && group.negated && verbOf(use) === 'need') return { because: 'it tells what is going to happen' };
    if (group.modal !== 'will' || hit.means !== 'undertaking' || group.opens !== hit.from) return null;
    if (isNeedOrMeasure(use) || isGoingOnThen(use) || isAssumed(use) || ofNobody.test(use.subjectHead))
      return { because: 'it tells what is going to happen' };
    const verb = verbOf(use);
    const happens =
      !acts &&
      !lexicon.words.settable.has(measured(use)) &&
      (verb === 'have' ? isForecast(use) : lexicon.words.happening.has(verb) || (['take', 'be', 'do'].includes(verb) && isForecast(use)));
    return happens || guesses.has(tokens[hit.to + 1]?.lower ?? '') ? { because: 'it tells what is going to happen' } : null;
  },
};
