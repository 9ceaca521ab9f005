import { cueBetween, type Sentence, type Statement } from '../sentence/sentence.ts';
import { isBase } from '../word-forms.ts';
import type { TenseReading } from './tense-reading.ts';

export const imperatives: TenseReading<void> = {
  id: 'imperatives',
  purpose: 'A sentence that begins with the bare verb tells its addressee what to do.',
  ok: ['Keep the list in a locked drawer.', 'Do not share the password.', 'Never promise a result.'],
  notOk: ['Access to the building is free.'],
  find: (sentence) => (isImperative(sentence) ? [imperativeOf(sentence)] : []),
};

const objects: ReadonlySet<string> = new Set(
  'that sure the a an any all every each no their your its this these those only from with for to people persons them it whether at in on'.split(
    ' ',
  ),
);

/** Whether a sentence begins with the bare verb. */
export function isImperative({ tokens, lexicon, context }: Pick<Sentence, 'tokens' | 'lexicon' | 'context'>): boolean {
  if (context.own > 0 || context.heading) return false;
  const last = tokens.at(-1)?.lower;
  if (last !== '.' && last !== '!') return false;
  const [first, second] = tokens;
  if (!first || !second) return false;
  if (first.lower === 'do' && second.lower === 'not') return isBase(tokens[2]);
  if (first.lower === 'never' || first.lower === 'always') return isBase(second);
  return lexicon.words.imperatives.has(first.lower) && isBase(first) && objects.has(second.lower);
}

function imperativeOf(sentence: Sentence): Statement {
  const { tokens, context, lexicon } = sentence;
  const first = tokens[0]!.lower;
  const denies = tokens[1]!.lower === 'not' || first === 'never';
  const negated = denies || lexicon.words.abstaining.has(first);
  const cue = cueBetween(sentence, 0, first === 'do' && negated ? 1 : 0);
  return {
    modality: negated ? 'prohibition' : 'obligation',
    cue,
    negated,
    bearers: { bearers: [context.addressee], how: 'addressee', taken: [] },
    doubts: [],
    actionStart: denies ? cue.at[1] : cue.at[0],
    range: { from: 0, to: tokens.length - 1, core: [0] },
    reading: 'imperatives',
  };
}
