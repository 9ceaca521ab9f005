import { beginsCue } from '../cue-search.ts';
import { placeNouns } from '../english.ts';
import { wordsFrom } from '../verb-groups.ts';
import { complementOf, verbOf, type Reading, type Use } from './reading.ts';

const formOfText = /^(?:words|references?|headings?|singular|annex(?:es)?|schedules?)$/;
const ofNothing: ReadonlySet<string> = new Set(['prevent', 'stop', 'restrict', 'preclude', 'oblige', 'require', 'affect', 'limit']);

const construing: ReadonlySet<string> = new Set([
  'construed',
  'interpreted',
  'read',
  'deemed',
  'understood',
  'taken',
  'considered',
  'regarded',
  'seen',
]);

const isNothing = ({ tokens, subject, subjectHead }: Use): boolean =>
  subjectHead === 'nothing' || (subject[0] !== undefined && tokens[subject[0]]!.lower === 'nothing');

/** “Shall not affect the assistance that a person receives”: what may not be made to suffer is what people get, and no reading of words. */
function isOwedToPeople({ tokens, group, lexicon, negated }: Use): boolean {
  const object = tokens.slice(group.verb + 1, group.verb + 1 + longestObject);
  const end = object.findIndex(({ word }) => !word);
  return negated && object.slice(0, end < 0 ? undefined : end).some(({ lower }) => lexicon.words.givenToPeople.has(lower));
}

/** “Lack of consent shall not prevent the registration”: what is not to stand in the way of something. */
const isLacking = ({ tokens, subject }: Use): boolean => subject.some((at) => /^(?:lack|absence|want|refusal)$/.test(tokens[at]!.lower));

/** “Be treated as confidential”, “be regarded as urgent”: how papers and cases are to be handled, and no meaning of words. */
const isHandling = (use: Use): boolean =>
  /^(?:treated|regarded|considered)$/.test(complementOf(use)) &&
  use.tokens.slice(use.group.complement! + 2, use.group.complement! + 4).some(({ lower }) => use.lexicon.words.handledAs.has(lower));

/** “No site may operate without a plan”: whatever somebody runs does so, and no text. */
const isRunning = (use: Use): boolean =>
  verbOf(use) === 'operate' && (use.lexicon.words.organs.has(use.subjectHead) || placeNouns.has(use.subjectHead));

/** “Nobody should read this policy as saying that …”. */
const isNoReader = (use: Use): boolean =>
  /^(?:nobody|none|one)$/.test(use.subjectHead) &&
  use.negated &&
  /^(?:read|understand|take|interpret|construe|infer|conclude)$/.test(verbOf(use));

/** In words, behind the verb. */
const longestObject = 8;

export const interpretation: Reading = {
  id: 'interpretation',
  purpose: "How words are to be understood is nobody's duty.",
  ok: [
    'Nothing in this policy shall be construed as a waiver.',
    'The annexes shall form an integral part of this Agreement.',
    'Words in the singular shall include the plural.',
    'Lack of consent shall not prevent the registration of data.',
    'Nobody should read this policy as saying that residents will be consulted.',
    'Silence shall be treated as refusal.',
  ],
  notOk: [
    'Staff shall be treated as equals.',
    'No site may operate without a plan.',
    'Refusal of consent shall not affect the assistance that a person receives.',
    'Measures shall be taken to prevent reprisals.',
    'Complaints shall be treated as strictly confidential.',
  ],
  read: (use) => {
    const { tokens, group, acts, lexicon, subjectHead } = use;
    const isForm = formOfText.test(subjectHead) && /^(?:include|form|be read)\b/.test(wordsFrom(tokens, group.verb, 2));
    const reads =
      !acts &&
      !lexicon.words.people.has(subjectHead) &&
      !isOwedToPeople(use) &&
      !isHandling(use) &&
      !isRunning(use) &&
      beginsCue(lexicon.phrases.interpretation, tokens, group.verb);
    const standsInNoWay = isLacking(use) && use.negated && ofNothing.has(verbOf(use)) && !isOwedToPeople(use);
    const nothing = isNothing(use) && (ofNothing.has(verbOf(use)) || construing.has(complementOf(use)));
    const isPart = /^form (?:an? )?(?:integral )?part of\b/.test(wordsFrom(tokens, group.verb, 5));
    return isForm || reads || nothing || standsInNoWay || isNoReader(use) || isPart
      ? { because: 'it says how words are to be read' }
      : null;
  },
};
