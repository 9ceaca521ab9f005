import { expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, readFile } from './support.ts';

const lines = async (inside: string) => citedLines(structured((await readFile(Buffer.from(`<body>${inside}</body>`), 'x.html')).blocks));

it('text that a page shows as it was typed is read as plain text is, line by line', async () => {
  const typed = [
    'STANDING RULES\n',
    '1. The clerk shall keep the',
    '   minutes of each meeting.\n',
    '2. The chair may not vote,',
    '   save that',
    '   (a) in a tie the chair votes; and',
    '   (b) on finance the chair',
    '       always votes.',
  ];
  expect(await lines(`<pre>${typed.join('\n')}\n</pre><p>So done.</p>`)).toEqual([
    '# STANDING RULES',
    'para. 1 · The clerk shall keep the minutes of each meeting.',
    'para. 2 · The chair may not vote, save that',
    'para. 2(a) · in a tie the chair votes; and',
    'para. 2(b) · on finance the chair always votes.',
    expect.stringContaining('So done.'),
  ]);
});

it.each([
  ['div', 'class="t m0 x1 h2 y3 ff1"'],
  ['p', 'style="position:absolute;top:12px;left:40px"'],
])('lines that a program set in places of their own are joined to paragraphs: %s', async (tag, where) => {
  const placed = [
    'STANDING ORDERS',
    '1. The Council shall meet each month in a',
    'place that is open to all.',
    '2. The clerk shall send the',
    'agenda to members.',
  ];
  expect(await lines(`<div>${placed.map((line) => `<${tag} ${where}>${line}</${tag}>`).join('\n')}</div>`)).toEqual([
    '# STANDING ORDERS',
    'para. 1 · The Council shall meet each month in a place that is open to all.',
    'para. 2 · The clerk shall send the agenda to members.',
  ]);
});

it('one line set so is a paragraph as any other', async () => {
  expect(await lines('<h1>Rules</h1><pre>All shall act.</pre>')).toEqual(['# Rules', expect.stringContaining('All shall act.')]);
});

it('a bold line from a word processor is a heading, whatever empty element of its own stands behind it', async () => {
  expect(await lines('<h1>Rules</h1><p><b><span>2. Register</span></b><o:p></o:p></p><p>2.1 All shall sign.</p>')).toEqual([
    '# Rules',
    '# 2. Register',
    's. 2.1 · All shall sign.',
  ]);
});
