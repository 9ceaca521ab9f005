import { describe, expect, it } from 'vitest';
import { readTypeset } from './typeset.ts';

/** Bullets of a page, each with how far in it stands. */
async function levels(bullets: readonly (readonly [sign: string, inset: number, text: string])[]): Promise<string[]> {
  const { blocks } = await readTypeset(
    [
      '#set page(margin: 2.5cm)\n#set text(11pt)\nThe Fund acts as follows:',
      ...bullets.map(([sign, inset, text]) => `#pad(left: ${inset}pt)[#grid(columns: (17pt, 1fr), [#${JSON.stringify(sign)}], [${text}])]`),
    ].join('\n\n'),
  );
  return blocks.slice(1).map((block) => (block.kind === 'item' ? `${block.level} ${block.text}` : block.kind));
}

describe('bullets', () => {
  it('of a letter “o”, which word processors draw at the second level, are bullets', async () => {
    expect(
      await levels([
        ['■', 0, 'We will expand:'],
        ['o', 24, 'shelter for all;'],
        ['o', 24, 'water for all.'],
        ['■', 0, 'We will listen.'],
      ]),
    ).toEqual(['1 We will expand:', '2 shelter for all;', '2 water for all.', '1 We will listen.']);
  });
  it('of other signs that stand as far in are of one list', async () => {
    expect(
      await levels([
        ['•', 0, 'We provide shelter;'],
        ['•', 0, 'We deliver water.'],
        ['✓', 0, 'We never charge fees.'],
        ['■', 0, 'We always answer letters.'],
      ]),
    ).toEqual(['1 We provide shelter;', '1 We deliver water.', '1 We never charge fees.', '1 We always answer letters.']);
  });
  it('of one sign that stand further in are of a list within it', async () => {
    expect(
      await levels([
        ['•', 0, 'We will expand:'],
        ['•', 24, 'shelter for all;'],
        ['•', 24, 'water for all.'],
        ['•', 0, 'We will listen.'],
      ]),
    ).toEqual(['1 We will expand:', '2 shelter for all;', '2 water for all.', '1 We will listen.']);
  });
});

it('a word “o” in a line of words that are set apart is no bullet', async () => {
  const { lines } = await readTypeset(
    '#set page(width: 9cm, height: 12cm, margin: 1cm)\n#set text(10pt, lang: "es")\n#set par(justify: true)\nLa organización respetará los derechos de las personas \\ #box(width: 100%)[o #h(1fr) responderá #h(1fr) por #h(1fr) ello] y su futuro.',
  );
  expect(lines.join(' ')).toContain('personas o responderá por ello');
});
