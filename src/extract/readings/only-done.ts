import { lowerAt, type Token } from '../tokens.ts';
import { hasComplement, passivePresent, statementOfPassive, type PassivePresent } from './passive-present.ts';
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
    'People are moved only with their consent.',
    'Medical files are seen by nobody but the doctor.',
    'Children are questioned only in the presence of a guardian.',
  ],
  notOk: [
    'Water is only available in the morning.',
    'The programme is funded only by the European Union.',
    'Assistance is provided to persons who have decided freely.',
    'The camp is visited only by relatives.',
    'People are admitted only with a visa.',
    'The road is used by nobody but smugglers.',
    'The principles are taken here to reach the work of the office only.',
  ],
  find: (sentence, clause) => {
    const passive = passivePresent(sentence, clause);
    if (!passive) return [];
    const { tokens, lexicon } = sentence;
    const { participle, between, subject } = passive;
    const isGiven = subject.some((at) => lexicon.words.given.has(lowerAt(tokens, at)));
    const byNobodyElse = isByNobodyElse(tokens, participle + 1) && isGiven;
    if (byNobodyElse || isWithConsent(tokens, passive, clause.to)) {
      const doubts = passive.kind === 'person' || !isGiven ? ['it may tell how things are, since it does not say who does it'] : [];
      return [statementOfPassive(sentence, passive, { modality: 'assurance', negated: false, doubts, reading: 'only-done' })];
    }
    if (passive.kind !== 'thing' || passive.describes) return [];
    if (!isGiven) return [];
    if (!hasComplement(tokens, participle) || between.some(({ lower }) => lower === 'not' || lower === 'never')) return [];
    if (!between.some(isOnly) && !onlyBehind(tokens, participle, clause.to)) return [];
    return [statementOfPassive(sentence, passive, { modality: 'assurance', negated: false, doubts: [], reading: 'only-done' })];
  },
};

/** “Files are seen by nobody but the doctor.” */
const isByNobodyElse = (tokens: readonly Token[], at: number): boolean => {
  if (lowerAt(tokens, at) !== 'by') return false;
  const end =
    lowerAt(tokens, at + 1) === 'nobody' ? at + 2 : lowerAt(tokens, at + 1) === 'no' && lowerAt(tokens, at + 2) === 'one' ? at + 3 : -1;
  return (
    end > 0 &&
    (['but', 'except'].includes(lowerAt(tokens, end)) || (lowerAt(tokens, end) === 'other' && lowerAt(tokens, end + 1) === 'than'))
  );
};

/** “People are moved only with their consent”, “interviews are recorded only with consent”: a rule, as it hangs on what people want. */
function isWithConsent(tokens: readonly Token[], { kind, describes, participle, between }: PassivePresent, to: number): boolean {
  if ((kind !== 'person' && kind !== 'thing') || describes || between.some(({ lower }) => lower === 'not' || lower === 'never'))
    return false;
  const only = tokens.findIndex((token, at) => at > participle - 2 && at < to && isOnly(token));
  return (
    only > 0 &&
    tokens
      .slice(only, Math.min(to, only + 10))
      .some(({ lower }) => /^(?:consent(?:ed)?|agreement|agree[sd]?|approved|signed|yes|wish(?:es)?|request|presence)$/.test(lower))
  );
}

const isOnly = ({ lower }: Token): boolean => lower === 'only' || lower === 'solely' || lower === 'exclusively';

/** "exclusively to", "solely on the basis of", "on the basis of need alone"; "only by" tells who happens to do it. */
function onlyBehind(tokens: readonly Token[], participle: number, to: number): boolean {
  for (let at = participle + 1; at < to; at++) {
    if (isOnly(tokens[at]!)) return lowerAt(tokens, at + 1) !== 'by' && lowerAt(tokens, at - 1) !== 'not';
    if (lowerAt(tokens, at) === 'alone' && /^(?:[.,;]|)$/.test(lowerAt(tokens, at + 1))) return true;
  }
  return false;
}
