import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { plural } from '../../../explain/words.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { isAlleged } from '../../../model/strength.ts';
import { list, paragraph, table, title, words } from '../../page-tree.ts';
import { fill, upperFirst, withFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { ownDefence } from '../../telling/answers.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName, wordsPerMinute } from '../../telling/names.ts';
import { mattersSheet, sentencesSheet } from '../shared/check-sheet.ts';
import type { Statement } from './compose.ts';
import { untoldGaps } from './untold.ts';
import templates from './templates.json' with { type: 'json' };

export function lengthWords({ words: count }: Statement, analysis: Analysis): string {
  const pace = wordsPerMinute(analysis);
  return upperFirst(`${plural(count, 'word')} as they are spoken, about ${(count / pace).toFixed(1)} minutes at ${pace} words a minute.`);
}

/** What the speaker of a statement needs beside it: what was left out and why, each sentence with what it rests on, and what to be ready for. */
export function speakersSheet(statement: Statement, notRaised: readonly Matter[], analysis: Analysis): ReportContent[] {
  const { raised, asks, unsaid } = statement;
  const left = [
    ...statement.left,
    ...notRaised.map((matter) => ({ matter, because: whyNotRaised(matter.lead) })),
    ...untoldGaps(statement, analysis).map(({ matter, norms }) => ({
      matter,
      because: fill(templates.sheet.partly, { norms: inSeries(norms) }),
    })),
  ];
  const matters = raised.flatMap(({ matter }) => matter ?? []);
  return [
    paragraph(words(lengthWords(statement, analysis))),
    ...(left.length > 0
      ? [
          title(2, 'What was left out'),
          table(
            ['case', 'why'],
            left.map(({ matter, because }) => [matter.entry.title, because]),
          ),
        ]
      : []),
    ...(unsaid.length > 0
      ? [
          title(2, 'What was left unsaid'),
          table(
            ['sentence', 'why'],
            unsaid.map(({ text, because }) => [text, because]),
          ),
        ]
      : []),
    ...sentencesSheet([...raised.flatMap(({ said }) => said), ...asks], analysis),
    ...matters.flatMap((matter) => preparation(matter, analysis)),
    ...mattersSheet(matters, analysis),
  ];
}

/** Why a case is not raised unless it is chosen by hand. */
const whyNotRaised = (lead: Finding): string =>
  isAlleged(lead)
    ? 'only alleged, as nothing reaches reasonable grounds to believe'
    : lead.time === 'in-force'
      ? 'a general standard that it promotes, and no commitment of its own'
      : 'not certain to be of the time of the commitment';

function preparation({ lead, entry }: Matter, analysis: Analysis): ReportContent[] {
  const rule = indexOf(analysis).rules.get(lead.rule)!;
  const own = ownDefence(entry);
  const asked = criticalQuestions(rule, entry, indexOf(analysis));
  return [
    title(2, `If you are asked on: ${entry.title}`),
    title(3, 'Questions to expect'),
    list(asked.map(({ question, answer }) => [words(`${question} ${answer}`)])),
    title(3, `What could be said for ${organisationName(analysis)}`),
    paragraph(words(templates.sheet.inOurWords)),
    list(rule.counterarguments.map((argument) => [words(withFullStop(argument))])),
    ...(own.length > 0 ? [paragraph(words(templates.sheet.inItsOwn)), list(own.map((each) => [words(each)]))] : []),
  ];
}
