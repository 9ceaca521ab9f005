import { indexOf, labelOf } from '../../explain/index-of.ts';
import { plural } from '../../explain/words.ts';
import { placeName } from '../../model/places.ts';
import { headlineOf } from '../../model/gaps.ts';
import type { Analysis, Gap } from '../../model/judgement.ts';
import { leadOf } from './leads.ts';
import type { Row } from './row.ts';
import { joined, leadColumns, leadWords, twoParts } from './words.ts';

/** A gap, wherever one is listed. */
export function gapRow(gap: Gap, analysis: Analysis): Row {
  const lead = leadOf(headlineOf(gap));
  const places = gap.places.map(placeName);
  const index = indexOf(analysis);
  return {
    ...leadColumns(lead),
    id: gap.id,
    ...twoParts(labelOf(gap.norm, index), ' / ', labelOf(gap.practice, index)),
    words: joined(
      leadWords(lead),
      plural(gap.cases.length, 'case'),
      places.length > 4 ? `${places.slice(0, 3).join(', ')} and ${places.length - 3} more` : places.join(', '),
      gap.mitigating.length > 0 && `${plural(gap.mitigating.length, 'entry speaks', 'entries speak')} for the organisation`,
    ),
    also: gap.places.join(' '),
  };
}
