import type { ReadingDoubt } from '../model/records.ts';

/** What a promise says that makes it hang on what a case tells: doubts that such a case opens or settles (`model/kept-perhaps.ts`). */
export const keptPerhaps = (reading: string, negated: boolean): ReadingDoubt[] => [
  ...[...reading.matchAll(category)].map(([words]) => ({ kind: 'category' as const, words })),
  ...(asksGoodFaith.test(reading) ? [{ kind: 'good-faith' as const }] : []),
  ...(finals.test(reading) ? [{ kind: 'draft' as const }] : []),
  ...(negated && waits.test(reading) ? [{ kind: 'waited' as const }] : []),
  ...(!negated && offers.test(reading) ? [{ kind: 'offered' as const }] : []),
  ...(negated ? [] : [...reading.matchAll(dealing)].flatMap(([, verb, whom]) => dealingWith(verb!, whom!.trim()))),
];

/** “A category A project”: a case that is said to be one of them is. */
const category = /\b(?:[Cc]ategory|[Cc]lass|[Tt]ier|[Gg]rade|[Zz]one|[Pp]hase|[Ss]tage|[Ll]evel) (?:[A-Z]|\d+|[IVX]+)\b/g;

/** “Who reports in good faith shall not be dismissed.” */
const asksGoodFaith =
  /\bin good faith\b|\bgood-faith\b|\bhonest(?:ly)?\b|\bgenuine(?:ly)?\b|\bsincere(?:ly)?\b|\breasonabl[ey] belie|\btruthful/i;

/** “Shall offer everyone an interview”, “shall provide each applicant with counselling”. */
const offers = /\b(?:offer|propose|invite|provide|give|grant|afford|arrange|counsel)s?\b/i;

/** “Publishes the final report of each assessment.” */
const finals = /\bfinal (?:reports?|versions?|texts?|assessments?|stud(?:y|ies)|plans?|evaluations?|documents?)\b/i;

/** “Shall make no disbursement until the assessment has been published.” */
const waits = /\b(?:until|before|prior to)\b/i;

/** “Shall consult the elected residents' committee.” */
const dealing =
  /\b(consult|hear|ask|inform|notify|involve|meet)(?:s|es|ies)?(?: with)? (?:the|its|our|their)((?: (?!(?:who|which|that|whose|before|after|at|on|in|of|when|where|if|about|for|to|from|by|with|and|or|as|is|are|concerned|affected|living)\b)[\p{L}'’-]+){2,4})/giu;

const dealingWith = (verb: string, whom: string): ReadingDoubt[] =>
  /^(?:all|any|every|each|those|people|persons)\b/i.test(whom)
    ? []
    : [{ kind: /^(?:inform|notify)$/i.test(verb) ? 'informed' : 'heard', words: `the ${whom}` }];
