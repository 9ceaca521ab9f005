import { toAddressee } from '../bearers/bearers.ts';
import { cueBetween, ownToken, type Sentence, type Statement } from '../sentence/sentence.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { wordsFrom } from '../verb-groups.ts';
import type { TenseReading } from './tense-reading.ts';

export const namedMeanings: TenseReading<void> = {
  id: 'named-meanings',
  purpose: 'A word in quotation marks, or one for the purposes of this text, with what it includes, covers or is, is a definition.',
  ok: [
    '“Support” includes grants and loans.',
    '‘Operator’ means any person who keeps animals for sale.',
    'For the purposes of this Policy, a return is voluntary where the person has signed the form.',
  ],
  notOk: [
    '“Support” was promised.',
    'Support includes grants and loans.',
    'For the purposes of this Policy, data were collected.',
    'For the purposes of this Policy, staff are required to report.',
  ],
  find: (sentence) => {
    const from = ownToken(sentence);
    const binds = sentence.parsed.main.length > 0;
    const verb = definingVerb(sentence.tokens, from) ?? (binds ? null : verbForItsPurposes(sentence.tokens, from));
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
    ? opens.has(lowerAt(tokens, from + 1))
      ? from + 1
      : from + 2
    : from;
  if (!opens.has(lowerAt(tokens, open))) return null;
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

/** The verb of “For the purposes of this Policy, a return is …”; `null` where a sentence opens otherwise. */
export function verbForItsPurposes(tokens: readonly Token[], from: number): number | null {
  if (lowerAt(tokens, from) !== 'for' || !/^for the purposes? of (?:this|these|the)$/.test(wordsFrom(tokens, from, 5))) return null;
  const comma = tokens.findIndex(({ lower }, at) => at > from && lower === ',');
  const verb = tokens.findIndex(({ lower }, at) => at > comma && /^(?:is|are|means?|includes?)$/.test(lower));
  return comma < 0 || verb < 0 || verb > comma + longestTerm ? null : verb;
}

function definitionAt(sentence: Sentence, verb: number): Statement {
  const { tokens, context } = sentence;
  return {
    modality: 'definition',
    cue: cueBetween(sentence, verb, verb),
    negated: false,
    bearers: toAddressee(context),
    doubts: [],
    actionStart: tokens[verb]!.end,
    range: { from: 0, to: tokens.length - 1, core: [verb] },
    reading: 'named-meanings',
  };
}
