import { place } from '../../model/filters/place.ts';
import type { Analysis } from '../../model/judgement.ts';
import { fill } from '../phrases.ts';
import { inCitedParts } from '../telling/with-measure.ts';
import { paragraph, words as text } from '../page-tree.ts';
import { cite, type ReportContent } from '../report.ts';
import type { Matter } from '../telling/matters.ts';
import { isPast, mattersOf } from '../telling/matters.ts';
import { wordsPerMinute } from '../telling/names.ts';
import { seenFrom } from '../telling/seen-from.ts';
import type { Said } from '../telling/said.ts';
import { inOwnVoice } from '../telling/own-voice.ts';
import { CannotCompose, checkSheetOf, NoRoom, reportOf, type Kind, type ReportOptions } from './kind.ts';
import { chosen, item, leaveOut, minutes, onBehalfOf, putIn, session, speaker, words } from './options.ts';
import { onlyChosen } from './shared/chosen.ts';
import { restsOf } from './shared/rests.ts';
import { composeStatement, type Statement } from './statement/compose.ts';
import { closing, titleOf } from './statement/frame.ts';
import { askedBeforeSaid } from './statement/asked-before.ts';
import { factsAlone } from './statement/facts-alone.ts';
import { cautionFor, nothingToTell } from './statement/nothing.ts';
import { isAdmitted, mayBeRaised } from './statement/raised.ts';
import { notTold, untold } from './statement/untold.ts';
import { lengthWords, speakersSheet } from './statement/check-sheet.ts';
import templates from './statement/templates.json' with { type: 'json' };

const usualMinutes = 3;

export const statement: Kind = {
  id: 'statement',
  about: 'a statement to the body that governs the organisation, with a check sheet for its speaker',
  options: [onBehalfOf, speaker, session, item, minutes, words, chosen, leaveOut, putIn],
  contents: false,
  ending: 'docx',
  inApp: true,
  compose: (all, options) => {
    const seen = seenFrom(options.filters[place.name] ?? [], all);
    const analysis = inOwnVoice(options, seen);
    const { made, tooShort } = statementOf(analysis, options);
    const report = reportOf(statement, titleOf(options, analysis), bodyOf(made), analysis, options);
    const left = made.left.map(({ matter }) => matter.cases[0]!.inGap.id);
    const rests = restsOf([...made.raised.flatMap(({ said }) => said), ...made.asks], left, seen);
    const told = [...made.raised, ...made.left].map(({ matter }) => matter?.entry.id);
    const notRaised = mattersOf(onlyChosen(analysis, options.chosen)).filter((each) => !isPast(each) && !told.includes(each.entry.id));
    const sheet = checkSheetOf(report, speakersSheet(made, notRaised, analysis));
    return [
      {
        report,
        suffix: '',
        length: lengthWords(made, analysis),
        rests,
        lacks: [...untold(made, options, analysis), ...(tooShort ? [alone(tooShort)] : [])],
      },
      sheet,
    ];
  },
};

/** What a time that is too short leaves out, and what it would take. */
const alone = ({ words, needed, minutes }: NoRoom): string =>
  fill(templates.alone, { words: String(words), needed: String(needed), minutes });

/** @returns the statement, and what a whole one would have taken where there is no room for one */
function statementOf(analysis: Analysis, options: ReportOptions): { readonly made: Statement; readonly tooShort: NoRoom | null } {
  try {
    return { made: wholeOf(analysis, options), tooShort: null };
  } catch (error) {
    // What was chosen by hand is told whole or not at all.
    const matters = differentFirst(mattersOf(analysis).filter((matter) => !isPast(matter)));
    if (!(error instanceof NoRoom) || options.chosen.length > 0 || matters.length === 0) throw error;
    return { made: factsAlone(matters, roomOf(options, analysis), options, analysis), tooShort: error };
  }
}

/** Of what was chosen by hand all in that order; else what may be raised, the strongest first; else what there is, with what it wants. */
function wholeOf(analysis: Analysis, options: ReportOptions): Statement {
  const room = roomOf(options, analysis);
  const all = inChosenOrder(mattersOf(onlyChosen(analysis, options.chosen), options.claims), options.chosen);
  const matters = all.filter((matter) => !isPast(matter));
  const refused = notTold(options, analysis);
  if (all.length === 0 && refused.length > 0) throw new CannotCompose(refused.join(' '));
  if (matters.length === 0) return nothingToTell(options.filters, all, room, options, analysis);
  const raised = options.chosen.length > 0 ? matters : differentFirst(matters.filter(mayBeRaised));
  const admitted = options.chosen.length > 0 ? [] : matters.filter((matter) => !raised.includes(matter) && isAdmitted(matter));
  const told = raised.length > 0 ? [...raised, ...admitted] : matters;
  const beside = {
    caution: told.some(mayBeRaised) ? null : cautionFor(told, analysis),
    askedBefore: (of: readonly Matter[]) => askedBeforeSaid(of, analysis),
    byHand: options.chosen.length > 0,
  };
  return composeStatement(told, room, options, beside, analysis);
}

/** What is much like one that is raised already, by the same rule in the same place, waits behind others. */
function differentFirst(matters: readonly Matter[]): Matter[] {
  const kindOf = ({ lead, entry }: Matter) => `${lead.rule} ${String(entry.places)}`;
  const first = matters.filter((matter, at) => matters.findIndex((each) => kindOf(each) === kindOf(matter)) === at);
  return [...first, ...matters.filter((matter) => !first.includes(matter))];
}

/** By the place of the gap that was chosen first; the strongest first within it. */
function inChosenOrder(matters: readonly Matter[], ids: readonly string[]): Matter[] {
  const placeOf = ({ cases }: Matter) => Math.min(...cases.map(({ gap }) => (ids.includes(gap.id) ? ids.indexOf(gap.id) : ids.length)));
  return matters.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function roomOf(options: ReportOptions, analysis: Analysis): number {
  if (options.minutes !== null && options.words !== null) throw new CannotCompose('Give either “--minutes” or “--words”.');
  return options.words ?? Math.floor((options.minutes ?? usualMinutes) * wordsPerMinute(analysis));
}

/** As it is read out: a paragraph for each matter and one for what is asked, no headings and no numbers. */
function bodyOf({ salutation, opening, caution, raised, askedBefore, asks }: Statement): ReportContent[] {
  const spoken = (said: readonly Said[]): ReportContent =>
    paragraph(
      ...said
        .flatMap(inCitedParts)
        .flatMap((each, at) => [text(`${at === 0 ? '' : ' '}${each.text}`), ...(each.sources.length > 0 ? [cite(each.sources)] : [])]),
    );
  return [
    paragraph(text(salutation)),
    paragraph(text(caution?.before ? `${opening} ${caution.before}` : opening)),
    ...raised.map(({ said }) => spoken(said)),
    ...(caution?.after ? [paragraph(text(caution.after))] : []),
    spoken(askedBefore ? [askedBefore, ...asks] : asks),
    paragraph(text(closing)),
  ];
}
