import type { Commitment, NormCue, ParsedProvision, ReadingDoubt } from '../model/records.ts';
import type { DoubtKind } from '../model/words.ts';
import type { Statement } from './sentence/sentence.ts';
import type { Token } from './tokens.ts';
import type { unweighedIn } from './unweighed.ts';

type Confidence = Commitment['confidence'];

const manyWords = 80;
const mostKept = 5000;
const kept = new Map<string, Confidence>();

/** The same record for the same reasons, as a long document gives the same few thousands of times. */
function once(confidence: Confidence): Confidence {
  const key = [
    confidence.because.join('\n'),
    ...confidence.doubts.map(({ kind, persons = [], things = [] }) => [kind, ...persons, ...things.flat()].join(' ')),
  ].join('\n');
  const before = kept.get(key);
  if (before) return before;
  if (kept.size > mostKept) kept.clear();
  kept.set(key, confidence);
  return confidence;
}

/** Whether the reading can be relied on, the reasons for doubt first. */
export function confidenceOf(
  statement: Statement,
  { settled }: ParsedProvision,
  tokens: readonly Token[],
  norms: readonly NormCue[],
  isBeside: boolean,
  unweighed: ReturnType<typeof unweighedIn>,
  ofCases: readonly ReadingDoubt[],
): Confidence {
  const because: string[] = [];
  const doubts: string[] = [];
  const { bearers, cue } = statement;
  if (settled.bearers) because.push('the bearer was settled by a person');
  else if (bearers.how === 'unknown')
    doubts.push(
      bearers.stranger === undefined
        ? 'nobody known is bound: the subject is no actor of the vocabulary'
        : `nobody known is bound: no actor of the vocabulary who is bound is called “${bearers.stranger}”; if one is meant, put the name among its altLabel in rules/vocabulary/actors.yaml`,
    );
  else if (bearers.how === 'people') doubts.push('nobody known is bound: it tells what people may do');
  else if (bearers.how === 'office') doubts.push("whose office is meant is not said; the organisation's own is taken");
  else because.push(whyBearer[bearers.how]);
  if (settled.modality) because.push('the modality was settled by a person');
  else {
    because.push(`the modality is read from the words: ${cue?.text ?? ''}`);
    doubts.push(...statement.doubts);
  }
  if (norms.length === 0) because.push('no norm of the vocabulary was recognised');
  if (settled.norms) because.push('the norms were settled by a person');
  if (isBeside) doubts.push('the words of the norm tell what it is about; what is to be done may have nothing to do with it');
  if (isVeryLong(tokens)) doubts.push('the sentence is very long');
  const kinds = new Set<DoubtKind>([...(doubts.length > 0 ? (['reading'] as const) : []), ...unweighed.map(({ kind }) => kind)]);
  return once({
    level: kinds.size > 0 ? 'doubtful' : 'clear',
    because: [...doubts, ...unweighed.map((each) => each.because), ...ofCases.map(whyOfCase), ...because],
    doubts: [...[...kinds].map((kind) => ({ kind })), ...ofCases],
  });
}

function whyOfCase({ kind, words }: ReadingDoubt): string {
  switch (kind) {
    case 'people':
      return `it is made for ${words}: whether those of a case are some of them is for the evidence to say`;
    case 'good-faith':
      return 'it asks for good faith, which is presumed where no evidence tells of a lie';
    case 'draft':
      return 'it speaks of what is final: whether a case is about a draft is for the evidence to say';
    case 'waited':
      return 'it names what is to come first: whether it did is for the evidence to say';
    case 'offered':
      return 'it promises what may be declined: whether it was offered and declined is for the evidence to say';
    case 'heard':
    case 'informed':
      return `it names ${words}: whether that was ${kind} is for the evidence to say`;
    default:
      return `it speaks of ${words}: whether a case has to do with that is for the evidence to say`;
  }
}

const isVeryLong = (tokens: readonly Token[]): boolean =>
  tokens.length > manyWords && tokens.filter((token) => token.word).length > manyWords;

const whyBearer = {
  named: 'the sentence names its bearer',
  agent: 'the sentence names who is to act',
  pronoun: 'the bearer is a pronoun for the one named before',
  opening: 'no bearer is named; whom the opening line of its list names is taken',
  addressee: "no bearer is named; the instrument's addressee is taken",
} as const;
