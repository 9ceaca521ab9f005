import type { PhrasingContent } from 'mdast';
import type { Analysis } from '../../../model/judgement.ts';
import { words } from '../../page-tree.ts';
import { fill, upperFirst } from '../../phrases.ts';
import { cite } from '../../report.ts';
import { citedBy } from '../../telling/alike.ts';
import { concluded, conclusionWithin } from '../../telling/conclusion.ts';
import { claimSaid, claimWithin, whatSaid } from '../../telling/said-by.ts';
import type { Kept } from '../shared/kept-to.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

const { alleged, thatAlleged } = telling.conclusion.conditions;

/** What follows from what speaks for the organisation: which of its commitments each practice keeps to, on the same conditions as what speaks against it. */
export const keptSaid = (kept: readonly Kept[], analysis: Analysis): PhrasingContent[][] =>
  kept.map(({ finding, claim }) => {
    const what = whatSaid(claimWithin(claimSaid(claim, analysis))) ?? templates.favour.whatSpeaks;
    const said = conclusionWithin(concluded(finding, analysis, 'alone')).replace(alleged, thatAlleged);
    return [words(upperFirst(fill(templates.favour.follows, { what, said }))), cite(citedBy(claim))];
  });
