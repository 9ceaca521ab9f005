import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { chosenFacts, type ChosenFact } from '../../telling/claims.ts';
import { inFavourOf } from '../../telling/fairness.ts';
import { againstIn, hasFigure } from '../../telling/weight.ts';
import { promised } from '../../telling/promise.ts';
import type { Matter } from '../../telling/matters.ts';
import { toldApart, type Room } from '../shared/told-apart.ts';
import type { Said } from '../../telling/said.ts';
import { claimSpoken, fairlySaid } from './parts.ts';
import { forTheEar } from './spoken.ts';

/** What is documented of matters, told without what follows from it. */

export const mostTold = 2;
export const mostFacts = 3;

/** One matter as it may be told. */
interface Way {
  readonly said: readonly Said[];
  /** Whether with what it answers that nothing else tells. */
  readonly isWhole: boolean;
}

/** What may be told of what lies before any promise, what is best first: the first matter with all that it answers, then as many matters, as many of them whole, and as much of each as has room. */
export const waysToTell = (past: readonly Matter[], analysis: Analysis): Said[][] => {
  const [first = [], ...others] = past.slice(0, mostTold).map((matter) => waysOf(matter, analysis));
  const together = others.reduce<Way[][]>(
    (told, ways) => told.flatMap((each) => [each, ...ways.map((way) => [...each, way])]),
    first.map((way) => [way]),
  );
  return together.toSorted((a, b) => firstDifference(rankOf(a), rankOf(b))).map((ways) => ways.flatMap(({ said }) => said));
};

const waysOf = (matter: Matter, analysis: Analysis): Way[] =>
  (['all', 'charges', 'neither'] as const).flatMap((room) =>
    Array.from({ length: mostFacts }, (_, fewer) => ({
      said: factsOf(matter, mostFacts - fewer, room, analysis),
      isWhole: room !== 'neither',
    })),
  );

const rankOf = (ways: readonly Way[]): number[] => [
  Number(ways[0]!.isWhole),
  ways.length,
  ways.filter(({ isWhole }) => isWhole).length,
  ways.flatMap(({ said }) => said).length,
];

const firstDifference = (one: readonly number[], other: readonly number[]): number =>
  one.map((rank, at) => other[at]! - rank).find((difference) => difference !== 0) ?? 0;

/** What the organisation did, the facts of a matter, what disputes them, and what is said to it. @param most of the facts @param room whether also for a charge that it answers and nothing else tells, and an event @param isOnce whether nothing that shows only what was shown is told */
export function factsOf(matter: Matter, most: number, room: Room, analysis: Analysis, isOnce = false): Said[] {
  const { entry, lead } = matter;
  const all = chosenFacts(matter, promised(lead, analysis).commitment, analysis).filter(({ told }) => told !== 'disputes');
  const facts = (isOnce ? eachOnce(all, analysis) : all).slice(0, most);
  const { done, answer, after } = toldApart(matter, facts, analysis, room);
  const said = (claims: readonly { readonly claim: Claim }[]): Said[] => claims.map(({ claim }) => claimSpoken(claim, entry.id, analysis));
  const isTold = answer !== null && answer.kind !== 'not-sought';
  return [
    ...said(done),
    ...(isTold ? [{ text: forTheEar(answer.text), sources: answer.sources, from: [entry.id] }] : []),
    ...said(after.map((claim) => ({ claim }))),
    ...heldTheLine(matter, analysis),
  ];
}

/** What shows something that nothing before it shows: the same rule is not told twice. */
const eachOnce = (facts: readonly ChosenFact[], analysis: Analysis): ChosenFact[] =>
  facts.filter(({ claim, told }, at) => {
    const before = againstIn(
      facts.slice(0, at).map((each) => each.claim),
      analysis,
    );
    const own = [...againstIn([claim], analysis)];
    return told === 'put-in' || own.length === 0 || own.some((fact) => !before.has(fact)) || hasFigure(claim.text);
  });

/** That the organisation refused work there, or set conditions on it, is told with what it did. */
const heldTheLine = (matter: Matter, analysis: Analysis): Said[] =>
  inFavourOf(matter, analysis)
    .filter((each) => each.heldTheLine && each.where !== 'elsewhere')
    .slice(0, 1)
    .map((each) => fairlySaid(each, analysis));
