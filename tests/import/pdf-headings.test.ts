import { describe, expect, it } from 'vitest';
import { readTypeset } from './typeset.ts';

describe('a title in a line of its own below the number of its article', () => {
  it.each(['10pt', '16pt'])('belongs to it, %s below, so that the article is cited', async (gap) => {
    const { lines } = await readTypeset(
      [
        '#set page(margin: 2.5cm)\n#set text(11pt)',
        ...['Purpose', 'Entry into force'].flatMap((title, at) => [
          `#v(1em)#align(center)[*Article ${at + 1}*]#v(-1.2em + ${gap})#align(center)[#text(11pt, style: "italic", weight: "bold")[${title}]]`,
          '1. The Parties shall cooperate on all that this agreement is about.',
        ]),
      ].join('\n\n'),
    );
    expect(lines).toEqual([
      '# Article 1: Purpose',
      'art. 1(1), p. 1 · The Parties shall cooperate on all that this agreement is about.',
      '# Article 2: Entry into force',
      'art. 2(1), p. 1 · The Parties shall cooperate on all that this agreement is about.',
    ]);
  });
  it('belongs to it where a page ends between them', async () => {
    const { lines } = await readTypeset(
      '#set page(margin: 2.5cm)\n#set text(11pt)\n= Charter\nThe Parties meet.\n\n_*Article 1*_#pagebreak()*Purpose*\n\nThe Parties shall cooperate.',
    );
    expect(lines.slice(2)).toEqual(['# Article 1: Purpose', 'art. 1, p. 2 · The Parties shall cooperate.']);
  });
  it('is no part that has a number of its own', async () => {
    const { lines } = await readTypeset('= Chapter I\n= Article 1\nThe Parties shall cooperate.');
    expect(lines.slice(0, 2)).toEqual(['# Chapter I', '# Article 1']);
  });
});

it('a heading whose letters stand apart is read with its short words whole', async () => {
  const { lines } = await readTypeset(
    '#text(20pt)[C H A R T E R#h(30pt)O F#h(30pt)C A M P S]\n\n#text(11pt)[The Agency shall publish a yearly account.]',
  );
  expect(lines[0]).toBe('# CHARTER OF CAMPS');
});

it('a sentence in quotation marks that is set large between paragraphs is no heading of what comes next', async () => {
  const { lines } = await readTypeset(
    '#set page(margin: 2.5cm)\n#set text(11pt)\n= Fair pay\nThe Agency shall pay what it owes.\n\n#text(16pt)[“Pay what is owed.”]\n\nThe Agency shall pay on time.',
  );
  expect(lines).toEqual([
    '# Fair pay',
    'p. 1 · The Agency shall pay what it owes.',
    'p. 1 · “Pay what is owed.”',
    'p. 1 · The Agency shall pay on time.',
  ]);
});

it('a heading whose letters stand apart, some pairs closer, keeps the blanks that the file writes and no others', async () => {
  const { lines } = await readTypeset(
    '#set page(margin: 2.5cm)\n#set text(11pt)\n#text(14pt, weight: "bold", tracking: 0.14em)[FAIR PAY]\n\nThe Agency shall pay what it owes.\n\n#text(14pt, weight: "bold", tracking: 0.14em)[NATURE]\n\nThe Agency shall keep wells clean.',
  );
  expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# FAIR PAY', '# NATURE']);
});
