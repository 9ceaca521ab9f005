import type { Analysis } from '../../../model/judgement.ts';
import { fill } from '../../phrases.ts';
import { namesState } from '../../telling/money.ts';
import type { Annexed } from './annex.ts';
import { alone, itemsSaid, type Question } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** Documents that an item names are asked for by name: they decide a case sooner than an answer does. */

const mostAsked = 3;

const nouns = new RegExp(
  `\\b(?:an?|the|its|their) (?<document>(?:${templates.documents.nouns})(?: (?:of|on|with|for) [^,.;:]+?)?)(?=[,.;:]| (?:${templates.documents.ends})\\b|$)`,
  'gu',
);

/** @param state to which it is written: it is asked for what names it; the organisation for all */
export function onDocuments({ claims }: Annexed, state: string | null, analysis: Analysis): Question[] {
  const named = claims.flatMap(({ claim: { text }, number }) => {
    // Where it is named twice, by the fuller name.
    const [document] = [...text.matchAll(nouns)].map(({ groups }) => groups!['document']!).toSorted((a, b) => b.length - a.length);
    return document === undefined || (state !== null && !namesState(document, state, analysis)) ? [] : [{ document, number }];
  });
  return [...Map.groupBy(named, ({ document }) => document)]
    .slice(0, mostAsked)
    .map(([document, same]) => alone(fill(templates.documents.asked, { document, ...itemsSaid(same.map(({ number }) => number)) })));
}
