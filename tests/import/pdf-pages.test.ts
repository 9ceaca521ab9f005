import { describe, expect, it } from 'vitest';
import { knownDocument } from './documents.ts';
import { leftOut } from './support.ts';
import { readTypeset } from './typeset.ts';

const paragraphs = knownDocument(4, 'none', 4, false).sections.flatMap((section) => section.paragraphs.map(({ text }) => text));
const spoken = (lines: readonly string[]) => lines.map((line) => line.replace(/^.*?· /, ''));

describe('the numbers of lines in a draft', () => {
  const numbered = (side: string, every: number) =>
    [
      `#set page(margin: 3cm)\n#set text(11pt)\n#set par.line(number-margin: ${side}, numbering: n => if calc.rem(n, ${every}) == 0 { text(8pt)[#n] })`,
      ...paragraphs.slice(0, 12).map((text) => `#${JSON.stringify(text)}`),
    ].join('\n\n');
  const looks = [1, 5].flatMap((every) =>
    ['start', 'end'].flatMap((side) => [true, false].map((ignoreTags) => ({ every, side, ignoreTags }))),
  );
  it.each(looks)(
    'are none of its words, and told: every $every, at the $side, by look: $ignoreTags',
    async ({ every, side, ignoreTags }) => {
      const { lines, blocks } = await readTypeset(numbered(side, every), { ignoreTags });
      expect(spoken(lines)).toEqual(paragraphs.slice(0, 12));
      expect(leftOut(blocks)).toContain(`numbers of lines: ${every * 2}`);
    },
  );
  const ruler = (step: number) => [1, 2, 3, 4].map((at) => `#place(dx: -1cm, dy: ${at * 65 - step}pt, text(7pt)[${at * 5}])`).join('');
  it('are told too where they stand on no base line', async () => {
    const text = paragraphs.slice(0, 12).map((each) => `#${JSON.stringify(each)}`);
    for (const step of [0, 3, 6, 9, 12]) {
      const { lines } = await readTypeset(
        ['#set page(margin: 3cm)\n#set text(11pt)', ruler(step) + text[0]!, ...text.slice(1)].join('\n\n'),
      );
      expect(spoken(lines)).toEqual(paragraphs.slice(0, 12));
    }
  });
  it('numbers in the middle of tall rows are words of their table', async () => {
    const rows = [5, 10, 15, 20].map(
      (days) => `[${days}], [The Agency shall answer within as many days and tell why where it cannot do so in such a case.]`,
    );
    const { lines, blocks } = await readTypeset(
      `#set page(width: 12cm)\n#set text(10pt)\nDays count so:\n\n#table(columns: (2cm, 5cm), stroke: none, align: horizon, [Days], [Duty], ${rows.join(', ')})`,
    );
    expect(leftOut(blocks)).toEqual([]);
    expect(lines.join('\n')).toContain('15');
  });
  it('numbers of rows are words of their table', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `[${at + 1}], [Unit ${at}], [All of them shall act in case ${at}.]`);
    const { lines } = await readTypeset(`#table(columns: 3, stroke: none, [No.], [Unit], [Duty], ${rows.join(', ')})`);
    expect(lines).toContain('| 3 | Unit 2 | All of them shall act in case 2.');
  });
});

describe('a paragraph that a page breaks', () => {
  it('goes on behind a box at the end of its page', async () => {
    const box = '#place(bottom, float: true, rect(width: 100%, inset: 8pt)[*Box 1* \\ One office asked the women first.])';
    const source = (at: number) =>
      [
        '#set page(margin: 2.5cm, height: 16cm)\n#set text(11pt)\n#set par(justify: true)',
        ...paragraphs.slice(0, 12).map((text, index) => `${index === at ? box : ''}\n\n#${JSON.stringify(text)}`),
      ].join('\n\n');
    for (const at of [3, 4, 5])
      expect(spoken((await readTypeset(source(at))).lines)).toEqual(expect.arrayContaining(paragraphs.slice(0, 12)));
  });
  it('is one item of a list by its tags too, and gets no bullet', async () => {
    const source = [
      '#set page(margin: 2.5cm, height: 12cm)\n#set text(11pt)',
      ...paragraphs.map((text, at) => `${at + 1}. #${JSON.stringify(text)}`),
    ];
    const { lines } = await readTypeset(source.join('\n\n'), { ignoreTags: false });
    expect(spoken(lines)).toEqual(paragraphs);
  });
});
