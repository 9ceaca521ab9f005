import { reportWords, type ReportWord, type SaidOfReport } from '../../../model/kept-report.ts';
import { kindCalled, kinds } from '../../../report/kinds.ts';
import type { Kind } from '../../../report/kinds/kind.ts';
import {
  chosen as chosenByHand,
  due,
  item,
  leaveOut,
  minutes as speakingTime,
  onBehalfOf,
  putIn,
  session,
  speaker,
  untested,
  type KindOption,
} from '../../../report/kinds/options.ts';
import type { GivenOfReport } from '../../../report/kinds/shared/report-options.ts';
import type { Composing } from '../../state.ts';

/** The kinds of report that can be composed of gaps. */
export const composedKinds: readonly string[] = kinds.filter(({ inApp }) => inApp).map(({ id }) => id);

/** A kind as the list of actions names it. */
export const kindNamed = (id: string): string => `${kindCalled(id).about.split(/[:,]/)[0]!} (${id})`;

/** The kind that is for one State. */
export const kindForState = kinds.find(({ forState }) => forState)!.id;

/** The kind that is being composed. */
export const kindOf = ({ kind }: Composing): Kind => kindCalled(kind ?? composedKinds[0]!);

/** Whether how long is spoken matters for what is composed. */
export const isSpoken = (composing: Composing): boolean => kindOf(composing).options.includes(speakingTime);

/** Whether a kind takes gaps and cases that were chosen, what nobody has looked at, or single claims in and out. */
export const takesChoice = (composing: Composing): boolean => kindOf(composing).options.includes(chosenByHand);
export const takesUntested = (composing: Composing): boolean => kindOf(composing).options.includes(untested);
export const takesClaims = (composing: Composing): boolean => [leaveOut, putIn].every((each) => kindOf(composing).options.includes(each));

/** What its author can be asked for, by the options of the kind. */
export function wordsAsked(composing: Composing): readonly ReportWord[] {
  const { options } = kindOf(composing);
  return reportWords.filter((word) => {
    const option = optionsOfWords[word];
    return option === null || options.includes(option);
  });
}

/** The option by which a kind takes a word; `null` where all do. */
const optionsOfWords: Readonly<Record<ReportWord, KindOption | null>> = {
  speaker,
  session,
  item,
  onBehalfOf,
  due,
  title: null,
  author: null,
  date: null,
};

/** What was given that the kind takes. */
export function givenOf(composing: Composing): GivenOfReport {
  const { minutes, chosen, claims } = composing;
  return {
    ...saidOf(composing),
    ...(isSpoken(composing) ? { minutes } : {}),
    ...(takesUntested(composing) ? { untested: composing.untested } : {}),
    ...(takesClaims(composing) ? claims : {}),
    ...(takesChoice(composing) ? { gaps: chosen } : {}),
  };
}

/** Of what its author said, what the kind asks for. */
export const saidOf = (composing: Composing): SaidOfReport =>
  Object.fromEntries(wordsAsked(composing).flatMap((word) => (composing.said[word] === undefined ? [] : [[word, composing.said[word]]])));
