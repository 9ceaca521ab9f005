import type { Finding } from '../model/judgement.ts';
import { inSeries } from '../model/series.ts';
import { decidedWords } from './words.ts';

/** What reviewers decided on a finding; those who decided the same in the same words are named together. */
export const decisionsOn = (finding: Finding): string[] =>
  [...Map.groupBy(finding.decisions, (each) => decidedWords({ ...each, reviewer: '' }, finding)).values()].map((same) =>
    decidedWords({ ...same[0]!, reviewer: inSeries(same.map(({ reviewer }) => reviewer)) }, finding),
  );
