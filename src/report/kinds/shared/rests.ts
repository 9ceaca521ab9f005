import { restsOf as restsOfIds } from '../../../explain/made-of.ts';
import type { RestsOn } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Said } from '../../telling/said.ts';

/** What a report was made of, by id, so that it can be said later what of it is gone or has changed. @param left cases that were left out */
export const restsOf = (said: readonly Said[], left: readonly string[], analysis: Analysis): RestsOn =>
  restsOfIds(
    said.flatMap(({ from }) => from),
    left,
    analysis,
  );
