import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, Case, Gap } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowered } from '../../phrases.ts';
import { isPast, mattersOf, type Matter } from '../../telling/matters.ts';
import { setAsideRefused } from '../../telling/set-aside.ts';
import type { ReportOptions } from '../kind.ts';
import { onlyChosen } from '../shared/chosen.ts';
import type { Statement } from './compose.ts';
import templates from './templates.json' with { type: 'json' };

/** What was chosen by hand and is not told all the same, in sentences: nothing of it is dropped in silence. */
export function untold(made: Statement, options: ReportOptions, analysis: Analysis): string[] {
  if (options.chosen.length === 0) return [];
  const { one, several, past, partly } = templates.untold;
  const all = mattersOf(onlyChosen(analysis, options.chosen), options.claims);
  const left = made.left.map(titleOf);
  const isToldAsPast = all.every(isPast);
  const older = isToldAsPast ? [] : all.filter(isPast).map((matter) => titleOf({ matter }));
  return [
    ...(left.length === 0 ? [] : [fill(left.length === 1 ? one : several, { titles: inSeries(left) })]),
    ...(older.length === 0 ? [] : [fill(past, { titles: inSeries(older) })]),
    ...untoldGaps(made, analysis).map(({ matter, norms }) => fill(partly, { norms: inSeries(norms), title: matter.entry.title })),
    ...notTold(options, analysis),
  ];
}

const titleOf = ({ matter }: { readonly matter: Matter }): string => `“${matter.entry.title}”`;

/** Of each case that is told the norms on which nothing that follows is said. */
export function untoldGaps({ raised }: Statement, analysis: Analysis): { readonly matter: Matter; readonly norms: readonly string[] }[] {
  const told = new Set(raised.flatMap(({ said }) => said.flatMap(({ from }) => from)));
  const isTold = ({ inGap }: { readonly gap: Gap; readonly inGap: Case }): boolean => inGap.findings.some(({ id }) => told.has(id));
  return raised.flatMap(({ matter }) => {
    // Where nothing is concluded nothing is left out of what is.
    if (matter === null || !matter.cases.some(isTold)) return [];
    const norms = [
      ...new Set(matter.cases.filter((each) => !isTold(each)).map(({ gap }) => lowered(labelOf(gap.norm, indexOf(analysis))))),
    ];
    return norms.length === 0 ? [] : [{ matter, norms }];
  });
}

/** Why what was chosen by hand may not be told, where all that was found of it was set aside. */
export function notTold({ chosen }: ReportOptions, analysis: Analysis): string[] {
  if (chosen.length === 0) return [];
  return setAsideRefused(analysis.entries, onlyChosen(analysis, chosen));
}
