import type { FoundBearers } from '../bearers/bearers.ts';
import { findPresentTense, isVerbOfActs, type PresentTense } from '../present-tense.ts';
import { tellsOfOthers } from '../of-each.ts';
import { cueBetween, type Sentence, type Statement } from '../sentence/sentence.ts';
import { findSubject } from '../subjects.ts';
import { lowerAt } from '../tokens.ts';
import { isPlural } from '../word-forms.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const staffByTheirWork: TenseReading = {
  id: 'staff-by-their-work',
  purpose:
    'What a policy says that guards, nurses or drivers never do, or that one of them does in a case, is an assurance of its staff. Where it is not addressed to them it may tell of those of others, which is a doubt.',
  ok: [
    'Guards never strike, threaten or mock a person in custody.',
    'A warden who is ill tells the shift leader.',
    'Any driver who feels tired stops.',
    'Nurses never leave a patient alone.',
  ],
  notOk: [
    'Smugglers never tell people how long it takes.',
    'Many guards never finish the training.',
    'A driver is someone who drives for a living.',
    'A nurse who trains abroad earns twice as much.',
    'Guards of the ministry never strike a person.',
    'Guards strike people in custody.',
    'Guards never know the names of those whom they hold.',
  ],
  find: (sentence, clause) => {
    const statement = clause.within || !sentence.context.presentTense.includes('organisation') ? null : doneByStaff(sentence, clause);
    return statement ? [statement] : [];
  },
};

const one: ReadonlySet<string> = new Set(['a', 'an', 'any', 'every', 'each']);

/** Where a clause begins with the word for those who do some work: "guards", "a guard"; none where a name stands there, or a word before it. */
function nounOfWork({ tokens, lexicon, names }: Sentence, from: number): number | null {
  const noun = one.has(lowerAt(tokens, from)) ? from + 1 : from;
  const isOfWork = lexicon.words.employees.has(lowerAt(tokens, noun)) && isPlural(tokens[noun]!) === (noun === from);
  return isOfWork && !names.some((hit) => hit.from <= noun && noun <= hit.to) ? noun : null;
}

function doneByStaff(sentence: Sentence, { from, to }: TenseClause): Statement | null {
  const { tokens, parsed, names, context, lexicon } = sentence;
  const noun = nounOfWork(sentence, from);
  if (noun === null || (context.addressee !== 'organisation' && context.addressee !== 'staff')) return null;
  const verb = findPresentTense(sentence, noun + 1, to, noun === from);
  if (!verb || tellsOfOthers(sentence, from, verb.from - 1)) return null;
  const isOfCase = lowerAt(tokens, noun + 1) === 'who' && isVerbOfActs(tokens[verb.to]!, lexicon.words);
  if (!(context.addressee === 'staff' || isOfCase || isNever(sentence, verb))) return null;
  const subject = findSubject(tokens, parsed, from, verb.from, names);
  return {
    modality: 'assurance',
    cue: cueBetween(sentence, verb.from, verb.to),
    negated: verb.negated,
    bearers: staffAt(sentence, from, noun),
    doubts: context.addressee === 'staff' ? [] : ['it may tell of others, since it does not say whose staff they are'],
    actionStart: tokens[verb.negated ? verb.to : verb.from]!.start,
    range: { from, to: tokens.length - 1, core: [...subject, verb.from, verb.to] },
    reading: 'staff-by-their-work',
  };
}

const isNever = ({ tokens }: Sentence, { from, to, negated }: PresentTense): boolean =>
  negated && tokens.slice(from - 1, to).some(({ lower }) => lower === 'never');

function staffAt({ tokens }: Sentence, from: number, noun: number): FoundBearers {
  const named = [tokens[from]!.start, tokens[noun]!.end] as const;
  return { bearers: ['staff'], how: 'named', named, taken: [[tokens[noun]!.start, tokens[noun]!.end]] };
}
