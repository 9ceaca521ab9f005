import type { Workspace } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';

/**
 * What is thought of a source, as it may be told: that it derives from a source which only withheld evidence cites counts when origins are counted,
 * but its very id would tell of it. An empty list says that it retells something.
 */
export function shownAppraisal({ appraisals, sources }: Pick<Workspace, 'appraisals' | 'sources'>, id: string): Appraisal | null {
  const appraisal = appraisals[id];
  if (!appraisal?.derivedFrom) return appraisal ?? null;
  const shown = new Set(sources.map((source) => source.id));
  return { ...appraisal, derivedFrom: appraisal.derivedFrom.filter((origin) => shown.has(origin)) };
}
