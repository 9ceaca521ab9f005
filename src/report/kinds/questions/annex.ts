import { inSeries } from '../../../model/series.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { periodWords } from '../../period-words.ts';
import { fill, lowerFirst, upperFirst, withFullStop } from '../../phrases.ts';
import { answerTo } from '../../telling/answers.ts';
import { askedOf } from '../../telling/asked-before.ts';
import { chosenFacts, citedBy, isSameAs, tellable } from '../../telling/claims.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { best } from '../../telling/weight.ts';
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
  const { entry, matter } = subject;
  const start = before.reduce((sum, { items }) => sum + items.length, 1);
  const promise = matter && state === null && !isPast(matter) ? promiseItem(matter, analysis) : null;
  const knownPromise = promise && before.find(({ items }) => items.some(({ text }) => text === promise.text))?.promise;
  const all = toldOf(subject, before, analysis);
  const ofPart = state === null ? undefined : saysPart(state, entry, analysis);
  const isTold = ofPart === undefined || [...all, ...before.flatMap(({ claims }) => claims)].some(({ claim }) => isSameAs(claim, ofPart));
  const isOthers = (claim: Claim): boolean => state !== null && isOfOtherMoney(claim, state, entry, analysis);
  const told = [...(isTold ? [] : [{ claim: ofPart, sources: citedBy(ofPart) }]), ...all.filter(({ claim }) => !isOthers(claim))].slice(
    0,
    mostFacts,
  );
  const answer = answerTo(entry, analysis, matter?.lead);
  const organisation = organisationName(analysis);
  const answered = fill(templates.answer, { organisation, answer: answer.text });
  const heard = before.flatMap((each) => each.items.map((item, at) => ({ item, number: each.start + at })));
  const known = heard.find(({ item }) => isSameAs(item, { text: answered }))?.number;
  const answerSaid = known === undefined ? answered : fill(templates.sameAnswer, { organisation, item: String(known) });
  const items: Said[] = [
    ...(promise && !knownPromise ? [promise] : []),
    ...told.map(({ claim, sources }): Said => ({ text: claimSaid(claim, analysis), sources, from: [`${entry.id}#${claim.id}`] })),
    ...(answer.kind === 'said' ? [{ text: answerSaid, sources: known === undefined ? answer.sources : [], from: [entry.id] }] : []),
  ];
  const first = start + (promise && !knownPromise ? 1 : 0);
  return {
    subject,
    items,
    start,
    promise: knownPromise ?? (promise ? start : null),
    claims: told.map(({ claim }, at) => ({ claim, number: first + at })),
  };
}

/** What is told of a subject, and whatever else its findings rest on: nobody is asked on evidence that is not shown. */
function toldOf(
  { entry, matter }: Subject,
  before: readonly Annexed[],
  analysis: Analysis,
): { readonly claim: Claim; readonly sources: Said['sources'] }[] {
  const cited = (claims: readonly Claim[]) => claims.map((claim) => ({ claim, sources: citedBy(claim) }));
  if (!matter)
    return cited(
      best(
        entry.claims.filter(({ kind, shows }) => kind === 'fact' && shows.length > 0),
        entry,
        analysis,
      ),
    );
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
        when: `${/^\d{4}-\d\d-\d\d$/.test(when) ? 'on' : 'in'} ${periodWords(when)}`,
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
