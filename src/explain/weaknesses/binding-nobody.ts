import { bindingNobody } from '../../judge/binds-nobody.ts';
import { indexOf, lineOf } from '../index-of.ts';
import { short, type WeaknessKind } from './weakness.ts';

/** Texts that say of themselves that they promise nothing: whoever audits them should know why they are silent. */
export const bindsNobody: WeaknessKind = {
  kind: 'binds-nobody',
  of: ({ analysis }) =>
    [...bindingNobody(analysis.workspace)].map(([instrument, sentence]) => ({
      ...lineOf(sentence),
      found: `${indexOf(analysis).instruments.get(instrument)?.short ?? instrument} says of itself: “${short(sentence.text)}”, so that nothing in it is held against the organisation`,
      mend: 'if this is said of a part alone, keep that part in a file of its own',
    })),
};
