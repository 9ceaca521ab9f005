import { describe, expect, it } from 'vitest';
import { readTypeset } from './typeset.ts';

const text = [
  '#set page(margin: 2.5cm)\n#set text(11pt)',
  '1. The Fund shall protect persons.#super[1] It applies to all.',
  '2. Staff must act.#super[2]',
];
const annex = ['#pagebreak()\n= Annex 1', '1. The manager shall file a report.', '2. The report must be public.'];
const annexLines = [
  '# Annex 1',
  'annex 1, para. 1, p. 2 · The manager shall file a report.',
  'annex 1, para. 2, p. 2 · The report must be public.',
];

describe('notes at the foot of a page', () => {
  it('are told where their number stands close before their words, in the same size', async () => {
    const foot = '#place(bottom)[#text(8.5pt)[1See Resolution 12. \\ 2“Persons” includes children \\ who travel alone.]]';
    const { lines } = await readTypeset([...text, foot, ...annex].join('\n\n'));
    expect(lines).toEqual([
      'para. 1, p. 1 · The Fund shall protect persons. It applies to all.',
      'para. 2, p. 1 · Staff must act.',
      ...annexLines,
      '^ See Resolution 12.',
      '^ “Persons” includes children who travel alone.',
    ]);
  });
});

describe('a note by a letter in the size of its words', () => {
  const noted = (last: string) =>
    [
      ...text,
      '3. They report.#super(typographic: false)[i]',
      `#place(bottom)[#text(8.5pt)[1 See Resolution 12. \\ 2 See Resolution 13. \\ ${last}]]`,
    ].join('\n\n');
  it('is one of its own where its mark stands in the text', async () => {
    const { lines } = await readTypeset(noted('i To the Council.'));
    expect(lines.slice(2)).toEqual(['para. 3, p. 1 · They report.', '^ See Resolution 12.', '^ See Resolution 13.', '^ To the Council.']);
  });
  it('is a part of the note before where it has no mark', async () => {
    const { lines } = await readTypeset(noted('a part of them.'));
    expect(lines.slice(-2)).toEqual(['^ See Resolution 12.', '^ See Resolution 13. a part of them.']);
  });
});

describe('a row of numbers at the end of a text with raised numbers', () => {
  it('is what its heading stands over, and no notes', async () => {
    const { lines } = await readTypeset([...text, ...annex].join('\n\n'));
    expect(lines.slice(2)).toEqual(annexLines);
  });
  it('is no row of notes in an annex that begins with other words', async () => {
    const [head, ...paragraphs] = annex;
    const { lines } = await readTypeset([...text, head, 'The manager acts as follows.', ...paragraphs].join('\n\n'));
    expect(lines.filter((line) => line.startsWith('^'))).toEqual([]);
    expect(lines.slice(-2)).toEqual(annexLines.slice(1));
  });
  it.each(['Notes', 'Endnotes', 'Notes to the policy', 'Sources'])('is notes below “%s”', async (title) => {
    const { lines } = await readTypeset([...text, `= ${title}`, '1. See Resolution 12.', '2. See Resolution 13.'].join('\n\n'));
    expect(lines.slice(-2)).toEqual(['^ See Resolution 12.', '^ See Resolution 13.']);
  });
});

describe('notes below columns', () => {
  it('keep their second lines, which are too short to reach over the gap of the columns', async () => {
    const column = 'The Fund shall hear all people whom its work concerns. #lorem(40)';
    const below = ['1. The Fund reports.#super[1]', '2. It reports each year.#super[2]'];
    const note = (number: number) =>
      `#super[${number}] ${'See the resolution of the Council on reports, as it was read on the day before '}\\ its end ${number}.`;
    const { lines } = await readTypeset(
      [
        '#set page(margin: 2.5cm)\n#set text(11pt)',
        `#grid(columns: (1fr, 1fr), gutter: 1cm, [${column}], [${column}])`,
        ...below,
        `#place(bottom)[#text(8.5pt)[${note(1)} \\ ${note(2)}]]`,
      ].join('\n\n'),
    );
    expect(lines.slice(-2)).toEqual(
      [1, 2].map((n) => `^ See the resolution of the Council on reports, as it was read on the day before its end ${n}.`),
    );
  });
});

describe('notes at the foot of a page whose file tells its structure, but not what is a note', () => {
  const tagged = (small: string) =>
    readTypeset(
      [
        '#set document(title: "Policy")\n#set page(margin: 2.5cm)\n#set text(11pt)',
        'The Fund reports on all of its work in each country and region.#super[1]',
        'It reports each year, and tells what it has not done.#super[2]',
        '#v(1fr)',
        `#text(8.5pt)[${small}]`,
      ].join('\n\n'),
      { ignoreTags: false },
    );
  it('are told by their size and their numbers', async () => {
    const { lines } = await tagged('#super[1] See Resolution 12. \\ #super[2] See the second part \\ of Resolution 13.');
    expect(lines.slice(-2)).toEqual(['^ See Resolution 12.', '^ See the second part of Resolution 13.']);
  });
  it('are none where small words have no number', async () => {
    const { lines } = await tagged('Done at Geneva in two copies, both of which are the text.');
    expect(lines.at(-1)).toBe('p. 1 · Done at Geneva in two copies, both of which are the text.');
  });
});

describe('a note that goes on at the foot of the next page', () => {
  const page = (text: string, note: string) =>
    `${text} It hears all people concerned in a language that they understand, and answers them in writing within ten days of the hearing.\n#place(bottom, text(7.5pt)[${note}])`;
  it.each(['', '#super[2] See the law of the host country.'])('is one note, with another behind it: “%s”', async (next) => {
    const { blocks } = await readTypeset(
      [
        '#set page(width: 14cm, height: 12cm, margin: 2cm)\n#set text(11pt)',
        page(
          '1\\. The Agency shall reunite each family#super[1] that asks for it.',
          '#super[1] The family means all who have lived in the same house and who',
        ),
        '#pagebreak()',
        page(
          `2\\. Staff shall report${next ? '#super[2]' : ''} each case of abuse.`,
          `depend on the person for their daily needs.\\ ${next}`,
        ),
      ].join('\n'),
    );
    const notes = blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes[0]).toBe('The family means all who have lived in the same house and who depend on the person for their daily needs.');
    expect(notes).toHaveLength(next ? 2 : 1);
  });
});

it('notes whose raised numbers stand in brackets are notes, and their marks lose the brackets', async () => {
  const { lines } = await readTypeset(
    '#set page(margin: 2.5cm)\n#set text(11pt)\n1. All shall act (#super[1]).\n\n2. They report (#super[2]).\n\n#place(bottom)[#text(8.5pt)[(#super[1]) OJ C 12. \\ (#super[2]) OJ C 14.]]',
  );
  expect(lines).toEqual(['para. 1, p. 1 · All shall act .', 'para. 2, p. 1 · They report .', '^ OJ C 12.', '^ OJ C 14.']);
});

describe('notes in the size of the text, their numbers not raised', () => {
  const page = (rule: string, mark = '#super[1]') =>
    `#set page(margin: 2.5cm)\n#set text(11pt)\n1. The Fund shall act.${mark}\n\n2. It reports to the Council each year, and to all who ask.\n\n#place(bottom)[${rule}#v(-4pt)1 See Resolution 12.]\n\n#pagebreak()\n3. It ends in 2040.`;
  it('are told by the short rule above them, where the text has their mark', async () => {
    const { lines } = await readTypeset(page('#line(length: 25%)'));
    expect(lines.at(-1)).toBe('^ See Resolution 12.');
  });
  it.each([
    ['without a rule', page('')],
    ['below a rule as wide as the text', page('#line(length: 100%)')],
    ['whose number is raised nowhere above', page('#line(length: 25%)', '')],
  ])('are none %s', async (_, source) => {
    expect((await readTypeset(source)).lines.join(' ')).not.toContain('^ See');
  });
});
