import type { ReadingDoubt } from '../model/records.ts';

/** What a promise says of which a case may tell that it was kept: doubts that only such a case opens (`model/kept-perhaps.ts`). */
export const keptPerhaps = (reading: string, negated: boolean): ReadingDoubt[] => [
  ...(asksGoodFaith.test(reading) ? [{ kind: 'good-faith' as const }] : []),
  ...(!negated && offers.test(reading) ? [{ kind: 'offered' as const }] : []),
  ...(negated ? [] : [...reading.matchAll(dealing)].flatMap(([, verb, whom]) => dealingWith(verb!, whom!.trim()))),
];

/** “Who reports in good faith shall not be dismissed.” */
const asksGoodFaith =
  /\bin good faith\b|\bgood-faith\b|\bhonest(?:ly)?\b|\bgenuine(?:ly)?\b|\bsincere(?:ly)?\b|\breasonabl[ey] belie|\btruthful/i;

/** “Shall offer everyone an interview.” */
const offers = /\b(?:offer|propose|invite)s?\b/i;

/** “Shall consult the elected residents' committee.” */
const dealing =
  /\b(consult|hear|ask|inform|notify|involve|meet)(?:s|es|ies)?(?: with)? (?:the|its|our|their)((?: (?!(?:who|which|that|whose|before|after|at|on|in|of|when|where|if|about|for|to|from|by|with|and|or|as|is|are|concerned|affected|living)\b)[\p{L}'’-]+){2,4})/giu;

const dealingWith = (verb: string, whom: string): ReadingDoubt[] =>
  /^(?:all|any|every|each|those|people|persons)\b/i.test(whom)
    ? []
    : [{ kind: /^(?:inform|notify)$/i.test(verb) ? 'informed' : 'heard', words: `the ${whom}` }];
