import { describe, expect, it } from 'vitest';
import { makeInstrument } from '../../src/import/instrument.ts';
import { structured } from '../../src/import/structure.ts';
import { citedLines, leftOut, readFile } from './support.ts';

const read = async (body: string) => structured((await readFile(Buffer.from(`<body>${body}</body>`), 'x.html')).blocks);
const lines = async (body: string) => citedLines(await read(body));
const rule = '<p>1. Staff shall keep every door of every house open by day and by night, in all towns.</p>';

describe('a form', () => {
  it('around a whole page holds its text, and its controls are left out', async () => {
    const page = `<form action="./x.aspx"><input type="hidden" value="x"><div><input type="text"><button>Find</button></div><h1>Door rules</h1>${rule}<label for="q">Your name</label><input id="q"></form>`;
    const blocks = await read(page);
    expect(citedLines(blocks)).toEqual([
      '# Door rules',
      'para. 1 · Staff shall keep every door of every house open by day and by night, in all towns.',
    ]);
    expect(leftOut(blocks)).toContain('scripts, forms and things that move: Your name');
  });
  it('needs no field and no length to be read', async () => {
    expect(await lines('<form><p>Doors must be open.</p></form>')).toEqual([' · Doors must be open.']);
  });
  it.each([
    '<form role="search"><label>Find <input></label><button>Go</button></form>',
    '<form><p>Ask us anything</p><textarea></textarea></form>',
    '<form id="commentform"><p>Required fields must be filled in.</p><textarea></textarea></form>',
  ])('that only asks to be filled in is left out: %s', async (form) => {
    expect(await lines(`${rule}${form}`)).toHaveLength(1);
  });
});

describe('what stands in boxes, feet and weakly named parts', () => {
  it.each([
    '<aside><p>Guards shall not sleep.</p></aside>',
    '<div role="complementary"><p>Guards shall not sleep.</p></div>',
    '<article><p>One.</p><footer><p>These rules are in force from 2031.</p></footer></article>',
    '<article><header><p>The Board adopts these rules.</p></header><p>One.</p></article>',
    '<div class="sidebar-box"><p>Guards shall not sleep.</p></div>',
    '<div class="banner"><p>Guards must follow the <a href="/c">code of guards</a>.</p></div>',
    '<section class="search-and-rescue"><p>Guards may search.</p></section>',
    '<div class="social-protection"><p>Guards are entitled to rest.</p></div>',
    '<div class="cookie-rules"><p>Guards shall not track.</p></div>',
  ])('stays where it may be a rule: %s', async (part) => expect(leftOut(await read(rule + part))).toEqual([]));
  it.each([
    '<aside><h3>Latest</h3><ul><li><a href="/a">Guards must vote</a></li><li><a href="/b">Staff shall sing</a></li></ul></aside>',
    '<footer><p>All rights reserved. You must ask us.</p></footer>',
    '<footer><p>You must read this.</p><a href="/p">Privacy</a> <a href="/t">Terms</a></footer>',
    '<div class="newsletter"><p>You will hear from us.</p><input></div>',
    '<article><p>One.</p><footer><p>Posted by Jane on 3 May in News.</p></footer></article>',
    '<div class="cookie-banner"><p>You must accept.</p></div>',
    '<div class="comments"><p>You must be logged in to post.</p></div>',
  ])('is left out where a site says it to its visitors: %s', async (part) => {
    expect((await lines(rule + part)).filter((line) => /You|vote|Posted/.test(line))).toEqual([]);
  });
  it('a box with a title stands behind the text of its section, which is not under that title', async () => {
    expect(
      await lines(
        '<h1>Doors</h1><h2>Day</h2><p>Open.</p><aside><h4>Guards</h4><p>Guards must wake.</p></aside><p>Shut.</p><h2>Night</h2><p>Dark.</p>',
      ),
    ).toEqual(['# Doors', '# Day', 'Day · Open.', 'Day · Shut.', '# Guards', 'Guards · Guards must wake.', '# Night', 'Night · Dark.']);
  });
});

it('where something that binds is left out all the same, that sentence is the example', async () => {
  const document = await readFile(
    Buffer.from(
      `<body><nav>Home</nav>${rule}<nav><p>Go home.</p><p>Menus are many. Guards <b>shall</b> not sleep. They rest.</p></nav></body>`,
    ),
    'x.html',
  );
  const made = makeInstrument(document, { id: 'x', issuer: 'y' }, null);
  expect(made.leftOut).toEqual([{ what: 'navigation', times: 2, words: 12, example: 'Guards shall not sleep.' }]);
});
