import { lowerAt, type Token } from '../tokens.ts';
import { passivePresent, statementOfPassive, type PassivePresent } from './passive-present.ts';
import type { TenseReading } from './tense-reading.ts';

export const lastResort: TenseReading = {
  id: 'last-resort',
  purpose:
    'That force, restraint and the like are used only as a last resort, only where or only to prevent something, a policy promises without saying who uses them. It may tell how things are, which is a doubt.',
  ok: [
    'Restraint is used only as a last resort.',
    'Handcuffs are used solely where nothing else helps.',
    'Physical force is only used to prevent injury.',
    'Children are detained only as a last resort.',
  ],
  notOk: [
    'Detention is used only in two provinces.',
    'Force is used only rarely.',
    'The car is used only in summer.',
    'Restraint is used as a last resort.',
    'Force is used only by the police.',
    'English is used only where nobody speaks Spanish.',
  ],
  find: (sentence, clause) => {
    const passive = passivePresent(sentence, clause);
    if (!passive || passive.between.some(({ lower }) => lower === 'not' || lower === 'never')) return [];
    const { tokens, lexicon } = sentence;
    const { participle, subject, kind } = passive;
    if (kind !== 'thing' && kind !== 'person') return [];
    const only = onlyAt(tokens, passive, clause.to);
    if (only === null || lowerAt(tokens, participle + 1) === 'by') return [];
    const ofMeans =
      /^(?:used|applied|employed|imposed|ordered|resorted|permitted|allowed)$/.test(lowerAt(tokens, participle)) &&
      subject.some((at) => lexicon.words.coerciveMeans.has(lowerAt(tokens, at)));
    const isResort = isLastResort(tokens, participle, clause.to) && (ofMeans || lexicon.words.coercing.has(lowerAt(tokens, participle)));
    if (!isResort && !(ofMeans && isCase(tokens, only, participle))) return [];
    const doubts = ['it may tell how things are, since it does not say who does it'];
    return [statementOfPassive(sentence, passive, { modality: 'assurance', negated: false, doubts, reading: 'last-resort' })];
  },
};

const isOnly = ({ lower }: Token): boolean => lower === 'only' || lower === 'solely' || lower === 'exclusively';

/** "is only used", "is used only". */
function onlyAt(tokens: readonly Token[], { verb, participle }: PassivePresent, to: number): number | null {
  const at = tokens.findIndex((token, index) => index > verb && index < Math.min(to, participle + 3) && isOnly(token));
  return at < 0 ? null : at;
}

const isLastResort = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }, index) => lower === 'last' && lowerAt(tokens, from + index + 1) === 'resort');

/** "only where nothing else helps", "only to prevent injury", "only when", "only if". */
const isCase = (tokens: readonly Token[], only: number, participle: number): boolean =>
  /^(?:where|when|if|to|until|while|for|after|in|on)$/.test(lowerAt(tokens, Math.max(only, participle) + 1)) &&
  !/^(?:\d.*|one|two|three|four|five|six|the|most|some|many|summer|winter)$/.test(lowerAt(tokens, Math.max(only, participle) + 2));
