import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { fill, lowered } from '../../phrases.ts';
import { organisationName } from '../../telling/names.ts';
import said from './holds-here.json' with { type: 'json' };

/** Whether two findings measure by the same promise and the same rule. */
export const isOfSamePair = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.commitment === other.commitment;

/** That what was concluded of another case, from the same promises by the same rules, is concluded of this one too, and where the organisation only helped here, what that comes to: it is not said again in full. */
export const holdsHere = (findings: readonly Finding[], analysis: Analysis): string =>
  findings
    .map(({ norm, verdict, shortOf }) =>
      fill(verdict === 'assistance' ? said.hadPart : shortOf.includes('assisted') ? said.helped : said.holdsHere, {
        norm: lowered(labelOf(norm, indexOf(analysis))),
        organisation: organisationName(analysis),
      }),
    )
    .join(' ');
