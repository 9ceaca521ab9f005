import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, leftOut, readFile } from './support.ts';

const read = async (sheet: string, body: string) => {
  const { blocks, doubts } = await readFile(Buffer.from(`<head><style>${sheet}</style></head><body>${body}</body>`), 'x.html');
  return { lines: citedLines(structured(blocks)), out: leftOut(blocks), doubts };
};
const rule = '<p>1. Doors are open.</p>';

describe('the style sheet of a page', () => {
  it.each([
    ['.x{display:none}', '<p class="x">Draft.</p>'],
    ['/* a } */ p.x , b { visibility : hidden }', '<p class="x">Draft.</p>'],
    ['#n > .x{display:none!important}', '<div id="n"><p class="x" style="display:block">Draft.</p></div>'],
    ['@media screen{div .x{display:none}}', '<div><section><p class="x">Draft.</p></section></div>'],
    ['p{display:block}.x{display:none}p{display:block}', '<p class="x">Draft.</p>'],
  ])('hides text: %s', async (sheet, body) => {
    const { lines, out } = await read(sheet, rule + body);
    expect(lines).toEqual(['para. 1 · Doors are open.']);
    expect(out).toEqual(['hidden text: Draft.']);
  });
  it.each([
    ['@media print{.x{display:none}}', '<p class="x">Shut.</p>'],
    ['.x{display:none}', '<p class="x" style="display:block">Shut.</p>'],
    ['.x{display:none}div.x.y{display:block}.x.z{display:block}', '<p class="x z">Shut.</p>'],
    ['body{visibility:hidden}', '<p>Shut.</p>'],
    ['.y .x{display:none}', '<p class="x">Shut.</p>'],
    // What somebody can open is text.
    ['.x{display:none}.x.open{display:block}', '<p class="x">Shut.</p>'],
    ['.x{display:none}input:checked ~ .x{display:block}', '<input type="checkbox"><p class="x">Shut.</p>'],
    ['.x::before{display:none}', '<p class="x">Shut.</p>'],
    ['.x{display:none', '<p>Shut.</p>'],
  ])('does not: %s %s', async (sheet, body) => {
    expect((await read(sheet, rule + body)).lines.map((line) => line.split(' · ')[1])).toEqual(['Doors are open.', 'Shut.']);
  });
  it('strikes text', async () => {
    const { lines, out } = await read('p .old{text-decoration:underline line-through}', '<p>Pay <b class="old">one</b> two.</p>');
    expect(lines).toEqual([' · Pay two.']);
    expect(out).toEqual(['struck text: one']);
  });
  it.each([
    ['ol.al{list-style-type:lower-alpha}', 'para. 2(a)'],
    ['ol ol{list-style:outside lower-roman}', 'para. 2(i)'],
    ['.al>li::before{content:"(" counter(a, upper-alpha) ") "}', 'para. 2(A)'],
  ])('counts lists: %s', async (sheet, place) => {
    const { lines } = await read(sheet, '<ol><li>Act.</li><li>Act so:<ol class="al"><li>ask.</li></ol></li><li>Rest.</li></ol>');
    expect(lines).toEqual(['para. 1 · Act.', 'para. 2 · Act so:', `${place} · ask.`, 'para. 3 · Rest.']);
  });
  it('tells where it counts headings or paragraphs, whose numbers are not in the file', async () => {
    const sheet = 'h2::before{counter-increment:s;content:counter(s) ". "}';
    const { doubts } = await read(sheet, `<h2>Doors</h2>${rule}`);
    expect(doubts.map(({ what }) => what)).toEqual([
      'a style sheet counts what is no list, from “Doors” on, and the file does not hold these numbers; write them in',
    ]);
    expect((await read(sheet, `<h3>Doors</h3>${rule}`)).doubts).toEqual([]);
  });
  it('tells where it hides something by a rule that is not read', async () => {
    const { doubts } = await read('[data-x="1"]{display:none} [data-y]{color:red}', rule);
    expect(doubts.map(({ what }) => what)).toEqual([
      'a style sheet hides something by a rule that is not read (“[data-x="1"]”); compare it with the page',
    ]);
  });
});

it.each(['<del>Staff sleep.</del>', '<span hidden>Staff sleep.</span>'])(
  'what is struck or hidden whole takes its number with it: %s',
  async (text) => {
    const { lines, out } = await read('', `${rule}<p>2. ${text}</p><p>3. Doors are shut.</p>`);
    expect(lines).toEqual(['para. 1 · Doors are open.', 'para. 3 · Doors are shut.']);
    expect(out.join(' ')).toMatch(/2\./);
  },
);
