import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, Next } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, numberWords } from '../../phrases.ts';
import { askSentence } from '../../telling/asks.ts';
import { citedBy } from '../../telling/claims.ts';
import { best } from '../../telling/weight.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import type { Caution, Statement } from './compose.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import { claimSaid } from '../../telling/said-by.ts';
import type { Said } from '../../telling/said.ts';
import { countSpoken, forTheEar } from './spoken.ts';
import templates from './templates.json' with { type: 'json' };

/** Where nothing can be raised as it stands, a statement says what there is and what would be needed. */

const kinds: Readonly<Record<Next['kind'], keyof typeof templates.nothing.what>> = {
  date: 'date',
  source: 'source',
  'independent-source': 'source',
  'first-hand-source': 'source',
  'answer-to-dispute': 'answer',
  'pinpoint-read': 'text',
  'text-read': 'text',
};

/** What is said around matters of which none can be raised. */
export function cautionFor(matters: readonly Matter[]): Caution {
  const { nothing } = templates;
  const wanting = [...new Set(matters.flatMap(({ lead }) => lead.standard.next.map(({ kind }) => kinds[kind])))];
  const what = inSeries(wanting.map((kind) => nothing.what[kind]));
  return { before: nothing.some, after: what === '' ? null : fill(nothing.wanting, { what }) };
}

/** A statement where nothing runs against any commitment: what is documented, and what is asked all the same. */
export function nothingToTell(filters: Filters, speaking: Speaking, analysis: Analysis): Statement {
  const { nothing } = templates;
  const entries = entriesLeft(analysis, filters);
  const organisation = organisationName(analysis);
  const before =
    entries.length === 0
      ? nothing.nothingRead
      : fill(nothing.none, { count: `${numberWords(entries.length)} ${entries.length === 1 ? 'such piece' : 'such pieces'} of work` });
  const said = entries.slice(0, 2).flatMap((entry): Said[] => {
    const [claim] = best(
      entry.claims.filter(({ kind }) => kind === 'fact'),
      entry,
      analysis,
    );
    return claim
      ? [{ text: forTheEar(claimSaid(claim, analysis, 'spoken')), sources: citedBy(claim), from: [`${entry.id}#${claim.id}`] }]
      : [];
  });
  const text = askSentence('organisation', nothing.askDates, organisation);
  const ask = { to: 'organisation' as const, who: organisation, what: nothing.askDates, text, again: text, sources: [], from: [] };
  const [salutation, opening] = [salutationOf(analysis), openingOf(entries, speaking, analysis)];
  const words = [salutation, opening, before, ...said.map((each) => each.text), text, closing].reduce(
    (sum, each) => sum + countSpoken(each),
    0,
  );
  return {
    salutation,
    opening,
    caution: { before, after: null },
    raised: said.length > 0 ? [{ matter: null, said }] : [],
    askedBefore: null,
    asks: [ask],
    words,
    left: [],
  };
}
