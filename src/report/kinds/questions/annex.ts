import { indexOf } from '../../../explain/index-of.ts';
import { organisationOf } from '../../../model/organisation.ts';
import { inSeries } from '../../../model/series.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { againstOf } from '../../../model/circumstances.ts';
import { onOrIn } from '../../period-words.ts';
import { fill, lowerFirst, upperFirst, withFullStop } from '../../phrases.ts';
import { answerTo } from '../../telling/answers.ts';
import { askedOf } from '../../telling/asked-before.ts';
import { ownDefinitions } from '../../telling/definitions.ts';
import { citedBy, isSameAs, isTold } from '../../telling/alike.ts';
import type { ToldBy } from '../../telling/same-person.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { actorName, organisationName } from '../../telling/names.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import { promised } from '../../telling/promise.ts';
import type { Said } from '../../telling/said.ts';
import { itemOf, ofOnePlace, toldBy, type Heard } from './one-item.ts';
import { saysPaid } from '../../telling/state-part.ts';
import { sumsByYear } from '../../telling/sums-by-year.ts';
import { isActOfAnother } from '../../telling/whose.ts';
import { concerning, pieceOf } from './concern.ts';
import { withSums } from './sums-of-state.ts';
import type { Subject } from './subject.ts';
import { isOfEarlierTime, isOfOthersBefore, toldOf, type Told } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** The evidence that questions on one subject rely on, numbered through a letter. */
export interface Annexed {
  readonly subject: Subject;
  readonly items: readonly Said[];
  /** The number of its first item. */
  readonly start: number;
  /** The number of the commitment; nothing where none was found. */
  readonly promise: number | null;
  /** The numbers of all commitments on which something is concluded by itself: that one, and others beside it. */
  readonly promises: readonly number[];
  /** The numbers of what its own texts say of the norm, where it is measured by the words of others. */
  readonly definitions: readonly number[];
  readonly claims: readonly Numbered[];
  /** The number of what the organisation has said on it; nothing where it said nothing, or an item before has it. */
  readonly answer: number | null;
}

/** A claim by the number of its item. */
export interface Numbered {
  readonly claim: Claim;
  readonly number: number;
  /** Whether it is of a time before the promise, and nothing rests on it. */
  readonly isEarlier: boolean;
}

const mostAsked = 3;

/**
 * The items of a letter. What stands in the annex once is not put there again.
 * @param state to whom it is written, where that is a State: it is held to no promise of another, and sees what concerns it
 */
export function annexOf(subjects: readonly Subject[], state: string | null, analysis: Analysis): Annexed[] {
  const told = toldOfAll(subjects, analysis);
  const given =
    state === null
      ? []
      : sumsByYear(
          state,
          subjects.map(({ entry }) => entry),
          analysis,
        );
  const seen = told.map(({ subject, claims }) => ({
    subject,
    claims:
      state === null
        ? withPayments(
            subject,
            claims.filter(({ claim }) => !isOfOthersBefore(claim, subject, analysis)),
            told.flatMap((each) => each.claims),
            analysis,
          )
        : concerning(state, subject.entry, claims, analysis),
  }));
  // A State reads of no work of which nothing concerns it, unless that is so of all.
  const concerned = seen.filter(({ claims }, at) => state === null || claims.length > 0 || told[at]!.claims.length === 0);
  const annex: Annexed[] = [];
  for (const { subject, claims } of concerned.length > 0 ? concerned : notOfOthers(told, state)) {
    const heard = annex.flatMap((each) => each.claims.map(({ claim }) => claim));
    const shown = state === null ? claims : withSums(state, subject, claims, heard, given, analysis);
    annex.push(annexedOf(subject, shown, annex, state, analysis));
  }
  return annex;
}

/** What is told of some work without what another State did. */
const notOfOthers = (told: readonly { subject: Subject; claims: readonly Told[] }[], state: string | null) =>
  told.map(({ subject, claims }) => ({
    subject,
    claims: state === null ? claims : claims.filter(({ claim }) => !isActOfAnother(claim, state)),
  }));

/** With what says that somebody paid, whom the report asks for something: who is paid can then answer that, too. */
function withPayments({ entry }: Subject, claims: readonly Told[], told: readonly Told[], analysis: Analysis): Told[] {
  const payers = (entry.atBehestOf ?? []).filter(({ as }) => as.includes('payer'));
  const paid = payers.flatMap(({ who }) => saysPaid(who, entry, analysis) ?? []);
  const untold = [...new Set(paid)].filter(
    (claim) =>
      !isTold(
        claim,
        told.map((each) => each.claim),
      ),
  );
  return [...claims, ...untold.map((claim) => ({ claim, sources: citedBy(claim) }))];
}

/** What is told of each subject; what was told of one is not told of the next. */
function toldOfAll(subjects: readonly Subject[], analysis: Analysis): { subject: Subject; claims: readonly Told[] }[] {
  const heard: Claim[] = [];
  return subjects.map((subject) => {
    const claims = toldOf(subject, heard, analysis);
    heard.push(...claims.map(({ claim }) => claim));
    return { subject, claims };
  });
}

function annexedOf(subject: Subject, told: readonly Told[], before: readonly Annexed[], state: string | null, analysis: Analysis): Annexed {
  const isToOrganisation = state === null;
  const start = startOf(before);
  const promise = isToOrganisation ? promiseIn(subject, before, analysis) : noPromise;
  const { entry } = subject;
  const against = againstOf(analysis.workspace.vocabulary);
  const places = ofOnePlace(told);
  const heard: ToldBy[] = before.flatMap(({ claims }) => claims.map(({ claim }) => toldBy(claim, analysis)));
  const here: Heard[] = [];
  const facts = places.map((same) => {
    const item = itemOf(same, entry.id, [...heard, ...here], here, analysis);
    here.push(...same.map(({ claim }) => toldBy(claim, analysis)));
    return item;
  });
  const isCharged = told.some(({ claim }) => claim.shows.some(({ fact }) => against.has(fact)));
  // Who paid for a piece of it reads of no charge, and of no answer to one.
  const isAnswered = isToOrganisation || (isCharged && pieceOf(state, entry, analysis) === null);
  const { matter } = subject;
  const defining = isToOrganisation && matter && !isPast(matter) ? definitionItems(matter, analysis) : [];
  const fresh = defining.filter(({ text }) => numberOf(text, before) === undefined);
  const startOfDefinitions = start + promise.items.length + facts.length;
  const answers = isAnswered ? answerIn(subject, before, analysis) : [];
  return {
    subject,
    answer: answers.some(({ sources }) => sources.length > 0) ? startOfDefinitions + fresh.length : null,
    definitions: defining.map(({ text }) => numberOf(text, before) ?? startOfDefinitions + fresh.findIndex((each) => each.text === text)),
    items: [...promise.items, ...facts, ...fresh, ...answers],
    start,
    promise: promise.numbers[0] ?? null,
    promises: promise.numbers,
    claims: places.flatMap((same, at) =>
      same.map(({ claim }) => ({
        claim,
        number: start + promise.items.length + at,
        isEarlier: isOfEarlierTime(claim, subject, analysis),
      })),
    ),
  };
}

/** The number of the item that comes after all of these. */
export const startOf = (annex: readonly Annexed[]): number => annex.reduce((sum, { items }) => sum + items.length, 1);

interface PromisesIn {
  readonly items: readonly Said[];
  readonly numbers: readonly number[];
}
const noPromise: PromisesIn = { items: [], numbers: [] };

/** The promise that is held against it, and those of what is concluded beside that: as items where no item before has them, and their numbers. */
function promiseIn({ matter }: Subject, before: readonly Annexed[], analysis: Analysis): PromisesIn {
  if (!matter || isPast(matter)) return noPromise;
  const beside = [nearerPromise(matter, analysis)?.finding, plainBeside(matter, analysis)?.finding].filter((each) => each != null);
  const items = uniqueByText([matter.lead, ...beside].map((each) => promiseItem(each, analysis)));
  const fresh = items.filter(({ text }) => numberOf(text, before) === undefined);
  return { items: fresh, numbers: items.map((item) => numberOf(item.text, before) ?? startOf(before) + fresh.indexOf(item)) };
}

const uniqueByText = (items: readonly Said[]): Said[] =>
  [...new Map(items.toReversed().map((item) => [item.text, item])).values()].toReversed();

/** The number of an item with these words. */
export const numberOf = (text: string, annex: readonly Annexed[]): number | undefined =>
  annex.flatMap(({ items, start }) => items.flatMap((item, at) => (item.text === text ? [start + at] : [])))[0];

/** What the organisation has said on it, or the item before that has it. */
function answerIn({ entry, matter }: Subject, before: readonly Annexed[], analysis: Analysis): Said[] {
  const answer = answerTo(entry, analysis);
  if (answer.kind !== 'said') return [];
  const organisation = organisationName(analysis);
  const opening = fill(templates.answer, { organisation, answer: '' });
  const toLead = answerTo(entry, analysis, matter && !isPast(matter) ? matter.lead : undefined);
  const text = toLead.before === undefined ? `${opening}${answer.text}` : toLead.text;
  const heard = before.flatMap(({ items, start }) => items.map((item, at) => ({ said: item.text, number: start + at })));
  const answers = heard.filter(({ said }) => said.startsWith(opening));
  const known = answers.find(({ said }) => isSameAs({ text: said.slice(opening.length) }, answer))?.number;
  return known === undefined
    ? [{ text, sources: answer.sources, from: [entry.id] }]
    : [
        {
          text: fill(toLead.before === undefined ? templates.sameAnswer : templates.sameAnswerBefore, {
            organisation,
            item: String(known),
            year: toLead.before ?? '',
          }),
          sources: [],
          from: [entry.id],
        },
      ];
}

/** What was asked of the organisation before on such work, the last first; what was asked of its body is no matter of its own. */
export const askedItems = (subjects: readonly Subject[], analysis: Analysis): Said[] => {
  const called = (ids: readonly string[]) => inSeries(ids.map((id) => actorName(id, analysis)));
  const own = organisationOf(analysis.workspace)?.id;
  return askedOf(
    subjects.map(({ entry }) => entry),
    analysis,
  )
    .filter(({ of }) => own !== undefined && of.includes(own))
    .toReversed()
    .slice(0, mostAsked)
    .map(({ id, by, of, when, where, text, cameOfIt, sources }) => ({
      text: fill(/^To \p{Ll}/u.test(text) ? templates.askedTo : templates.asked, {
        by: upperFirst(called(by)),
        of: called(addressed(of, where, called)),
        when: onOrIn(when),
        where,
        text: withFullStop(lowerFirst(text)),
        cameOfIt: withFullStop(/^We found\b/.test(cameOfIt) ? cameOfIt : fill(templates.asFarAsRead, { cameOfIt })),
      }),
      sources: citedBy({ sources }),
      from: [id],
    }));
};

/** To whom it was addressed, where the place in which it stands names some of them: “Open letter to the Board”. */
function addressed(of: readonly string[], where: string, called: (ids: readonly string[]) => string): readonly string[] {
  const named = of.filter((id) => where.includes(` to ${called([id])}`));
  return named.length > 0 ? named : of;
}

/** How its own texts define what it is measured by, marked like promises. */
const definitionItems = ({ lead }: Matter, analysis: Analysis): Said[] =>
  ownDefinitions(lead, analysis)
    .filter(({ sources }) => sources.length > 0)
    .map((each) => {
      const isDigest = each.from.every((id) => indexOf(analysis).commitments.get(id)?.textStatus === 'digest');
      return isDigest ? { ...each, text: inOurWords(each.text) } : each;
    });

const inOurWords = (text: string): string => withFullStop(fill(templates.restated, { text: text.replace(/\.$/, '') }));

/** A restatement says in each annex that it is one. */
export function promiseItem(finding: Matter['lead'], analysis: Analysis): Said {
  const { text, sources, commitment } = promised(finding, analysis);
  return { text: commitment.textStatus === 'digest' ? inOurWords(text) : text, sources, from: [commitment.id] };
}
