import { slug } from 'github-slugger';
import { entriesLeft } from '../../explain/entries-left.ts';
import type { Analysis } from '../../model/judgement.ts';
import { fill } from '../phrases.ts';
import { isPast, mattersOf, type Matter } from '../telling/matters.ts';
import { inOwnVoice } from '../telling/own-voice.ts';
import { CannotCompose, checkSheetOf, reportOf, type Kind, type ReportOptions } from './kind.ts';
import { chosen, due, leaveOut, onBehalfOf, putIn } from './options.ts';
import { letters } from './questions/letters.ts';
import { lackOfAddress } from './questions/opening.ts';
import type { Subject } from './questions/subject.ts';
import templates from './questions/templates.json' with { type: 'json' };
import { mattersSheet, sentencesSheet } from './shared/check-sheet.ts';
import { entriesChosen } from './shared/chosen.ts';
import { nothingRead } from './shared/nothing-read.ts';
import { restsOf } from './shared/rests.ts';

export const questions: Kind = {
  id: 'questions',
  about: 'letters of questions: the right of reply, one letter to each recipient',
  options: [onBehalfOf, chosen, leaveOut, putIn, due],
  contents: false,
  ending: 'docx',
  inApp: true,
  compose: (whole, options) => {
    const analysis = inOwnVoice(options, whole);
    const { subjects, lacks: unasked } = askedOn(subjectsOf(analysis, options), options);
    const past = ofRecord(subjects, analysis, options);
    // A letter on nothing asks nothing, and whoever gets it could not tell what it is about.
    if (subjects.length === 0 && past.length === 0) throw new CannotCompose(nothingRead(templates.refused, options.filters, analysis));
    const on = {
      subjects,
      past,
      left: entriesLeft(analysis, options.filters),
      isChosen: options.chosen.length > 0,
    };
    const { all, leftOut } = letters(on, analysis, options);
    return all.flatMap(({ recipient, title, body, subjects: told, said }, at) => {
      const suffix = all.length === 1 ? '' : `-${at + 1}-${slug(recipient)}`;
      const report = { ...reportOf(questions, title, body, analysis, options), author: null, date: null };
      const sheet = [
        ...sentencesSheet(said, analysis),
        ...mattersSheet(
          told.flatMap(({ matter }) => matter ?? []),
          analysis,
        ),
      ];
      const lacks = [...(at === 0 ? [...unasked, ...leftOut] : []), ...lackOfAddress(analysis, options)];
      return [{ report, suffix, rests: restsOf(said, [], whole), lacks }, checkSheetOf(report, sheet, suffix)];
    });
  },
};

/** More on one letter nobody answers, where nothing is held against anybody. */
const mostUncharged = 5;

/** What was chosen by hand; else all that runs against a commitment that was or may have been in force, for nothing is printed that was not put; else what is documented at all. */
function subjectsOf(analysis: Analysis, { chosen: ids, claims: byHand, filters }: ReportOptions): Subject[] {
  const matters = mattersOf(analysis, byHand);
  const withMatter = (entries: readonly Subject['entry'][]): Subject[] =>
    entries.map((entry) => ({ entry, matter: matters.find((each) => each.entry.id === entry.id) ?? null }));
  if (ids.length > 0) return withMatter(entriesChosen(ids, analysis));
  const open = matters.filter((matter) => !isPast(matter));
  const found = (open.length > 0 ? open : matters).map((matter): Subject => ({ entry: matter.entry, matter }));
  return found.length > 0 ? found : withMatter(entriesLeft(analysis, filters));
}

/** Whether something is held against the organisation in it: all of that is put. */
const isCharged = ({ matter }: Subject): boolean => matter !== null && !isPast(matter);

/** The works on which letters are written, and how many there would be: of those that were not chosen by hand, and in which nothing is held against anybody, the first. */
function askedOn(
  all: readonly Subject[],
  { chosen: ids }: ReportOptions,
): { readonly subjects: readonly Subject[]; readonly lacks: string[] } {
  if (ids.length > 0 || all.length <= mostUncharged || all.some(isCharged)) return { subjects: all, lacks: [] };
  const counts = { count: String(all.length), asked: String(mostUncharged) };
  return { subjects: all.slice(0, mostUncharged), lacks: [fill(templates.uncharged, counts)] };
}

/** Cases that a report tells for the record beside those on which letters are written: none where those were chosen by hand, or are of another time themselves. */
function ofRecord(subjects: readonly Subject[], analysis: Analysis, { chosen: ids, claims: byHand }: ReportOptions): Matter[] {
  const isOnOthers = ids.length === 0 && subjects.some(({ matter }) => matter !== null && !isPast(matter));
  return isOnOthers ? mattersOf(analysis, byHand).filter(isPast) : [];
}
