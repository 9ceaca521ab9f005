import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill } from '../../phrases.ts';
import type { Annexed } from './annex.ts';
import { itemsSaid } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** Who told several items: a letter calls their authors “a journalist” and “researchers”, so that its reader could take one for several. */

/** A sentence on the items that cite different texts and have a person among their authors in common; nothing where none have. */
export function commonAuthors(annex: readonly Annexed[], analysis: Analysis): string | null {
  const all = annex.flatMap(({ claims }) => claims);
  const byPerson = new Map<string, typeof all>();
  for (const item of all)
    for (const person of new Set(personsOf(item.claim, analysis))) byPerson.set(person, [...(byPerson.get(person) ?? []), item]);
  const groups = [...byPerson].flatMap(([person, same]) => {
    const texts = new Set(same.flatMap(({ claim }) => claim.sources.map(({ id }) => id)));
    const numbers = [...new Set(same.map(({ number }) => number))];
    return texts.size > 1 && numbers.length > 1 ? [{ author: person.split(', ')[0]!, items: itemsSaid(numbers).items }] : [];
  });
  const byItems = [...Map.groupBy(groups, ({ items }) => items)];
  const said = byItems.map(([items, same]) =>
    fill(templates.ofAuthor, { items, authors: inSeries([...new Set(same.map(({ author }) => author))]) }),
  );
  return said.length === 0 ? null : fill(templates.commonAuthors, { groups: said.join('; ') });
}

/** Those who wrote what a claim cites. */
function personsOf({ sources }: Claim, analysis: Analysis): string[] {
  return sources.flatMap(({ id }) =>
    ((indexOf(analysis).sources.get(id)?.['author'] as { family?: string; given?: string }[] | undefined) ?? []).flatMap(
      ({ family, given }) => (family === undefined ? [] : `${family}, ${given ?? ''}`),
    ),
  );
}
