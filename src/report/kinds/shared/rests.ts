import { indexOf } from '../../../explain/index-of.ts';
import type { RestsOn } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/records.ts';
import type { Said } from '../../telling/said.ts';

/** What a report was made of, by id, so that it can be said later what of it is gone or has changed. @param left cases that were left out */
export function restsOf(said: readonly Said[], left: readonly string[], analysis: Analysis): RestsOn {
  const { findings } = indexOf(analysis);
  const ids = [...new Set(said.flatMap(({ from }) => from))];
  return {
    claims: ids.filter((id) => id.includes('#')),
    findings: Object.fromEntries(ids.flatMap((id) => (findings.has(id) ? [[id, findings.get(id)!.hash]] : []))),
    left,
  };
}
