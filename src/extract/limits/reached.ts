import type { Commitment } from '../../model/records.ts';
import { cellIn, isLimit } from '../limiting-cells.ts';
import {
  again,
  closed,
  governedElsewhere,
  isOnWhole,
  laterInCase,
  notUnder,
  onlyToWilling,
  openly,
  otherwiseInCase,
  permitsOtherwise,
  shareWords,
  sharesAWord,
  sharesNoun,
} from './cases.ts';
import { calledSo, definedNarrowly, hasTerm, isNorm, leftOut, meantIn } from './meanings.ts';
import { numbersIn, partIn } from './numbers.ts';
import { type Said, type Whole, before, nearBefore, numbered, othersThan, ownOf, underSame, underTitle } from './whole.ts';
import {
  appliesToSome,
  backward,
  bracketed,
  frees,
  freesFromDuty,
  freesOurs,
  holdsFor,
  inFootnote,
  isMeasure,
  isOfWhole,
  isOnIt,
  narrows,
  ofOthersDuty,
  ofPart,
  ofThisRule,
  ofWhole,
  partHoldsFor,
  response,
  saidWrong,
  saysOtherwise,
  saysWho,
  takesOut,
  waives,
  widens,
} from './words.ts';

export function limitedBy(said: Said, whole: Whole): readonly Commitment[] {
  const reached = reachedBy(said, whole);
  if (reached.length === 0 || !freesFromDuty.test(said.text)) return reached;
  return ofOthersDuty.test(said.text) ? [] : reached.filter(({ negated }) => !negated);
}

function reachedBy(said: Said, whole: Whole): readonly Commitment[] {
  const { text } = said;
  if (widens.test(text)) return [];
  if (said.isFootnote)
    return ownOf(said, whole).filter(
      (each) => inFootnote.test(text) || isMeasure.test(text) || saysWho.test(text) || isOnIt(text, each.reading),
    );
  if (bracketed.test(text) || response.test(text) || isLimit(cellIn(text))) return before(said, whole);
  const wrong = saidWrong.exec(text)?.[1];
  if (wrong) return numbered([wrong], said, whole);
  const takes = takesOut.test(text) || waives.test(text);
  const limits = takes || narrows.test(text);
  const isFree = frees.test(text);
  const numbers = limits || isFree || holdsFor.test(text) || otherwiseInCase.test(text) ? numbersIn(text) : [];
  if (numbers.length > 0) return numbered(numbers, said, whole);
  const part = limits || isFree ? partIn(text) : null;
  if (part) return whole.commitments.filter(({ section }) => section.some((heading) => part.test(heading)));
  if (saysOtherwise.test(text)) return othersThan(said, whole);
  if (permitsOtherwise.test(text)) return before(said, whole).filter((each) => shareWords(text, each.reading));
  const term = definedNarrowly(text);
  if (term) return othersThan(said, whole).filter((each) => hasTerm(each.reading, term));
  const meant = meantIn(text) ?? calledSo(text);
  const named = meant && !isNorm(meant, whole) ? othersThan(said, whole).filter((each) => hasTerm(each.reading, meant)) : [];
  if (named.length > 0) return named;
  const left = leftOut(text);
  const without = left ? othersThan(said, whole).filter(({ reading }) => left.every((word) => hasTerm(reading, word))) : [];
  if (without.length > 0) return without;
  if (backward.test(text) && !ofWhole.test(text) && holdsFor.test(text) && !/\b(?:all|every|everyone|any|each)\b/i.test(text))
    return before(said, whole);
  if (isOnWhole(said, whole)) return whole.instrument.scope ? [] : othersThan(said, whole);
  if (notUnder.test(text)) return othersThan(said, whole).filter((each) => sharesAWord(text, each.reading));
  if (laterInCase.test(text))
    return underSame(said, whole).filter((each) => !each.negated && sharesNoun(laterInCase.exec(text)![1]!, each.reading));
  if (again.test(text)) return nearBefore(said, whole).filter((each) => sharesNoun(again.exec(text)![1]!, each.reading));
  if (closed.test(text)) return underTitle(said, whole).filter((each) => openly.test(each.reading));
  if (governedElsewhere.test(text)) return underTitle(said, whole).filter((each) => shareWords(text, each.reading));
  if (onlyToWilling.test(text)) return before(said, whole).filter((each) => shareWords(text, each.reading));
  if (takes && (ofThisRule.test(text) || (backward.test(text) && !ofWhole.test(text)))) return before(said, whole);
  if (partHoldsFor.test(text)) return underSame(said, whole);
  if (!whole.instrument.scope && ofWhole.test(text) && (waives.test(text) || appliesToSome.test(text)))
    return ofPart.test(text) ? underSame(said, whole) : othersThan(said, whole);
  if (whole.instrument.scope || !(isFree ? freesOurs.test(text) : limits && isOfWhole(text))) return [];
  return ofPart.test(text) ? underSame(said, whole) : othersThan(said, whole);
}
