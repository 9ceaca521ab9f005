import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { words } from '../../page-tree.ts';
import { fill, lowered, upperFirst } from '../../phrases.ts';
import { cite } from '../../report.ts';
import { citedBy } from '../../telling/alike.ts';
import { fulfilled } from '../../telling/conclusion.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid, claimWithin, whatSaid } from '../../telling/said-by.ts';
import type { Kept } from '../shared/kept-to.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * What follows from what speaks for the organisation: which of its commitments each practice kept to, by what its source says, or, where the
 * commitment is general or it is open whether it reaches the work, only on what it speaks for it: one good deed keeps no general promise.
 */
export const keptSaid = (kept: readonly Kept[], analysis: Analysis): PhrasingContent[][] =>
  kept.map(({ finding, claim }) => {
    const what = whatSaid(claimWithin(claimSaid(claim, analysis))) ?? templates.favour.whatSpeaks;
    const { speaks, follows } = templates.favour;
    const norm = lowered(labelOf(finding.norm, indexOf(analysis)));
    const isOfAll = finding.general || finding.footing === 'open';
    const values = { what, organisation: organisationName(analysis), norm };
    const said = isOfAll ? fill(speaks, values) : fill(follows, { what, said: fulfilled(finding, analysis) });
    return [words(upperFirst(said)), cite(citedBy(claim))];
  });
