import { upperFirst } from '../../phrases.ts';
import templates from './templates.json' with { type: 'json' };

const called = new RegExp(`\\bthe (?<noun>${templates.documents.called})\\b(?! (?:of|on|with|for|between|that)\\b)`, 'gu');

/** “The arrangement” by its name, where the items know one alone: “the Regional Cooperation Arrangement”. @param told the items */
export const byName = (text: string, told: string): string =>
  text.replace(called, (said, noun: string) => {
    const names = new Set(told.match(new RegExp(`\\bthe (?:\\p{Lu}\\p{L}+ )+${upperFirst(noun)}\\b`, 'gu')));
    return names.size === 1 ? [...names][0]! : said;
  });
