import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { largestAmount, namesState } from './money.ts';
import { best } from './weight.ts';

/** The best claim that says what a State had to do with work; nothing where none names it. */
export function saysPart(state: string, entry: EntryWithFacts, analysis: Analysis): Claim | undefined {
  const naming = entry.claims.filter(({ kind, text }) => kind !== 'assessment' && namesState(text, state, analysis));
  return best(
    naming.filter(({ text }) => largestAmount(text) > 0 || partVerbs.test(text)),
    entry,
    analysis,
  ).toSorted((a, b) => largestAmount(b.text) - largestAmount(a.text))[0];
}

const partVerbs = /\b(?:paid|pays?|paying|funds?|funded|financ\w+|gave|asked|requested|hosted|agreed|directed|arrangement|money)\b/i;
