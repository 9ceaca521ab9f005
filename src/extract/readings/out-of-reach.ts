import { beginsCue } from '../cue-search.ts';
import { lowerAt, skipAdverbs } from '../tokens.ts';
import { complementOf, isPeople, verbOf, type Reading, type Use } from './reading.ts';

export const outOfReach: Reading = {
  id: 'out-of-reach',
  purpose:
    'What nobody can bring about, or what is beyond the powers of whoever is named, is not forbidden by saying that it will not or cannot be.',
  ok: [
    'Trust cannot be bought.',
    'The Organization cannot award damages.',
    'The Organization will not be able to respond to every request.',
    'Without the participation of communities, no strategy will succeed.',
    'No amount of training will replace supervision.',
    'No one will be safe until everyone is safe.',
    'There will be no peace without justice.',
  ],
  notOk: [
    'Data cannot be shared without consent.',
    'The Organization cannot accept gifts.',
    'No strategy will be adopted without the participation of communities.',
    'No one will be moved until everyone has agreed.',
    'There will be no retaliation.',
    'No one will be able to see the file of another.',
  ],
  read: (use) => {
    const { negated, hit } = use;
    if (!negated || hit.means === 'recognition') return null;
    return isBeyondPower(use) || isNoOutcome(use) || comesToNothing(use) ? { because: 'it tells what is not possible' } : null;
  },
};

/** "Cannot award damages", "peace cannot be built without", "will not be able to". */
function isBeyondPower(use: Use): boolean {
  const { tokens, group, lexicon, subjectNegated } = use;
  if (complementOf(use) === 'able') return !(subjectNegated && isPeople(use));
  if (!['can', 'could'].includes(group.modal ?? '')) return false;
  if (beginsCue(lexicon.phrases.powerless, tokens, group.verb)) return true;
  return group.complement !== null && isOutcome(use) && !doneWith.has(complementOf(use));
}

/** "Peace", "climate change": what nobody brings about, or stops, by himself. */
function isOutcome({ tokens, lexicon, subject, subjectHead }: Use): boolean {
  const { outcomes, phenomena } = lexicon.words;
  const before = lowerAt(tokens, subject[subject.findIndex((at) => lowerAt(tokens, at) === subjectHead) - 1] ?? -1);
  return outcomes.has(subjectHead) || phenomena.has(subjectHead) || phenomena.has(`${before} ${subjectHead}`);
}

/** "Development cannot be used as a pretext", "dignity cannot be sacrificed": what is done with it, not whether it comes about. */
const doneWith: ReadonlySet<string> = new Set(
  'used invoked made cited compromised violated sacrificed traded waived breached negotiated subordinated'.split(' '),
);

/** "There will be no lasting peace". */
function isNoOutcome({ tokens, group, hit, lexicon }: Use): boolean {
  const no = skipAdverbs(tokens, group.verb + 1);
  if (lowerAt(tokens, hit.from - 1) !== 'there' || lowerAt(tokens, no) !== 'no') return false;
  return [no + 1, no + 2].some((at) => lexicon.words.outcomes.has(lowerAt(tokens, at)));
}

const foundering: ReadonlySet<string> = new Set(['succeed', 'suffice', 'survive', 'prevail', 'thrive']);
/** What a plan or a measure does, though people and offices do it at will. */
const effective: ReadonlySet<string> = new Set(['work', 'solve', 'heal', 'cure', 'undo']);
const unharmed: ReadonlySet<string> = new Set(['safe', 'secure', 'immune', 'spared', 'untouched', 'unaffected']);

/** "No strategy will succeed", "no amount of training will", "no one will be safe". */
function comesToNothing(use: Use): boolean {
  const { tokens, group, acts, subject, subjectNegated } = use;
  if (!['will', 'would', 'shall'].includes(group.modal ?? '')) return false;
  const verb = verbOf(use);
  if (foundering.has(verb) || (subjectNegated && unharmed.has(complementOf(use)))) return true;
  if (subjectNegated && subject.some((at) => ['amount', 'number', 'quantity'].includes(lowerAt(tokens, at)))) return true;
  return subjectNegated && !acts && !isPeople(use) && effective.has(verb) && !isWorkOfSomebody(use);
}

/** "No guard shall work alone": how somebody works, where of a plan it is said whether it does. */
const isWorkOfSomebody = ({ tokens, group }: Use): boolean =>
  lowerAt(tokens, group.verb) === 'work' &&
  /^(?:alone|longer|more|at|on|in|for|overtime|under|nights?)$/.test(lowerAt(tokens, group.verb + 1));
