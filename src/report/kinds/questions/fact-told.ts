import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { fill, withFullStop, withoutFullStop } from '../../phrases.ts';
import { isNarrowed } from '../../telling/narrowed.ts';
import { leantOnBy } from '../../telling/leaning.ts';
import { claimSaid, saidAfter } from '../../telling/said-by.ts';
import type { Numbered } from './annex.ts';
import { itemsSaid } from './question.ts';
import { wordsOf } from './same-question.ts';
import { isOfNotice } from './told.ts';
import templates from './templates.json' with { type: 'json' };

const longest = 420;

/**
 * “The Court of Audit found in 2018 that … (item 1; see also items 2 and 4).”: what a question is about, as a sentence of its own before it, so that
 * it can be answered without turning the page. @param items the weightiest first @param promise the words of what is held against it
 */
export function factTold(items: readonly Numbered[], analysis: Analysis, promise = ''): string {
  const [first] = items as [Numbered];
  const others = items.map(({ number }) => number).filter((number) => number !== first.number);
  const told = withoutFullStop(afterLeantOn(first, shortest(first, promise, analysis), analysis));
  const { item, itemAndOthers } = templates.facts;
  const numbers = { claim: told, item: String(first.number), others: itemsSaid(others).items };
  return fill(others.length === 0 ? item : itemAndOthers, numbers);
}

/** What a question asks, without the fact before it. */
export const withoutFact = (question: string): string => question.replace(/^.*? \(item \d[^)]*\)\. /s, '');

/** As many words as tell a sentence on a promise from a chance one. */
const fewest = 3;

const withoutNames = (sentence: string): string => sentence.replace(/\p{Lu}\p{L}*/gu, '');

/** Whether a later sentence has words of the promise that the first has not: “without notice or another place to live”. */
function isOnPromiseLater(said: string, promise: string): boolean {
  const [first = '', ...later] = sentencesOf(said);
  const [ofPromise, ofFirst] = [wordsOf(promise), wordsOf(first)];
  return later.some(
    (sentence) => [...wordsOf(withoutNames(sentence))].filter((word) => ofPromise.has(word) && !ofFirst.has(word)).length >= fewest,
  );
}

/** What a source does not say is nothing to confirm. */
const withoutUnsaid = (said: string): string => {
  const sentences = sentencesOf(said).flatMap((sentence) => {
    const clauses = sentence.split('; ').filter((clause) => !unsaid.test(clause));
    return clauses.length === 0 ? [] : [withFullStop(clauses.join('; '))];
  });
  return sentences.length === 0 ? said : sentences.join(' ');
};

const unsaid =
  /\b(?:it|they|he|she) (?:do(?:es)?|did) not (?:say|tell)\b|\bread\b.* (?:do(?:es)?|did) not (?:say|tell)\b|\b(?:it|they) gives? no\b/i;

/** Behind what it speaks of where it points back to that: who reads “it was closed” in a question alone does not know what. */
function afterLeantOn({ claim }: Numbered, said: string, analysis: Analysis): string {
  const entry = analysis.entries.find(({ claims }) => claims.includes(claim));
  const leantOn = entry && leantOnBy(claim, entry);
  if (!leantOn) return said;
  const [before = ''] = sentencesOf(claimSaid(leantOn, analysis));
  const ids = ({ sources }: Pick<Claim, 'sources'>): string[] => sources.map(({ id }) => id);
  const both = `${before} ${saidAfter(said, ids(claim), { text: before, sources: ids(leantOn) })}`;
  return both.length <= longest ? both : said;
}

/** The first sentence, unless what follows narrows it, or it is told there that somebody knew, or what the promise names. */
function shortest({ claim }: Numbered, promise: string, analysis: Analysis): string {
  const said = withoutUnsaid(claimSaid(claim, analysis));
  if ((isOfNotice(claim, analysis) || isNarrowed(said) || isOnPromiseLater(said, promise)) && said.length <= longest) return said;
  const [sentence = said] = sentencesOf(said);
  return sentence.length <= longest ? sentence : sentence.split('; ')[0]!;
}
