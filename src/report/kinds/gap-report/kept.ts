import type { PhrasingContent } from 'mdast';
import type { Analysis } from '../../../model/judgement.ts';
import { words } from '../../page-tree.ts';
import { fill, upperFirst } from '../../phrases.ts';
import { cite } from '../../report.ts';
import { citedBy } from '../../telling/alike.ts';
import { promised } from '../../telling/promise.ts';
import { fulfilled } from '../../telling/promise-named.ts';
import { claimSaid, claimWithin, whatSaid } from '../../telling/said-by.ts';
import type { Kept } from '../shared/kept-to.ts';
import templates from './templates.json' with { type: 'json' };

/** What follows from what speaks for the organisation: which of its commitments a practice kept to, by what its source says. One good deed keeps no general promise, and none of which it is open whether it reaches the work. */
export const keptSaid = (kept: readonly Kept[], analysis: Analysis): PhrasingContent[][] =>
  kept
    .filter(({ finding }) => !finding.general && finding.footing !== 'open')
    .map(({ finding, claim }) => {
      const what = whatSaid(claimWithin(claimSaid(claim, analysis))) ?? templates.favour.whatSpeaks;
      const said = fill(templates.favour.follows, { what, said: fulfilled(finding, analysis) });
      const promise = promised(finding, analysis);
      return [words(promise.text), cite(promise.sources), words(` ${upperFirst(said)}`), cite(citedBy(claim))];
    });
