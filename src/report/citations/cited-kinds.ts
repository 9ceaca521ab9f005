import { tableOf } from '../../model/by-id.ts';
import type { Source } from '../../model/records.ts';
import type { sourceKinds } from '../../model/words.ts';

export type CitedKind = 'instruments' | 'un-reports' | 'ngo-reports' | 'literature' | 'press' | 'web-pages' | 'statements' | 'others';

/** The parts of a bibliography, in order. */
export const kindTitles: readonly (readonly [kind: CitedKind, title: string])[] = [
  ['instruments', 'Instruments and official documents'],
  ['un-reports', 'United Nations reports'],
  ['ngo-reports', 'Reports of non-governmental organisations'],
  ['literature', 'Literature'],
  ['press', 'Press'],
  ['web-pages', 'Web pages'],
  ['statements', 'Statements and interviews'],
  ['others', 'Other sources'],
];

const byAppraisal: Readonly<Record<(typeof sourceKinds)[number], CitedKind>> = {
  policy: 'instruments',
  'official-document': 'instruments',
  'un-report': 'un-reports',
  'ngo-report': 'ngo-reports',
  study: 'literature',
  press: 'press',
  'organisation-page': 'web-pages',
  statement: 'statements',
  interview: 'statements',
  evaluation: 'literature',
};

const byType: Readonly<Record<string, CitedKind>> = tableOf({
  bill: 'instruments',
  hearing: 'instruments',
  legal_case: 'instruments',
  legislation: 'instruments',
  regulation: 'instruments',
  treaty: 'instruments',
  'article-journal': 'literature',
  book: 'literature',
  chapter: 'literature',
  'paper-conference': 'literature',
  thesis: 'literature',
  'article-magazine': 'press',
  'article-newspaper': 'press',
  broadcast: 'press',
  'post-weblog': 'web-pages',
  webpage: 'web-pages',
  interview: 'statements',
  speech: 'statements',
});

/** Under which heading a source stands: as it was appraised, else by what type of item it is. */
export const kindOf = ({ type }: Source, appraised: (typeof sourceKinds)[number] | undefined): CitedKind =>
  (appraised && byAppraisal[appraised]) ?? byType[type] ?? 'others';
