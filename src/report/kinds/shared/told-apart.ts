import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import type { CitedSource } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { answerTo, type Answered } from '../../telling/answers.ts';
import type { ChosenFact } from '../../telling/claims.ts';
import type { Matter } from '../../telling/matters.ts';
import { ownAct, showsOwnAct } from '../../telling/own-act.ts';
import { disputesOf } from '../../telling/disputes.ts';
import { newEvents } from './limits.ts';
import { chargesAgainst, eventsBehind, replyTo, summedUp } from './reply.ts';

/** A case that no promise is held against, as it is told for the record. */
export interface ToldApart {
  /** What the organisation did, then what happened there, then what its answer replies to, and what others say against any of it. */
  readonly done: readonly { readonly claim: Claim; readonly sources: readonly CitedSource[] }[];
  /** Nothing where it has none, or one to what nobody has told. */
  readonly answer: Answered | null;
  /** What was said to that. */
  readonly after: readonly Claim[];
}

/** For what there is room beside what was done. */
export type Room = 'all' | 'charges' | 'neither';

/**
 * @param facts what was chosen of what was done, in its order, without what others say against it
 * @param room whether there is room for a charge that nothing else tells, with the answer to it, and for an event with what is said of it; neither is told without the other
 */
export function toldApart(matter: Matter, facts: readonly ChosenFact[], analysis: Analysis, room: Room = 'all'): ToldApart {
  const withCharge = room !== 'neither';
  const { entry, lead } = matter;
  const act = ownAct(
    matter,
    facts.map(({ claim }) => claim),
    analysis,
  );
  const [own] = act ? [] : facts.filter(({ claim }) => showsOwnAct(claim));
  const first = act ? [{ claim: act, sources: citedBy(act) }] : own ? [own] : [];
  const done = [...first, ...facts.filter((fact) => fact !== own)];
  const told = done.map(({ claim }) => claim);
  const answer = answerTo(entry, analysis, lead);
  // What stands in a claim that is told is not said again as the answer to it.
  const isFresh = answer.kind === 'said' && !told.some((claim) => isSameAs(claim, answer));
  const whole = isFresh ? replyTo(entry, answer, told, analysis) : null;
  const reply = withCharge || whole?.before.length === 0 ? whole : null;
  const charged = [...told, ...(reply?.before ?? [])];
  const isKnown = (claim: Claim): boolean =>
    charged.some((each) => isSameAs(each, claim)) || (reply !== null && summedUp(entry, answer).includes(claim));
  const disputing = [...new Set(charged.flatMap((claim) => disputesOf(claim, entry, analysis)).filter((claim) => !isKnown(claim)))];
  const charges = withCharge
    ? [
        ...new Set([
          ...chargesAgainst(disputing, entry, charged, analysis),
          ...(room === 'all' ? eventsBehind(disputing, entry, charged) : []),
        ]),
      ]
    : [];
  const before = [...charged, ...charges].map(({ text }) => text).join(' ');
  const against = disputing.filter(({ text }) => newEvents(text, before).length === 0);
  return {
    done: [...done, ...[...(reply?.before ?? []), ...charges, ...against].map((claim) => ({ claim, sources: citedBy(claim) }))],
    answer: answer.kind === 'said' && reply === null ? null : answer,
    after: reply?.after ?? [],
  };
}
