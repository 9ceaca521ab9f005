import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowered } from '../../phrases.ts';
import { isPast, mattersOf } from '../../telling/matters.ts';
import templates from './concluded-elsewhere.json' with { type: 'json' };

/** Of work on which something is concluded outside what was chosen, on what: it is not cleared. Nothing where there is no such thing. */
export function concludedElsewhere(entry: string, analysis: Analysis): string | null {
  const { chosenFrom, judgement } = analysis;
  const matters = mattersOf({ ...analysis, judgement: chosenFrom ?? judgement });
  const raised = matters.filter((matter) => matter.entry.id === entry && !isPast(matter));
  const norms = new Set(raised.flatMap(({ leads }) => leads.map(({ norm }) => lowered(labelOf(norm, indexOf(analysis))))));
  return norms.size === 0 ? null : fill(templates.said, { norms: inSeries([...norms]) });
}
