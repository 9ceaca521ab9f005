import { lowerAt, type Token } from '../tokens.ts';
import { hasComplement, passivePresent, statementOfPassive } from './passive-present.ts';
import type { TenseReading } from './tense-reading.ts';

export const onlyDone: TenseReading = {
  id: 'only-done',
  purpose:
    'What a policy says is given, taken or kept only so, or for nobody else, without saying by whom, is an assurance of those whose duties its present tense states.',
  ok: [
    'Assistance is provided exclusively to persons who have decided freely.',
    'Aid is given on the basis of need alone.',
    'Personal data are shared with States solely on the basis of consent.',
    'Personal data are only collected with consent.',
  ],
  notOk: [
    'Water is only available in the morning.',
    'The programme is funded only by the European Union.',
    'Assistance is provided to persons who have decided freely.',
    'The camp is visited only by relatives.',
    'The principles are taken here to reach the work of the office only.',
  ],
  find: (sentence, clause) => {
    const passive = passivePresent(sentence, clause);
    if (!passive || passive.kind !== 'thing' || passive.describes) return [];
    const { tokens, lexicon } = sentence;
    const { participle, between, subject } = passive;
    if (!subject.some((at) => lexicon.words.given.has(lowerAt(tokens, at)))) return [];
    if (!hasComplement(tokens, participle) || between.some(({ lower }) => lower === 'not' || lower === 'never')) return [];
    if (!between.some(isOnly) && !onlyBehind(tokens, participle, clause.to)) return [];
    return [statementOfPassive(sentence, passive, { modality: 'assurance', negated: false, doubts: [], reading: 'only-done' })];
  },
};

const isOnly = ({ lower }: Token): boolean => lower === 'only' || lower === 'solely' || lower === 'exclusively';

/** "exclusively to", "solely on the basis of", "on the basis of need alone"; "only by" tells who happens to do it. */
function onlyBehind(tokens: readonly Token[], participle: number, to: number): boolean {
  for (let at = participle + 1; at < to; at++) {
    if (isOnly(tokens[at]!)) return lowerAt(tokens, at + 1) !== 'by' && lowerAt(tokens, at - 1) !== 'not';
    if (lowerAt(tokens, at) === 'alone' && /^(?:[.,;]|)$/.test(lowerAt(tokens, at + 1))) return true;
  }
  return false;
}
