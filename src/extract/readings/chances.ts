import { determiners } from '../english.ts';
import { lowerAt } from '../tokens.ts';
import { isParticiple } from '../word-forms.ts';
import { complementOf, isPeople, verbOf, type Reading, type Use } from './reading.ts';

const modalsOfChance: ReadonlySet<string> = new Set(['may', 'might', 'can', 'could']);
const happens = 'it tells what could happen';

function chance(use: Use): string | null {
  if (lowerAt(use.tokens, use.hit.from - 1) === 'there' || isMere(use)) return happens;
  if (use.negated && isUnable(use)) return 'it tells what is not possible';
  if (use.group.complement !== null) return chanceOfBeing(use);
  if (happensToIt(use)) return happens;
  if (use.acts || use.negated || isPeople(use)) return null;
  return use.group.modal === 'can' ? 'it tells what is possible' : happens;
}

/** "might" and most uses of "could", and what people may not be given. */
function isMere(use: Use): boolean {
  const { group, acts, person, negated } = use;
  const { happening, purposeful, receiving } = use.lexicon.words;
  const verb = verbOf(use);
  switch (group.modal) {
    case 'might':
      return true;
    case 'could':
      return !acts || (happening.has(verb) && !purposeful.has(verb));
    case 'may':
      return negated && person && receiving.has(verb) && verb !== 'be';
    default:
      return false;
  }
}

const isUnable = (use: Use): boolean =>
  ['can', 'could'].includes(use.group.modal ?? '') &&
  (use.lexicon.words.unable.has(verbOf(use)) || use.lexicon.words.unableParticiples.has(complementOf(use)));

function chanceOfBeing(use: Use): string | null {
  const { acts, negated, tokens, group, lexicon } = use;
  const complement = complementOf(use);
  if (isMade(use) || isForbiddenDeed(use)) return null;
  if (lexicon.words.befalling.has(complement)) return happens;
  if (isParticiple(tokens[group.complement!])) return null;
  if (negated) return acts ? null : happens;
  return acts && ['party', 'represented'].includes(complement) ? null : happens;
}

/** "No family may be split", "no worker may be exposed to": what is done to people on purpose, where a flood parts them too. */
const isForbiddenDeed = ({ lexicon, subjectNegated, group, ...use }: Use): boolean =>
  subjectNegated &&
  group.modal === 'may' &&
  (lexicon.words.coercing.has(lowerAt(use.tokens, group.complement!)) || lowerAt(use.tokens, group.complement!) === 'exposed');

/** "Complainants cannot be required to give their name", "nobody may be forced to sign": what people may not be made to do. */
const isMade = (use: Use): boolean =>
  use.negated &&
  (isPeople(use) || !use.acts) &&
  /^(?:required|forced|compelled|obliged)$/.test(complementOf(use)) &&
  lowerAt(use.tokens, use.group.complement! + 1) === 'to';

function happensToIt(use: Use): boolean {
  const { acts, negated, lexicon } = use;
  const { happening, purposeful } = lexicon.words;
  const verb = verbOf(use);
  // "No guard may carry a weapon", "no cell may hold more than two".
  if (use.subjectNegated && use.group.modal === 'may' && purposeful.has(verb) && hasObject(use)) return false;
  if (!happening.has(verb) || (acts && (purposeful.has(verb) || negated))) return false;
  if (negated && isPeople(use)) return false;
  return !(verb === 'have' && acts && isCausative(use)) && (!acts || !purposeful.has(verb));
}

/** “Carry a weapon”, “hold more than two”, and not “no harm may come”. */
const hasObject = ({ tokens, group: { verb } }: Use): boolean => {
  const next = lowerAt(tokens, verb + 1);
  return determiners.has(next) || ['more', 'than', 'arms', 'weapons', 'money', 'people', 'children'].includes(next);
};

/** "may have the work done": the subject acts through others. */
function isCausative({ tokens, group: { verb } }: Use): boolean {
  for (let at = verb + 2; at < verb + 6 && tokens[at]?.word; at++) if (isParticiple(tokens[at])) return true;
  return false;
}

export const chances: Reading = {
  id: 'chances',
  purpose: 'What may, might or could happen, and what somebody is unable to do, is neither leave nor ban.',
  ok: [
    'Floods may occur in spring.',
    'The outcome cannot be predicted.',
    'There may not be any alternative.',
    'A survey may not be required.',
    'Families could lose their homes.',
    'No harm may come of it.',
  ],
  notOk: [
    'The Organization may suspend assistance.',
    'No data may be shared.',
    'No family may be separated.',
    'No guard may carry a weapon.',
    'Complainants cannot be required to give their name.',
  ],
  read: (use) => {
    const { group, hit } = use;
    if (!modalsOfChance.has(group.modal ?? '') || hit.means === 'obligation') return null;
    const because = chance(use);
    return because === null ? null : { because };
  },
};
