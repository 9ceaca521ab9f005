import type { Analysis } from '../../../model/judgement.ts';
import { fill, lowered, lowerFirst, sentencesOf, withoutFullStop } from '../../phrases.ts';
import { isNarrowed } from '../../telling/narrowed.ts';
import { claimSaid, claimWithin, matterOf } from '../../telling/said-by.ts';
import type { Numbered } from './annex.ts';
import { isOfNotice } from './told.ts';
import templates from './templates.json' with { type: 'json' };

const longest = 400;

/** An item within a question, and whether nothing of it is left out. */
interface InWords {
  readonly text: string;
  readonly isWhole: boolean;
}

/** “ (item 4: that people were held until they signed)”: the first that can be told whole, else the first that can be told at all. @param items the strongest first */
export function inWords(items: readonly Numbered[], analysis: Analysis): string {
  const isOneOfMany = new Set(items.map(({ number }) => number)).size > 1;
  const told = items.flatMap((item) => inWordsOf(item, isOneOfMany, analysis) ?? []);
  return (told.find(({ isWhole }) => isWhole) ?? told[0])?.text ?? '';
}

/** By itself where it can be told without who says it, else with that. */
function inWordsOf({ claim, number }: Numbered, isOneOfMany: boolean, analysis: Analysis): InWords | null {
  // That it comes from the organisation itself is said before.
  const said = withoutFullStop(claimSaid(claim, analysis)).replace(/^(\p{Lu}\S*) itself /u, '$1 ');
  const item = String(number);
  // What somebody was told of stands before the clause, or in a later sentence.
  const isNotice = isOfNotice(claim, analysis);
  const matter = isNotice ? null : matterOf(said);
  if (matter !== null && !/\bthat (?:it|he|she)\b|^(?:by|under|in|with|for) (?:its|their)\b/.test(matter)) {
    const rest = said.slice(said.indexOf(matter) + matter.length);
    const isToldOn = /^[;:] /.test(rest) && (matter + rest).length <= longest && !/\b(?:its?|he|she)\b/.test(rest);
    const told = withoutFullStop(isToldOn ? matter + rest : matter);
    const text = fill(isOneOfMany ? templates.oneInWords : templates.inWords, { item, matter: lowerFirst(told) });
    // What follows a colon says the same at length, and what a sentence tells is whole without the next.
    return { text, isWhole: rest === '' || isToldOn || rest.startsWith(': ') || (rest.startsWith('. ') && !isNarrowed(said)) };
  }
  const sentence = isNotice ? said : withoutFullStop(sentencesOf(said)[0]!);
  const whole = within(sentence.length <= longest ? sentence : sentence.split('; ')[0]!);
  if (whole.length > longest) return null;
  const text = fill(isOneOfMany ? templates.oneWholeClaim : templates.wholeClaim, { item, claim: inOneSentence(whole) });
  return { text, isWhole: whole.length === sentence.length && !isNarrowed(said) };
}

/** Sentences in brackets run on. */
const inOneSentence = (said: string): string => said.replace(/\. (?=\p{Lu})/gu, '; ');

const within = (said: string): string =>
  /^(?:It|There|Under|Of|From|Since|Ten|Eleven|Twelve|\p{Lu}\p{Ll}+teen|Twenty) /u.test(said) ? lowered(said) : claimWithin(said);
