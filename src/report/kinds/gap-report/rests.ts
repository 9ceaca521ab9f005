import { restsOf } from '../../../explain/made-of.ts';
import type { RestsOn } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Matter } from '../../telling/matters.ts';
import type { Said } from '../../telling/said.ts';

/** The findings that a gap report tells, and of the facts that could show them those whose words stand in it. */
export function restsOfGapReport(said: readonly Said[], matters: readonly Matter[], analysis: Analysis): RestsOn {
  const facts = said.flatMap(({ from }) => from).filter((id) => id.includes('#'));
  return restsOf([...matters.map(({ lead }) => lead.id), ...facts], [], analysis);
}
