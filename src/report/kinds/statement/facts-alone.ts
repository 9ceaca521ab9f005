import type { Analysis } from '../../../model/judgement.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import type { Ask } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { isSameAs } from '../../telling/alike.ts';
import { answerTo } from '../../telling/answers.ts';
import { answerShortly, isLimited } from '../../telling/narrowed.ts';
import { NoRoom } from '../kind.ts';
import { noRoomIn, type Statement } from './compose.ts';
import type { Speaking } from './frame.ts';
import type { Said } from '../../telling/said.ts';
import { notEstablished, partsOf } from './parts.ts';
import { inRoom } from './in-room.ts';
import { mayBeRaised } from './raised.ts';
import { factsOf, mostFacts } from './matter-facts.ts';
import { forTheEar } from './spoken.ts';

/**
 * Where the time is too short for what follows: what was promised, what is documented of the first matter for which there is room, and what is asked,
 * also of the State whose acts are told; nothing is concluded, and nobody is told so.
 * @throws NoRoom where not even that fits
 */
export function factsAlone(matters: readonly Matter[], room: number, speaking: Speaking, analysis: Analysis): Statement {
  const made = matters.map((matter) => {
    const { asks, promise, isOfStates } = partsOf(matter, [], analysis);
    const asked = asks.filter(({ once }) => once === null);
    const to = (who: Ask['to']) => asked.filter((ask) => ask.to === who);
    const ofHosts =
      isOfStates ||
      matter.entry.claims.some((claim) => claim.by === 'states' && matter.lead.held.some(({ claims }) => claims.includes(claim.id)));
    const all = [...to('organisation').slice(0, 1), ...(ofHosts ? to('hosts').slice(0, 1) : []), ...to('body').slice(0, 1)];
    return { matter, entries: [matter.entry], before: '', told: shortWays(matter, promise, analysis), asks: all, needed: null };
  });
  let tooFew: NoRoom | null = null;
  for (const each of made)
    try {
      const left = matters.filter((matter) => matter !== each.matter && mayBeRaised(matter));
      return {
        ...inRoom(each, room, speaking, analysis, fewestAsks),
        left: left.map((matter) => ({ matter, because: noRoomIn(room) })),
      };
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      tooFew ??= error;
    }
  throw tooFew!;
}

const fewestAsks = 2;

/** The promise, the facts with what the organisation says to them, and what is not established; the fewer of these the less room there is. */
function shortWays(matter: Matter, promise: Said, analysis: Analysis): Said[][] {
  const counts = Array.from({ length: mostFacts }, (_, fewer) => mostFacts - fewer);
  const [answered, inASentence] = [answerShortly, firstSentence].map((shortly) => withAnswer(matter, shortly, analysis)) as [
    Answering,
    Answering,
  ];
  const told = counts.map((most) => answered(factsOf(matter, most, 'charges', analysis, true)));
  const facts = counts.map((most) => factsOf(matter, most, 'neither', analysis, true));
  const shortest = facts.map(answered);
  const hasAnswer = answerTo(matter.entry, analysis, matter.lead).kind === 'said';
  const open = notEstablished(matter.entry, matter.entry.claims, analysis);
  return [
    ...told.map((each) => [promise, ...each, ...(open ? [open] : [])]),
    ...told.map((each) => [promise, ...each]),
    ...told,
    ...shortest,
    ...facts.map(inASentence),
    ...(hasAnswer ? shortest.map((each) => each.filter(isOfEntry(matter))) : []),
  ];
}

type Answering = ReturnType<typeof withAnswer>;

/** What it answers first, where there is no room for more; the whole where a later sentence takes back some of it. */
const firstSentence = (text: string): string => (isLimited(text) ? text : sentencesOf(text)[0]!);

/** What it did elsewhere or later may be left out where it has been heard itself. */
const isOfEntry =
  ({ entry }: Matter) =>
  ({ from }: Said): boolean =>
    from.every((id) => id === entry.id || id.startsWith(`${entry.id}#`));

/** A fact is not told without what the organisation says to it, however little room there is. */
function withAnswer({ entry, lead }: Matter, shortly: (text: string) => string, analysis: Analysis): (facts: Said[]) => Said[] {
  const { kind, text, sources } = answerTo(entry, analysis, lead);
  if (kind !== 'said') return (facts) => facts;
  const answer: Said = { text: forTheEar(shortly(text)), sources, from: [entry.id] };
  const isAnswer = ({ text: told, from }: Said): boolean =>
    from.every((id) => id === entry.id) && isSameAs({ text: told }, { text: forTheEar(text) });
  return (facts) => {
    const told = facts.map((each) => (isAnswer(each) ? answer : each));
    return told.some((each) => isSameAs(each, answer)) ? told : [...told, answer];
  };
}
