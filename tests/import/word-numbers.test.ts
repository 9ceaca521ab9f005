import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, readFile } from './support.ts';
import { paragraph, run, withBody } from './word.ts';

type Level = readonly [format: string, text: string];

/** A list whose levels are numbered so, in the part of a Word file that holds them. */
const numbering = (levels: readonly Level[]) => {
  const each = levels.map(
    ([format, text], at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return {
    'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">${each.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  };
};
const listed = (level: number, text: string) => paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const cited = async (levels: readonly Level[], ...paragraphs: string[]) =>
  citedLines(structured((await withBody(paragraphs.join(''), numbering(levels))).blocks));

describe('the numbers that Word makes itself', () => {
  it('need no stop', async () => {
    const levels: Level[] = [
      ['decimal', '%1'],
      ['lowerLetter', '%2'],
      ['lowerRoman', '%3'],
    ];
    expect(
      await cited(
        levels,
        listed(0, 'The Agency shall:'),
        listed(1, 'act:'),
        listed(2, 'early;'),
        listed(2, 'in full;'),
        listed(1, 'report.'),
      ),
    ).toEqual([
      'para. 1 · The Agency shall:',
      'para. 1(a) · act:',
      'para. 1(a)(i) · early;',
      'para. 1(a)(ii) · in full;',
      'para. 1(b) · report.',
    ]);
  });
  it.each<[Level, string, string]>([
    [['decimal', '[%1]'], 'para. 1', 'para. 2'],
    [['ordinal', '%1'], 'para. 1', 'para. 2'],
    [['decimal', '§ %1'], '§ 1', '§ 2'],
    [['decimal', 'A%1.'], 'para. A1', 'para. A2'],
    [['decimal', 'B.%1'], 'para. B.1', 'para. B.2'],
    [['upperLetter', '%1.'], 'para. (A)', 'para. (B)'],
    [['upperRoman', '(%1)'], 'para. (I)', 'para. (II)'],
  ])('%s are cited as they are written', async (level, first, second) => {
    expect(await cited([level], listed(0, 'The Agency shall act.'), listed(0, 'It shall report.'))).toEqual([
      `${first} · The Agency shall act.`,
      `${second} · It shall report.`,
    ]);
  });
  it('of several parts stand before small letters too', async () => {
    const levels: Level[] = [
      ['decimal', '%1.'],
      ['decimal', '%1.%2'],
    ];
    expect(await cited(levels, listed(0, 'The Agency shall:'), listed(1, 'act;'), listed(1, 'report.'))).toEqual([
      'para. 1 · The Agency shall:',
      'para. 1.1 · act;',
      'para. 1.2 · report.',
    ]);
  });
  it('stay with a paragraph that has stops for tabs of its own, and so does its look of a heading', async () => {
    const stops = '<w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="left" w:pos="0"/></w:tabs>';
    const numbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;
    expect(
      await cited(
        [['decimal', '%1.']],
        paragraph(run('Return'), `${stops}<w:outlineLvl w:val="0"/>`),
        paragraph(run('The Agency shall act.'), numbered + stops),
        paragraph(run('It shall') + '<w:r><w:tab/></w:r>' + run('report.'), stops + numbered),
      ),
    ).toEqual(['# Return', 'para. 1 · The Agency shall act.', 'para. 2 · It shall report.']);
  });
  it('bullets of a list within a list stand in it, whatever their picture', async () => {
    const { blocks } = await withBody(
      paragraph(run('The Agency shall:')) + listed(0, 'act.') + listed(1, 'It shall do so early.') + listed(0, 'report.'),
      numbering([
        ['bullet', '\uF0B7'],
        ['bullet', '\uF0B7'],
      ]),
    );
    expect(structured(blocks).flatMap((block) => (block.kind === 'item' ? [block.level] : []))).toEqual([1, 2, 1]);
  });
});

it('lists of a web page keep their capitals, and those within others stand in them', async () => {
  const html = '<p>The Agency shall:</p><ol type="A"><li>act;</li><li>report:<ol type="I"><li>to all;</li><li>in full.</li></ol></li></ol>';
  expect(citedLines(structured((await readFile(Buffer.from(html), 'x.html')).blocks)).map((line) => line.split(' · ')[0])).toEqual([
    '',
    'para. (A)',
    'para. (B)',
    'para. (B)(I)',
    'para. (B)(II)',
  ]);
  const bullets = '<ul><li>act.<ul><li>It shall do so early.</li></ul></li><li>report.</li></ul>';
  const { blocks } = await readFile(Buffer.from(bullets), 'x.html');
  expect(structured(blocks).map((block) => (block.kind === 'item' ? block.level : null))).toEqual([0, 1, 0]);
});

it('letters behind the last bullet of a list are beside it', async () => {
  const html = '<p>1. The Agency shall:</p><ul><li>act;</li><li>report.</li></ul><ol type="A"><li>Staff shall answer.</li></ol>';
  const { blocks } = await readFile(Buffer.from(html), 'x.html');
  expect(structured(blocks).map((block) => ('level' in block ? block.level : null))).toEqual([0, 1, 1, 1]);
});

describe('a file that says how deep a paragraph is counted is believed', () => {
  const same: Level[] = [
    ['decimal', '%1.'],
    ['decimal', '%2.'],
  ];
  it('where the next number of the outer row would go on with the inner one', async () => {
    expect(
      await cited(
        same,
        listed(0, 'The Agency acts.'),
        listed(0, 'It shall:'),
        listed(1, 'ask;'),
        listed(1, 'hear.'),
        listed(0, 'It reports.'),
        listed(0, 'It rests.'),
      ),
    ).toEqual([
      'para. 1 · The Agency acts.',
      'para. 2 · It shall:',
      'para. 2(1) · ask;',
      'para. 2(2) · hear.',
      'para. 3 · It reports.',
      'para. 4 · It rests.',
    ]);
  });
  it('where an opening line ends as a sentence', async () => {
    expect(await cited(same, listed(0, 'The Agency acts.'), listed(1, 'It asks.'), listed(0, 'It reports.'))).toEqual([
      'para. 1 · The Agency acts.',
      'para. 1(1) · It asks.',
      'para. 2 · It reports.',
    ]);
  });
  it('and so is “(i)” behind “(h)” and its own “(i)” and “(ii)”', async () => {
    const levels: Level[] = [
      ['lowerLetter', '(%1)'],
      ['lowerRoman', '(%2)'],
    ];
    const letters = [...'abcdefg'].map((each) => listed(0, `${each}sk;`));
    const lines = await cited(levels, ...letters, listed(0, 'help who:'), listed(1, 'is ill;'), listed(1, 'is old;'), listed(0, 'rest.'));
    expect(lines.slice(-4)).toEqual(['para. (h) · help who:', 'para. (h)(i) · is ill;', 'para. (h)(ii) · is old;', 'para. (i) · rest.']);
  });
});

it('a number that is written as a word stays one of the sentence, and counts', async () => {
  const levels: Level[] = [
    ['ordinalText', '%1'],
    ['decimalZero', '%2)'],
    ['cardinalText', '%3'],
  ];
  expect(
    await cited(
      levels,
      listed(0, 'rule is on food.'),
      listed(1, 'bread;'),
      listed(1, 'milk.'),
      listed(0, 'rule is on drink.'),
      listed(1, 'water.'),
    ),
  ).toEqual([
    'para. 1 · First rule is on food.',
    'para. 1(1) · bread;',
    'para. 1(2) · milk.',
    'para. 2 · Second rule is on drink.',
    'para. 2(1) · water.',
  ]);
});
