import { placeName } from '../../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { paragraph, strong, title, words } from '../../page-tree.ts';
import { dateWords, fill, lowered, upperFirst, withoutFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import type { Matter } from '../../telling/matters.ts';
import { largestAmount, leastForWork } from '../../telling/money.ts';
import { organisationInTitle, organisationName, organisationTitle } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { partsOf } from '../../telling/state-part.ts';
import { annexOf, askedItems, startOf, type Annexed } from './annex.ts';
import { askedOfOrganisation, askedOfState } from './asked.ts';
import { pieceOf, statesOf } from './concern.ts';
import { favourItems, ofOtherWork, ofRecord } from './beside.ts';
import { chargedIn, chargesOn, partnersCharged } from './charged.ts';
import { byName } from './by-name.ts';
import { commonAuthors } from './common-authors.ts';
import { withoutFact } from './fact-told.ts';
import { itemsList, part } from './items.ts';
import { mattersToState, subjectLine, topicSaid } from './matter-named.ts';
import { limitsOf, type Limits } from './not-established.ts';
import { minded } from './minded.ts';
import { numbered } from './numbered.ts';
import { howToAnswer, purposeOf, recalled, signature, type LetterOptions } from './opening.ts';
import { partOf } from './part-of-state.ts';
import { itemsSaid, type AskedOfOne, type Put } from './question.ts';
import { furtherOf } from './second-annex.ts';
import type { Subject } from './subject.ts';
import templates from './templates.json' with { type: 'json' };

/** A letter that can be sent as it is. */
export interface Letter {
  readonly recipient: string;
  readonly title: string;
  readonly body: readonly ReportContent[];
  readonly subjects: readonly Subject[];
  /** How much more it asks than stands in it, in a sentence for its author; nothing where all of it does. */
  readonly askedBehind: string | null;
  /** What it says is not established. */
  readonly limits: readonly Said[];
  /** For its check sheet. */
  readonly said: readonly Said[];
}

/** What letters are on. */
export interface On {
  readonly subjects: readonly Subject[];
  /** What a report tells of another time, for the record. */
  readonly past: readonly Matter[];
  /** The entries of which what speaks for the organisation may be told. */
  readonly left: readonly EntryWithFacts[];
  /** Whether they were chosen by hand. */
  readonly isChosen: boolean;
}

/** The letters, and whom none was made to. */
export interface Letters {
  readonly all: readonly Letter[];
  /** For their author: who was left out and why, and which letter asks more than it has room for, each in a sentence. */
  readonly leftOut: readonly string[];
}

/**
 * The right of reply: one letter to the organisation and one to each State that paid, asked, hosted or directed, on all that concerns it. A State whose
 * only part lies before any promise reads nothing of itself in a report, and gets none.
 */
export function letters(on: On, analysis: Analysis, options: LetterOptions): Letters {
  const { subjects } = on;
  // What a report tells of a State it is asked on, also where nothing of that work is put to the organisation.
  const besides = on.isChosen
    ? []
    : [...on.past.map(({ entry }) => entry), ...on.left].filter(
        ({ id }, at, all) => !subjects.some(({ entry }) => entry.id === id) && all.findIndex((each) => each.id === id) === at,
      );
  const states = [...new Set([...subjects.flatMap(({ entry }) => statesOf(entry).map(({ who }) => who)), ...chargedIn(besides, analysis)])];
  const own = organisationTitle(analysis).replace(/^the /, '');
  const concerned = (state: string): Subject[] => [
    ...subjects.filter(({ entry }) => statesOf(entry).some(({ who }) => who === state)),
    ...chargesOn(state, besides, analysis),
  ];
  const isOfEarlierAlone = (state: string): boolean => {
    const claims = annexOf(concerned(state), state, analysis).flatMap((each) => each.claims);
    return claims.length > 0 && claims.every(({ isEarlier }) => isEarlier);
  };
  const { earlier = [], raised = [] } = Object.groupBy(states, (state) => (isOfEarlierAlone(state) ? 'earlier' : 'raised'));
  const toStates = raised.map((state) => {
    const name = placeName(state);
    const recipient = upperFirst(fill(state === 'EU' ? templates.institutions : templates.government, { state: name }));
    return letter(recipient, state, { subjects: concerned(state), past: [], left: on.left, isChosen: on.isChosen }, [], analysis, options);
  });
  // What is conceded to others is conceded to the organisation.
  const conceded = [...new Set(toStates.flatMap(({ limits }) => limits.map(({ text }) => text)))];
  const toOrganisation = letter(own, null, on, conceded, analysis, options);
  const leftOut = earlier.map((state) =>
    fill(templates.leftOut, { state: placeName(state), works: inSeries(concerned(state).map(({ entry }) => `“${entry.title}”`)) }),
  );
  const partners = partnersCharged([...new Set([...subjects.map(({ entry }) => entry), ...besides])], analysis).map(({ who, works }) =>
    fill(templates.noLetterToPartner, { who, works: inSeries(works.map((work) => `“${work}”`)) }),
  );
  const all = [toOrganisation, ...toStates];
  return { all, leftOut: [...all.flatMap(({ askedBehind }) => askedBehind ?? []), ...leftOut, ...partners] };
}

/** What the first annex has after the evidence: to the organisation also what is told for the record and what was asked before. */
interface Beside {
  /** Whether it is told to a State, which reads of its own part alone. */
  readonly isToState: boolean;
  readonly record: Numbered;
  /** Work that is told without a charge. */
  readonly others: Numbered;
  readonly favour: Numbered;
  readonly before: Numbered;
  /** What is asked of a host on its own acts that are told there. */
  readonly acts: readonly string[];
}
type Numbered = { readonly items: readonly Said[]; readonly start: number };

function besideOf(annex: readonly Annexed[], { past, left, isChosen }: On, state: string | null, analysis: Analysis): Beside {
  const subjects = annex.map(({ subject }) => subject);
  const from = (items: readonly Said[], start: number): Numbered => ({ items, start });
  const record = from(ofRecord(past, analysis), startOf(annex));
  const matters = [...subjects.flatMap(({ matter }) => matter ?? []), ...past];
  // Who paid for a piece of the work reads of no charge, and of nothing against one.
  const isOfPieces = state !== null && subjects.every(({ entry }) => pieceOf(state, entry, analysis) !== null);
  const good = isOfPieces ? [] : favourItems(matters, annex, left, isChosen, state, analysis);
  // What is asked on is no other work.
  const besides = left.filter(({ id }) => !subjects.some(({ entry }) => entry.id === id));
  const others = from(state === null ? ofOtherWork(matters, besides, isChosen, analysis) : [], record.start + record.items.length);
  const favour = from(good, others.start + others.items.length);
  const before = from(state === null ? askedItems(subjects, analysis) : [], favour.start + favour.items.length);
  const isToHost = state !== null && subjects.every(({ entry }) => partsOf(state, entry).includes('host'));
  return { isToState: state !== null, record, others, favour, before, acts: isToHost ? gravelyTold(favour) : [] };
}

function letter(
  recipient: string,
  state: string | null,
  on: On,
  conceded: readonly string[],
  analysis: Analysis,
  options: LetterOptions,
): Letter {
  const annex = annexOf(on.subjects, state, analysis);
  const subjects = annex.map(({ subject }) => subject);
  const beside = besideOf(annex, on, state, analysis);
  const startOfFurther = beside.before.start + beside.before.items.length;
  const further = state === null ? furtherOf(annex, startOfFurther, analysis) : { promises: [], cases: [] };
  const hasFurther = further.cases.length > 0;
  const entries = [...subjects, ...on.past].map(({ entry }) => entry);
  const date = options.date === null ? null : dateWords(options.date, options.language);
  const own = subjects.map(({ entry }) => entry);
  const purpose = purposeOf(topicSaid(own, entries, state !== null, analysis), state !== null, analysis, options);
  const isSeveral = annex.length > 1;
  const items = [
    ...annex.flatMap((each) => each.items),
    ...[beside.record, beside.others, beside.favour, beside.before].flatMap((each) => each.items),
  ];
  const told = items.map(({ text }) => text).join('\n');
  const asked = askedOf(annex, state, told, analysis);
  const put = asked.flatMap(({ questions }) => questions.map(({ text }) => withoutFact(text)));
  const groups = limitsOf(annex, told, put, state, conceded, analysis);
  const limits = groups.flatMap(({ lines }) => lines);
  const questions = numbered(asked, askedLast(beside, hasFurther, organisationName(analysis)), organisationName(analysis));
  const body = [
    paragraph(words(date ?? templates.dateToCome)),
    paragraph(words(recipient)),
    paragraph(strong(fill(templates.subject, { matter: subjectLine(own, entries, analysis) }))),
    paragraph(words(templates.greeting)),
    paragraph(
      words([purpose, ...(state === null ? [] : [mattersToState(own), partOf(state, annex, analysis)]), templates.annexNote].join(' ')),
    ),
    ...(state === null ? recalled(subjects, analysis, options) : []),
    paragraph(words(howToAnswer(date, state !== null, analysis, options))),
    ...(state === null ? minded(annex, hasFurther, analysis) : []),
    title(2, templates.questions),
    ...questions.inLetter,
    paragraph(words(templates.closing)),
    paragraph(words(templates.faithfully)),
    ...signature(analysis, options),
    title(2, templates.annex),
    ...(isOfSums(annex) ? [paragraph(words(templates.sums))] : []),
    ...noted(commonAuthors(annex, analysis)),
    ...annex.flatMap((each, at) => evidenceOf(each, isSeveral, at === 0)),
    ...notEstablishedOf(groups, isSeveral),
    ...besideTold(beside, analysis),
    ...part(templates.further.title, templates.further.about, [
      ...itemsList(further.promises, startOfFurther, isSeveral ? templates.further.promises : null),
      ...further.cases.flatMap((each) => itemsList(each.lines, null, isSeveral ? each.title : null)),
    ]),
    ...questions.behind,
  ];
  return {
    recipient: state === null ? recipient : placeName(state),
    title: fill(templates.title, { recipient: state === null ? organisationInTitle(analysis) : lowered(recipient) }),
    body,
    subjects,
    askedBehind:
      questions.countBehind === 0
        ? null
        : fill(templates.behind.lack, { recipient, count: String(questions.count), behind: String(questions.countBehind) }),
    limits,
    said: [...items, ...limits, ...further.promises, ...further.cases.flatMap(({ lines }) => lines)],
  };
}

const grave = /\b(?:accounted for|disappear\w*|tortur\w*|kill\w*|shot|died|beat(?:en)?)\b/;

/** What is asked on each work; which texts it held to apply is not asked again of promises of which a rule asks it. */
function askedOf(annex: readonly Annexed[], state: string | null, told: string, analysis: Analysis): AskedOfOne[] {
  const all = annex.map((each) => ({
    each,
    questions: (state === null ? askedOfOrganisation(each, analysis) : askedOfState(state, each, analysis)).map((question) => ({
      ...question,
      // “The arrangement” is that of its own case.
      text: byName(question.text, each.items.length === 0 ? told : each.items.map(({ text }) => text).join('\n')),
    })),
  }));
  const known = new Set(all.flatMap(({ each, questions }) => (questions.some(({ way }) => way === 'policy') ? each.promises : [])));
  return all.map(({ each, questions }) => ({
    title: each.subject.entry.title,
    questions: questions.filter(({ common }) => common !== 'texts' || !each.promises.every((promise) => known.has(promise))),
  }));
}

/** What is grave and stands among what speaks for the organisation is asked of the State whose acts it is. */
const gravelyTold = ({ items, start }: Numbered): string[] =>
  items.flatMap(({ text }, at) =>
    grave.test(text)
      ? [fill(templates.graveBeside, { fact: fill(templates.facts.item, { claim: withoutFullStop(text), item: String(start + at) }) })]
      : [],
  );

/** What is not established of more than one case stands under the name of each. */
const notEstablishedOf = (groups: readonly Limits[], isSeveral: boolean): ReportContent[] =>
  isSeveral && groups.length > 0
    ? [title(3, templates.notEstablished), ...groups.flatMap(({ title: heading, lines }) => itemsList(lines, null, heading, 4))]
    : itemsList(
        groups.flatMap(({ lines }) => lines),
        null,
        templates.notEstablished,
      );

const noted = (sentence: string | null): ReportContent[] => (sentence === null ? [] : [paragraph(words(sentence))]);

/** Of a work of which all has been told of another before it, that; nothing of one of which nothing is told. */
const evidenceOf = ({ items, start, subject }: Annexed, isSeveral: boolean, isFirst: boolean): ReportContent[] =>
  items.length === 0 && isSeveral
    ? isFirst || subject.entry.claims.length === 0
      ? []
      : [title(3, subject.entry.title), paragraph(words(templates.toldBefore))]
    : itemsList(items, start, isSeveral ? subject.entry.title : null);

const besideTold = ({ isToState, record, others, favour, before }: Beside, analysis: Analysis): ReportContent[] => [
  ...itemsList(record.items, record.start, templates.record),
  ...itemsList(others.items, others.start, templates.others),
  ...itemsList(
    favour.items,
    favour.start,
    fill(isToState ? templates.favourHere : templates.favour, { organisation: organisationName(analysis) }),
  ),
  ...itemsList(before.items, before.start, templates.askedBeforeTitle),
];

/** Whether more than one item gives a sum, so that a reader might add them. */
const isOfSums = (annex: readonly Annexed[]): boolean =>
  annex.flatMap(({ claims }) => claims).filter(({ claim }) => largestAmount(claim.text) >= leastForWork).length > 1;

/** What is asked last: of the acts of a host, of what the annex tells besides, and whether all of it is right. @param hasFurther whether there is a second annex */
function askedLast(beside: Beside, hasFurther: boolean, organisation: string): Put[] {
  const onItems = (template: string, { items, start: first }: Numbered): string[] =>
    items.length === 0 ? [] : [fill(template, { ...itemsSaid(items.map((_, at) => first + at)), organisation })];
  const ofOthers = [
    ...onItems(templates.askedRecord, beside.record),
    ...onItems(templates.askedOthers, beside.others),
    ...onItems(templates.askedBefore, beside.before),
  ];
  const all = [...beside.acts, ...ofOthers, hasFurther ? templates.wrongInEither : templates.wrong];
  return all.map((text): Put => ({ text, sources: [], isOnItems: true }));
}
