import { inSeries } from '../../../model/series.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { onOrIn } from '../../period-words.ts';
import { fill, lowerFirst, upperFirst, withFullStop } from '../../phrases.ts';
import { answerTo } from '../../telling/answers.ts';
import { askedOf } from '../../telling/asked-before.ts';
import { chosenFacts, citedBy, isSameAs, tellable } from '../../telling/claims.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { best, factsShown } from '../../telling/weight.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { actorName, organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import { saysPart } from '../../telling/state-part.ts';
import type { Said } from '../../telling/said.ts';
import { isOfOtherMoney } from './other-money.ts';
import templates from './templates.json' with { type: 'json' };

/** What is asked about: an entry, with what was found of it if anything was. */
export interface Subject {
  readonly entry: EntryWithFacts;
  readonly matter: Matter | null;
}

/** The evidence that questions on one subject rely on, numbered through a letter. */
export interface Annexed {
  readonly subject: Subject;
  readonly items: readonly Said[];
  /** The number of its first item. */
  readonly start: number;
  /** The number of the commitment; nothing where none was found. */
  readonly promise: number | null;
  readonly claims: readonly { readonly claim: Claim; readonly number: number }[];
}

const mostFacts = 12;
const mostAsked = 3;

/**
 * The items of a letter. What stands in the annex once is not put there again.
 * @param state to whom it is written, where that is a State: it is held to no promise of another, and sees what is said of its own part
 */
export function annexOf(subjects: readonly Subject[], state: string | null, analysis: Analysis): Annexed[] {
  const annex: Annexed[] = [];
  for (const subject of subjects) annex.push(annexedOf(subject, annex, state, analysis));
  return annex;
}

function annexedOf(subject: Subject, before: readonly Annexed[], state: string | null, analysis: Analysis): Annexed {
  const start = startOf(before);
  const promise = state === null ? promiseIn(subject, before, analysis) : { items: [], number: null };
  const all = toldOf(subject, before, analysis);
  const told = (state === null ? all : asStateSees(all, state, subject, before, analysis)).slice(0, mostFacts);
  const { entry } = subject;
  const facts = told.map(({ claim, sources }): Said => ({ text: claimSaid(claim, analysis), sources, from: [`${entry.id}#${claim.id}`] }));
  return {
    subject,
    items: [...promise.items, ...facts, ...answerIn(subject, before, analysis)],
    start,
    promise: promise.number,
    claims: told.map(({ claim }, at) => ({ claim, number: start + promise.items.length + at })),
  };
}

/** The number of the item that comes after all of these. */
export const startOf = (annex: readonly Annexed[]): number => annex.reduce((sum, { items }) => sum + items.length, 1);

/** The promise, where one is held against it and no item before has it, and its number; without number where there is none. */
function promiseIn(
  { matter }: Subject,
  before: readonly Annexed[],
  analysis: Analysis,
): { readonly items: readonly Said[]; readonly number: number | null } {
  if (!matter || isPast(matter)) return { items: [], number: null };
  const item = promiseItem(matter, analysis);
  const known = before.find(({ items }) => items.some(({ text }) => text === item.text))?.promise;
  return known ? { items: [], number: known } : { items: [item], number: startOf(before) };
}

/** What the organisation answered, in short where an item before has it. */
function answerIn({ entry, matter }: Subject, before: readonly Annexed[], analysis: Analysis): Said[] {
  const answer = answerTo(entry, analysis, matter?.lead);
  if (answer.kind !== 'said') return [];
  const organisation = organisationName(analysis);
  const text = fill(templates.answer, { organisation, answer: answer.text });
  const heard = before.flatMap((each) => each.items.map((item, at) => ({ item, number: each.start + at })));
  const known = heard.find(({ item }) => isSameAs(item, { text }))?.number;
  return known === undefined
    ? [{ text, sources: answer.sources, from: [entry.id] }]
    : [{ text: fill(templates.sameAnswer, { organisation, item: String(known) }), sources: [], from: [entry.id] }];
}

/** A claim with what it cites. */
interface Told {
  readonly claim: Claim;
  readonly sources: Said['sources'];
}

const cited = (claims: readonly Claim[]): Told[] => claims.map((claim) => ({ claim, sources: citedBy(claim) }));

/** What is said of its own part first, unless it is told anyway, and nothing of the money of others. */
function asStateSees(all: readonly Told[], state: string, { entry }: Subject, before: readonly Annexed[], analysis: Analysis): Told[] {
  const ofPart = saysPart(state, entry, analysis);
  const isTold = [...all, ...before.flatMap(({ claims }) => claims)].some(({ claim }) => ofPart && isSameAs(claim, ofPart));
  return [...(ofPart && !isTold ? cited([ofPart]) : []), ...all.filter(({ claim }) => !isOfOtherMoney(claim, state, entry, analysis))];
}

/** What is told of a subject, and whatever else its findings rest on: nobody is asked on evidence that is not shown. */
function toldOf({ entry, matter }: Subject, before: readonly Annexed[], analysis: Analysis): Told[] {
  if (!matter) return cited(factsShown(entry, analysis));
  const heard = before.flatMap(({ claims }) => claims.map(({ claim }) => claim));
  const facts = chosenFacts(matter, promised(matter.lead, analysis).commitment, analysis, heard);
  const held = new Set(matter.leads.flatMap(({ held: conditions }) => conditions.flatMap(({ claims }) => claims)));
  const isTold = (claim: Claim): boolean => [...heard, ...facts.map((fact) => fact.claim)].some((each) => isSameAs(each, claim));
  const others = best(
    tellable(entry, matter.claims).filter((claim) => held.has(claim.id) && !isTold(claim)),
    entry,
    analysis,
  );
  return [...facts, ...cited(others)];
}

/** What was asked before on such work, the last first. */
export const askedItems = (subjects: readonly Subject[], analysis: Analysis): Said[] => {
  const called = (ids: readonly string[]) => inSeries(ids.map((id) => actorName(id, analysis)));
  return askedOf(
    subjects.map(({ entry }) => entry),
    analysis,
  )
    .toReversed()
    .slice(0, mostAsked)
    .map(({ id, by, of, when, where, text, cameOfIt, sources }) => ({
      text: fill(templates.asked, {
        by: upperFirst(called(by)),
        of: called(of),
        when: onOrIn(when),
        where,
        text: withFullStop(lowerFirst(text)),
        cameOfIt: withFullStop(cameOfIt),
      }),
      sources: citedBy({ sources }),
      from: [id],
    }));
};

/** A restatement says in each annex that it is one. */
function promiseItem({ lead }: Matter, analysis: Analysis): Said {
  const { text, sources, commitment } = promised(lead, analysis);
  const said = commitment.textStatus === 'digest' ? withFullStop(fill(templates.restated, { text: text.replace(/\.$/, '') })) : text;
  return { text: said, sources, from: [commitment.id] };
}
