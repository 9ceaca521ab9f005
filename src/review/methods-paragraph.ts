import { plural, listWords } from '../explain/words.ts';
import type { Agreement, Agreements, Measure } from './agreement.ts';

/** The paragraph that a methods section can take over, with figures and where the measures come from. */
export function methodsParagraph({ judged, seen }: Agreements): string {
  const blind = [sentenceOf('the verdict', judged.verdict), sentenceOf('the standard of proof', judged.standard)].filter(Boolean);
  const open = [sentenceOf('decisions on findings', seen.decision), sentenceOf('how commitments were read', seen.reading)].filter(Boolean);
  const { reviewers, units } = judged.verdict;
  if (blind.length === 0 && open.length === 0)
    return 'No two reviewers have judged the same case, so that nothing can be said of their agreement.';
  return [
    ...(blind.length > 0
      ? [
          `${listWords(reviewers)} judged ${plural(units, 'case')} apart from each other, each before seeing the computed verdict or another’s word.`,
          ...blind,
        ]
      : []),
    ...(open.length > 0
      ? ['With the computed verdict in sight, which makes agreement easier, reviewers also gave their word.', ...open]
      : []),
    ...(given(judged.verdict, judged.standard, seen.decision, seen.reading)
      ? [
          'κ is that of Cohen (1960), for two reviewers; α is that of Krippendorff (2011), nominal for verdicts and decisions and ordinal for standards of proof. The intervals are the middle 95 per cent of 1,000 bootstrap resamples of the cases, drawn with a fixed seed.',
          'J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960) 37–46; K. Krippendorff, Computing Krippendorff’s Alpha-Reliability, University of Pennsylvania (2011).',
        ]
      : []),
  ].join(' ');
}

function sentenceOf(what: string, { units, percent, kappa, alpha }: Agreement): string {
  if (units === 0 || percent === null) return '';
  const measures = [...(kappa ? [measureWords('κ', kappa)] : []), measureWords('α', alpha)].filter(Boolean);
  const why = alpha.value === null ? `; κ and α are not given, since ${alpha.because}` : `; ${measures.join(', ')}`;
  return `On ${what} they agreed in ${percent.toFixed(1)} per cent of pairs of words on ${plural(units, 'thing')}${why}.`;
}

const measureWords = (name: string, measure: Measure): string =>
  measure.value === null
    ? ''
    : `${name} = ${measure.value.toFixed(2)} (95% interval ${measure.low.toFixed(2)} to ${measure.high.toFixed(2)})`;

const given = (...agreements: readonly Agreement[]): boolean => agreements.some(({ alpha }) => alpha.value !== null);
