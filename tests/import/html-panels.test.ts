import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, leftOut, readFile } from './support.ts';

const padding =
  '<h2>Complaints</h2><p>The Agency shall act for the people of the towns, and it shall say so to the public in the open, in every town there is.</p>';
const read = async (inside: string) => structured((await readFile(Buffer.from(`<body>${padding}${inside}</body>`), 'x.html')).blocks);
const rule = '<p>It must answer within 30 days.</p>';
const expected = ['# Complaints', 'Answers · It must answer within 30 days.'];

describe('what a page shows only behind a button is text, and the words on the button are its heading', () => {
  it.each([
    ['a button that names it', `<button aria-expanded="false" aria-controls="a">Answers</button><div id="a" hidden>${rule}</div>`],
    ['a button in a heading', `<h3><button aria-expanded="false" aria-controls="a">Answers</button></h3><div id="a" hidden>${rule}</div>`],
    [
      'a button that only stands before it',
      `<div><button aria-expanded="false">Answers</button></div><div style="display: none">${rule}</div>`,
    ],
    [
      'a link that opens it',
      `<div class="panel-heading"><h4><a data-toggle="collapse" href="#a">Answers</a></h4></div><div id="a" class="collapse" style="display:none" aria-hidden="true">${rule}</div>`,
    ],
    [
      'tabs above all that they open',
      `<ul role="tablist"><li><a role="tab" aria-selected="false" aria-controls="a" href="#a">Answers</a></li></ul><div role="tabpanel" id="a" hidden>${rule}</div>`,
    ],
    ['details', `<details><summary>Answers</summary>${rule}</details>`],
    ['details with a heading', `<details><summary><h3>Answers</h3></summary>${rule}</details>`],
    ['names alone', `<div class="x-accordion-title">Answers</div><div class="x-accordion-content" style="display:none">${rule}</div>`],
    [
      'a line that controls it',
      `<div class="expand-control"><span>Answers</span></div><div class="expand-content expand-hidden">${rule}</div>`,
    ],
    ['a heading above what its name tells', `<h3>Answers</h3><div class="accordion-body" hidden>${rule}</div>`],
    [
      'a heading within',
      `<button aria-expanded="false" aria-controls="a">Answers</button><div id="a" hidden><h3>Answers</h3>${rule}</div>`,
    ],
  ])('%s', async (_, inside) => {
    const blocks = await read(inside);
    expect(citedLines(blocks).slice(2)).toEqual(['# Answers', expected[1]]);
    expect(leftOut(blocks)).toEqual([]);
  });
  it('each stands under the heading above all of them', async () => {
    const one = (id: string) =>
      `<button aria-expanded="false" aria-controls="${id}">Part ${id}</button><div id="${id}" hidden>${rule}</div>`;
    const blocks = await read(`${one('a')}${one('b')}<h2>Redress</h2>${rule}`);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [[block.depth, block.text]] : []))).toEqual([
      [2, 'Complaints'],
      [3, 'Part a'],
      [3, 'Part b'],
      [2, 'Redress'],
    ]);
  });
  it('a title that stands there for wide and for narrow screens stands once, and that is told', async () => {
    const title = (screen: string) => `<div class="x-tab-${screen}-title">Answers</div>`;
    const blocks = await read(`${title('wide')}${title('narrow')}<div class="x-tab-content">${rule}</div>`);
    expect(citedLines(blocks).slice(2)).toEqual(['# Answers', expected[1]]);
    expect(leftOut(blocks)).toEqual(['headings that the page has twice: Answers']);
  });
  it('a text that begins with the words of its title keeps both', async () => {
    const blocks = await read('<div class="tab-title">Partners</div><div class="tab-content"><p>Partners shall sign.</p></div>');
    expect(citedLines(blocks).slice(2)).toEqual(['# Partners', 'Partners · Partners shall sign.']);
  });
  it('a button that opens a row of a table keeps its words there', async () => {
    const button = '<button aria-expanded="false" aria-controls="r">Answers</button>';
    const blocks = await read(
      `<table border="1"><tr><th>Step</th><th>Time</th></tr><tr><td>${button}</td><td>30 days</td></tr><tr id="r" hidden><td>In writing.</td><td>None.</td></tr></table>`,
    );
    expect(citedLines(blocks).slice(2)).toEqual(['| Step | Time', '| Answers | 30 days', '| In writing. | None.']);
  });
  it('a button that says nothing is no heading', async () => {
    const blocks = await read(`<button aria-expanded="false" aria-controls="a">Read more</button><div id="a" hidden>${rule}</div>`);
    expect(citedLines(blocks).slice(2)).toEqual(['Complaints · It must answer within 30 days.']);
  });
});

describe('what else opens is none', () => {
  it.each([
    [
      'a menu',
      '<button aria-expanded="false" aria-controls="m">Menu</button><ul id="m" class="menu" hidden><li><a href="/a">About</a></li></ul>',
    ],
    ['links alone', '<button aria-expanded="false" aria-controls="m">More</button><ul id="m" hidden><li><a href="/a">About</a></li></ul>'],
    [
      'a part of the navigation',
      `<nav><button aria-expanded="false" aria-controls="m">Menu</button><div id="m" hidden>${rule}</div></nav>`,
    ],
    ['a dialog', `<button aria-haspopup="dialog" aria-controls="m">Cookies</button><div id="m" role="dialog" hidden>${rule}</div>`],
    ['what is hidden, and nothing opens', `<div hidden>${rule}</div>`],
  ])('%s', async (_, inside) => {
    expect(citedLines(await read(inside))).toHaveLength(2);
  });
});
