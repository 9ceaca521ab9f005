import type { Analysis } from '../../../model/judgement.ts';
import { fill } from '../../phrases.ts';
import { namesState } from '../../telling/money.ts';
import { namesOfOrganisation, organisationName } from '../../telling/names.ts';
import type { Annexed } from './annex.ts';
import { alone, itemsSaid, type Question } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * Documents that an item names are asked for by name: they decide a case sooner than an answer does. Of a paper of others the organisation is asked what
 * part it had in it, and whose paper it is what in it matters here.
 */

const mostAsked = 3;

const named = (nouns: string): RegExp =>
  new RegExp(
    `\\b(?:an?|the|its|their) (?<document>(?:${nouns})(?: (?:of|on|with|for) [^,.;:]+?)?)(?=[,.;:]| (?:${templates.documents.ends})\\b|$)`,
    'gu',
  );
const nouns = named(templates.documents.nouns);
const ofAnswers = named(templates.documents.answers);

/** @param state to which it is written: it is asked for what names it; the organisation for all */
export function onDocuments({ claims }: Annexed, state: string | null, analysis: Analysis): Question[] {
  const all = claims.flatMap(({ claim: { text }, number }) => {
    // Where it is named twice, by the fuller name.
    const [document] = [...text.matchAll(nouns)].map(({ groups }) => groups!['document']!).toSorted((a, b) => b.length - a.length);
    return document === undefined || (state !== null && !namesState(document, state, analysis)) ? [] : [{ document, number }];
  });
  return [...Map.groupBy(all, ({ document }) => document)].slice(0, mostAsked).map(([document, same]) => {
    const { asked, ofOthers, own } = templates.documents;
    const template = state !== null ? own : isOfOthers(document, analysis) ? ofOthers : asked;
    const organisation = organisationName(analysis);
    return alone(fill(template, { document, organisation, ...itemsSaid(same.map(({ number }) => number)) }));
  });
}

/** What the organisation says that it made or put somewhere, it can send. */
export function onAnswer({ answer, items, start }: Annexed): Question[] {
  if (answer === null) return [];
  const [document] = [...items[answer - start]!.text.matchAll(ofAnswers)].map(({ groups }) => groups!['document']!);
  return document === undefined ? [] : [alone(fill(templates.documents.answered, { document, ...itemsSaid([answer]) }))];
}

/** “The Joint Action Plan of the European Commission and Greece”: whose it is stands in its name. */
const isOfOthers = (document: string, analysis: Analysis): boolean =>
  / of (?:the )?\p{Lu}/u.test(document) && !namesOfOrganisation(analysis).some((name) => document.includes(name));
