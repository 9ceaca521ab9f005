import { determiners } from '../english.ts';
import { skipAdverbs } from '../tokens.ts';
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

export const forecasts: Reading = {
  id: 'forecasts',
  purpose: 'What is going to happen is no promise.',
  ok: ['Prices will rise.', 'The number of messages is expected to double.', 'Migration will likely increase.'],
  notOk: ['The Organization will help returnees.', 'The length of a visit will follow from the number of complaints.'],
  read: (use) => {
    const { group, hit, tokens, acts, lexicon } = use;
    if (/^(?:is|are) expected to$/.test(use.cue) && !acts && !isPeople(use)) return { because: 'it tells what is going to happen' };
    if (group.modal !== 'will' || hit.means !== 'undertaking' || group.opens !== hit.from) return null;
    const verb = verbOf(use);
    const happens =
      !acts &&
      !lexicon.words.settable.has(measured(use)) &&
      (verb === 'have' ? isForecast(use) : lexicon.words.happening.has(verb) || (['take', 'be', 'do'].includes(verb) && isForecast(use)));
    return happens || guesses.has(tokens[hit.to + 1]?.lower ?? '') ? { because: 'it tells what is going to happen' } : null;
  },
};
