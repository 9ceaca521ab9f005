import { meet, periodOf, type Span } from '../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { sentencesOf } from '../../model/sentences.ts';
import { isRole } from '../../model/words.ts';
import { isSameAs } from './alike.ts';
import { isByOrganisation } from './conditions.ts';
import { tellable } from './claims.ts';
import type { Matter } from './matters.ts';
import { best, isSound } from './weight.ts';

/** What the organisation itself did in a case: what happened there is told of it only beside that. */

/** Of so much of its words what is told of others tells it, too. */
const shareOfAct = 0.5;

/** Whether a claim shows something that the organisation did. */
export const showsOwnAct = ({ shows }: Pick<Claim, 'shows'>): boolean => shows.some(({ by }) => by === 'organisation');

/** The best that shows what part the organisation had, in its own word if there is any; nothing where what is told shows an act of its own. @param told what is told of the case */
export function ownAct({ entry, claims: choice }: Matter, told: readonly Claim[], analysis: Analysis): Claim | undefined {
  const parts = tellable(entry, choice).filter(
    (claim) => claim.disputes.length === 0 && claim.shows.some(({ fact, by }) => by === 'organisation' && isRole(fact)),
  );
  const itself = parts.filter((claim) => isByOrganisation(claim, analysis));
  const isPartTold = told.some(({ shows }) => shows.some(({ fact }) => isRole(fact)));
  if (itself.length > 0 && !isPartTold) return ofMostFirst(itself, entry, analysis)[0];
  if (told.some(showsOwnAct)) return undefined;
  const [act] = ofMostFirst(
    parts.filter((claim) => isSound(claim, analysis)),
    entry,
    analysis,
  );
  // What its first sentence tells may stand in one of what is told.
  const isToldIn = ({ text }: Claim): boolean =>
    sentencesOf(text).some((sentence) => isSameAs({ text: sentence }, { text: sentencesOf(act!.text)[0]! }));
  return act && told.some((claim) => isSameAs(claim, act, shareOfAct) || isToldIn(claim)) ? undefined : act;
}

/** The best first; what is dated to most of the work, before what tells of a day of it. */
function ofMostFirst(claims: readonly Claim[], entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const whole = periodOf(entry.period).possible;
  const days = ({ from, to }: Span): number => to - from;
  const isOfMost = ({ period }: Claim): boolean => {
    const span = period === undefined ? null : meet(periodOf(period).possible, whole);
    return span !== null && days(span) * 2 > days(whole);
  };
  return best(claims, entry, analysis).toSorted((a, b) => Number(isOfMost(b)) - Number(isOfMost(a)));
}
