import { cueBetween, ownToken, type Sentence, type Statement } from '../sentence/sentence.ts';
import { lowerAt, type Token } from '../tokens.ts';
import type { TenseReading } from './tense-reading.ts';

export const namedMeanings: TenseReading<void> = {
  id: 'named-meanings',
  purpose: 'A word in quotation marks with what it includes, covers or is, is a definition.',
  ok: ['“Support” includes grants and loans.', '‘Operator’ means any person who keeps animals for sale.'],
  notOk: ['“Support” was promised.', 'Support includes grants and loans.'],
  find: (sentence) => {
    const verb = definingVerb(sentence.tokens, ownToken(sentence));
    return verb === null ? [] : [definitionAt(sentence, verb)];
  },
};

const opens: ReadonlySet<string> = new Set(['“', '"', '‘', "'", '«', '„']);
const closes: ReadonlySet<string> = new Set(['”', '"', '’', "'", '»', '“']);
const defines = /^(?:means?|includes?|covers?|comprises?|denotes?|signif(?:y|ies)|refers?|is|are|has|have|shall)$/;
const longestTerm = 8;

/** The verb behind a word in quotation marks that opens a sentence; `null` where there is none. */
export function definingVerb(tokens: readonly Token[], from: number): number | null {
  const open = /^(?:the|a|an|term|expression|word)$/.test(lowerAt(tokens, from))
    ? tokens.findIndex((token, at) => at > from && opens.has(token.lower))
    : from;
  if (open < from || open > from + 2 || !opens.has(lowerAt(tokens, open))) return null;
  for (let at = open + 1; at < open + 2 + longestTerm && at < tokens.length - 1; at++) {
    // A closing ’ behind a word is read as its owner's mark.
    if (!closes.has(lowerAt(tokens, at)) && !tokens[at]!.possessive) continue;
    const { lower } = tokens[at + 1]!;
    if (!defines.test(lower)) return null;
    if (lower === 'shall') return /^(?:mean|include|have|be)$/.test(lowerAt(tokens, at + 2)) ? at + 1 : null;
    return /^ha(?:s|ve)$/.test(lower) && lowerAt(tokens, at + 3) !== 'meaning' ? null : at + 1;
  }
  return null;
}

function definitionAt(sentence: Sentence, verb: number): Statement {
  const { tokens, context } = sentence;
  return {
    modality: 'definition',
    cue: cueBetween(sentence, verb, verb),
    negated: false,
    bearers: { bearers: [context.addressee], how: 'addressee', named: null, taken: [] },
    doubts: [],
    actionStart: tokens[verb]!.end,
    range: { from: 0, to: tokens.length - 1, core: [verb] },
    reading: 'named-meanings',
  };
}
