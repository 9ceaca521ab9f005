import type { Analysis } from '../../../model/judgement.ts';
import { periodOf } from '../../../model/dates.ts';
import type { BehestPart, Claim } from '../../../model/records.ts';
import type { WorkspaceData } from '../../../model/schemas.ts';
import { inSeries } from '../../../model/series.ts';
import type { ReportLanguage } from '../../../model/words.ts';
import { paragraph, words } from '../../page-tree.ts';
import { onOrIn, periodWords } from '../../period-words.ts';
import { dateWords, fill, firstClause, withoutFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { namesState } from '../../telling/money.ts';
import { claimSaid, claimWithin } from '../../telling/said-by.ts';
import { bareName, partsOf, saysPart } from '../../telling/state-part.ts';
import { isRetold } from '../shared/known-from-others.ts';
import type { Annexed } from './annex.ts';
import { isOfOwnMoney } from './concern.ts';
import { itemsSaid, mostListed } from './question.ts';
import type { Subject } from './subject.ts';
import templates from './templates.json' with { type: 'json' };

/** What stands before the questions of a letter: who writes, why to this addressee, and by when and to whom to answer. */

export interface LetterOptions {
  /** Who asks; `null` where no name was given. */
  readonly onBehalfOf: string | null;
  /** By when an answer is asked for, and when the letter is dated; ISO dates. */
  readonly due: string | null;
  readonly date: string | null;
  readonly language: ReportLanguage;
}

/** Who writes, and why. @param topic with the organisation in full */
export function purposeOf(topic: string, analysis: Analysis, options: LetterOptions): string {
  const { name, about } = writerOf(analysis, options);
  if (name === undefined) return fill(templates.purpose, { topic });
  return fill(templates.purposeOf, { topic, speaker: about ? `${name}, ${withoutFullStop(about)},` : name });
}

/** What is known of the part of a State: of one work in the words of who tells it, of several by the works. */
export function partOf(state: string, annex: readonly Annexed[], analysis: Analysis): string {
  const [first] = annex as [Annexed];
  const parts = [...new Set(annex.flatMap(({ subject }) => partsOf(state, subject.entry)))];
  const told = annex.length === 1 && !parts.includes('host') ? tellsPart(state, first, analysis) : undefined;
  if (told) {
    const whole = claimWithin(claimSaid(told.claim, analysis));
    // Where its first words do not name the State, it is told whole.
    const claim = namesState(firstClause(whole), state, analysis) ? firstClause(whole) : withoutFullStop(whole);
    return fill(templates.partTold, { claim, ...itemsSaid([told.number]) });
  }
  const all = parts.map((part) => partSaid(part, state, annex, analysis));
  // What no item tells is left out beside what some tell.
  const shown = all.filter(({ isShown }) => isShown);
  const said = shown.length > 0 ? shown : all;
  return fill(templates.part, {
    parts: inSeries(
      said.map(({ part, what, items, isReported }, at) => {
        const isAgain = what !== '' && said.slice(0, at).some((each) => each.what === what);
        const works = isAgain ? templates.parts.it : what;
        return fill((isReported ? templates.parts.reported : templates.parts)[part], { works: withItems(works, items) });
      }),
    ),
  });
}

/** A part, in what works as a letter calls them, and by which items; where what is told of several works is named by each, without. */
interface PartSaid {
  readonly part: BehestPart;
  readonly what: string;
  readonly items: readonly number[];
  readonly isShown: boolean;
  /** Whether it is known from the account of others alone. */
  readonly isReported: boolean;
}

const withItems = (what: string, items: readonly number[]): string => {
  if (items.length === 0) return what;
  return items.length > mostListed ? fill(templates.parts.sums, { works: what }) : `${what} (${itemsSaid(items).items})`;
};

/** The item that says best what a State had to do with a work: that it paid before what sum was to be given. */
function tellsPart(state: string, { claims, subject }: Annexed, analysis: Analysis): Annexed['claims'][number] | undefined {
  const paying = claims.find(
    ({ claim }) => isOfOwnMoney(claim, state, analysis) && /\b(?:paid|pays?|funded|financed|gave)\b/.test(claim.text),
  );
  const best = saysPart(state, subject.entry, analysis);
  return paying ?? claims.find(({ claim }) => claim === best);
}

function partSaid(part: BehestPart, state: string, annex: readonly Annexed[], analysis: Analysis): PartSaid {
  if (part === 'host') return { part, what: '', items: [], isShown: true, isReported: false };
  const own = annex.filter(({ subject }) => partsOf(state, subject.entry).includes(part));
  const all = own.map(({ subject, claims }) => ({
    title: `“${subject.entry.title}”`,
    shown: claims.filter(({ claim }) => showsPart[part](claim, state, analysis)),
  }));
  const shown = all.filter((each) => each.shown.length > 0);
  // Of what no item tells nothing is said where some do.
  const works = shown.length > 0 ? shown : all;
  const told = works.flatMap((each) => each.shown);
  const known = { part, isShown: told.length > 0, isReported: told.length > 0 && told.every(({ claim }) => isRetold(claim)) };
  const numbers = (of: typeof told): number[] => of.map(({ number }) => number);
  if (works.length < annex.length)
    return { ...known, what: inSeries(works.map((each) => withItems(each.title, numbers(each.shown)))), items: [] };
  const { thisWork, allWork } = templates.parts;
  return { ...known, what: annex.length === 1 ? thisWork : allWork, items: numbers(told) };
}

/** By its name or by what is made of it: “the Australian government”. */
const isNamed = (text: string, state: string): boolean => text.includes(bareName(state));

/** Whether a claim says that a State had a part. */
const showsPart: Record<Exclude<BehestPart, 'host'>, (claim: Claim, state: string, analysis: Analysis) => boolean> = {
  payer: isOfOwnMoney,
  requester: ({ text }, state) =>
    isNamed(text, state) && /\b(?:asked|requested|invited|at (?:the )?(?:behest|request)|stood ready)\b/.test(text),
  director: ({ text }, state) => isNamed(text, state) && /\b(?:directed|ordered|instructed|decided)\b/.test(text),
};

/** A letter that was not answered is recalled; one of the day of this letter is this letter. */
export function recalled(subjects: readonly Subject[], analysis: Analysis, options: LetterOptions): ReportContent[] {
  const { date } = options;
  const { recalled: ofWorkspace, recalledOfOther } = templates;
  const template = isOfWorkspace(analysis, options) ? ofWorkspace : recalledOfOther;
  const asked = subjects.flatMap(({ entry }) => {
    const { asked: when, due, text, got } = entry.response ?? {};
    const isBefore = when !== undefined && (date === null || periodOf(when).possible.to < periodOf(date).possible.from);
    return isBefore && !text && !got ? [{ title: entry.title, when, due }] : [];
  });
  return [...Map.groupBy(asked, ({ when, due }) => `${when} ${due ?? ''}`).values()].map((same) => {
    const { when, due } = same[0]!;
    return paragraph(
      words(
        fill(template.said, {
          when: onOrIn(when),
          titles: inSeries(same.map(({ title: each }) => `“${each}”`)),
          due: due === undefined ? '' : fill(template.due, { due: periodWords(due) }),
        }),
      ),
    );
  });
}

/** By when and to whom, and what is done with the answer or with none. */
export function howToAnswer(date: string | null, analysis: Analysis, options: LetterOptions): string {
  const { due, language } = options;
  const { contact } = writerOf(analysis, options);
  const to = contact ? fill(templates.to, { contact }) : '';
  if (due === null) return fill(templates.due, { to });
  const by = dateWords(due, language);
  const when = date === null ? '' : ` on ${date}`;
  return `${fill(templates.dueBy, { due: by, to })} ${fill(templates.ifNone, { when, due: by })}`;
}

/** A name, an address and a contact. */
export function signature(analysis: Analysis, options: LetterOptions): ReportContent[] {
  const { name, address, contact } = writerOf(analysis, options);
  const lines = [name, address, contact].flatMap((each) => (each ? [each] : []));
  return (lines.length > 0 ? lines : [templates.silentSender]).map((line) => paragraph(words(line)));
}

/** That a letter says to nobody where an answer is to go; nothing where it does. */
export const lackOfAddress = (analysis: Analysis, options: LetterOptions): string[] => {
  const { name, address, contact } = writerOf(analysis, options);
  return address || contact ? [] : [fill(templates.noAddress, { name: name ? ` of ${withoutFullStop(name)}` : '' })];
};

/** The address and the contact of the workspace are those of the author whom it names, and of nobody else. */
function writerOf(analysis: Analysis, options: LetterOptions): NonNullable<WorkspaceData['author']> {
  const { onBehalfOf } = options;
  const known = isOfWorkspace(analysis, options) ? analysis.workspace.about.author : undefined;
  return { ...known, ...(onBehalfOf === null ? {} : { name: onBehalfOf }) };
}

/** Whether the writer is the author whom the workspace names, or it names none. */
const isOfWorkspace = ({ workspace }: Analysis, { onBehalfOf }: LetterOptions): boolean => {
  const named = workspace.about.author?.name;
  return onBehalfOf === null || named === undefined || onBehalfOf === named;
};
