import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { paragraph, strong, words } from '../../src/report/page-tree.ts';
import { namedInFull } from '../../src/report/telling/named-in-full.ts';
import { vocabulary, workspace } from '../support/records.ts';

const actor = (id: string, prefLabel: string, ...altLabel: string[]) => ({ ...vocabulary.actors[0]!, id, prefLabel, altLabel });
const agency = actor('tha', 'Talvia Highways Agency', 'the Agency', 'THA');
const told = (texts: readonly string[], actors = [agency]): string =>
  namedInFull(
    texts.map((text) => paragraph(strong('What was done.'), words(` ${text}`))),
    analyse(workspace({ vocabulary: { ...vocabulary, actors: [...vocabulary.actors, ...actors] } })),
  )
    .map((node) => toString(node).replace('What was done. ', ''))
    .join('\n');

describe('whoever is called by a part of their name', () => {
  it('is called by all of it where they are met first', () => {
    expect(told(['The Agency razed 84 homes.', 'The court asked the Agency for a list.'])).toBe(
      'The Talvia Highways Agency (the Agency) razed 84 homes.\nThe court asked the Agency for a list.',
    );
    expect(told(["In 2019 the Agency's bulldozers came."])).toBe("In 2019 the Talvia Highways Agency's bulldozers came.");
  });
  it('keeps a quotation as it is, and an abbreviation that is a name itself', () => {
    expect(told(['A text says: “the Agency shall pay”. THA paid. The Agency denied it.'])).toBe(
      'A text says: “the Agency shall pay”. THA paid. The Talvia Highways Agency (the Agency) denied it.',
    );
  });
  it('is left where the whole name was said before, or another may be meant', () => {
    const known = 'The Talvia Highways Agency paid. The Agency denied it.';
    expect(told([known])).toBe(known);
    const another = 'The Agency for Ports paid. The Agency denied it.';
    expect(told([another])).toBe(another);
    const either = 'The Agency paid.';
    expect(told([either], [agency, actor('pha', 'Port Health Agency', 'the Agency')])).toBe(either);
  });
});
