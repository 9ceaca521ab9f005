import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, leftOut, readFile } from './support.ts';

const padding =
  '<p>The Agency shall act for the people of the towns, and it shall say so to the public in the open, in every town there is.</p>';
const read = async (inside: string) => structured((await readFile(Buffer.from(`<body>${padding}${inside}</body>`), 'x.html')).blocks);
const kept = async (inside: string) => citedLines(await read(inside)).slice(1);

describe('what a site puts among a text is left out, and told', () => {
  it.each([
    ['ways around the page', '<p><a href="#top">Back to top</a></p>'],
    ['ways around the page', '<p>↑ Return to the top</p>'],
    ['questions to the visitor', '<p>Was this page helpful? <a href="#">Yes</a> <a href="#">No</a></p>'],
    ['when the page was made and changed', '<p>Last updated: 3 May 2020</p>'],
    ['when the page was made and changed', '<div>Page last reviewed on 3 May 2020</div>'],
    ['when the page was made and changed', '<p>Published on 12 June 2019</p>'],
    ['who wrote the page, and when', '<p class="byline">By Jane Doe</p>'],
    ['lists of tags', '<div class="tags">Tags: <a>safeguarding</a></div>'],
    ['lists of tags', '<p>Keywords: return, consent</p>'],
    ['ways around the page', '<div>Home › Policies › Safeguarding</div>'],
    ['ways around the page', '<div><a>English</a> | <a>Français</a> | <a>Español</a></div>'],
    ['ways around the page', '<a href="#main">Skip to main content</a>'],
    ['when the page was made and changed', '<p>Published on: 12 June 2019 | Last modified: 3 July 2020</p>'],
    ['lines for sharing, printing and subscribing', '<div>Print | Share | <a>Email</a></div>'],
    ['who wrote the page, and when', '<p>Posted by admin on 3 May 2020</p>'],
    ['heads and feet of the page', '<p>© 2019 World Lender. All rights reserved.</p>'],
    ['lines for sharing, printing and subscribing', '<p>Sign up for our newsletter.</p>'],
    ['lines for sharing, printing and subscribing', '<p>Share this page: <a>Mail</a></p>'],
    ['lines for sharing, printing and subscribing', '<p><a class="x">Print this page</a></p>'],
    ['lines for sharing, printing and subscribing', '<p><a href="/pdf">Download PDF (2 MB)</a></p>'],
    ['what pictures are said to show', '<p><img alt="A town"></p>'],
    ['lists of contents', '<p class="MsoToc1"><a href="#x">1. Aim ....... 2</a></p>'],
    ['navigation', '<table class="navbox"><tr><th>Policies</th></tr><tr><td>Naming • Banning</td></tr></table>'],
    ['navigation', '<div class="printfooter">Retrieved from the archive</div>'],
    ['remarks on the text', '<ol class="comment-list"><li>Shall we add leave here?</li></ol>'],
    ['remarks on the text', '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a> Must this be so?</p></div>'],
    ['what the page leaves out in print', '<div class="noprint">From the free base</div>'],
    ['columns beside the text', '<div id="left"><h4>Categories</h4><ul><li><a href="/x">Audit</a></li></ul><p>Sign up for news.</p></div>'],
    ['lines for sharing, printing and subscribing', '<div id="jp-relatedposts"><h3>Related</h3><p>Our new policy must be read</p></div>'],
    ['lines for sharing, printing and subscribing', '<div class="yarpp"><p>Staff must read this too</p></div>'],
    ['lines for sharing, printing and subscribing', '<ul class="recent-posts"><li>All staff must vote</li></ul>'],
    ['navigation', '<div id="s4-ribbonrow"><ul><li><a>Browse</a></li><li>Page</li></ul></div>'],
    ['navigation', '<div id="sideNavBox"><ul><li><a href="/d">Documents</a></li><li><a href="/s">Site contents</a></li></ul></div>'],
    ['navigation', '<div id="DeltaPlaceHolderLeftNavBar"><p>Site contents</p></div>'],
    ['navigation', '<div class="x-mainMenu"><p>What we do</p></div>'],
    [
      'lists of links',
      '<div class="x7"><h4>Latest news</h4><ul><li><a href="/n">New president</a></li><li><a href="/m">New office</a></li></ul></div>',
    ],
  ])('%s: %s', async (what, inside) => {
    const blocks = await read(inside);
    expect(citedLines(blocks)).toHaveLength(1);
    expect(leftOut(blocks).map((each) => each.split(': ')[0])).toEqual([what]);
  });
});

it('where a link opens is no word of its sentence', async () => {
  expect(await kept('<p>All act by the <a href="/x">Code<span class="sr-only"> (opens in new tab)</span></a> of 2020.</p>')).toEqual([
    expect.stringContaining('All act by the Code of 2020.'),
  ]);
});

it('a sign of a remark, or to edit a part, stands in no sentence and no heading', async () => {
  expect(
    await kept(
      '<h2>Leave<span class="mw-editsection">[edit]</span></h2><p>All rest.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>',
    ),
  ).toEqual(['# Leave', 'Leave · All rest.']);
});

describe('what may be a rule stays', () => {
  it.each([
    '<div class="noprint"><p>Staff shall log each ban.</p></div>',
    '<p class="byline">By this policy staff shall be honest.</p>',
    '<div class="tags"><p>Every file must be tagged.</p></div>',
    '<div id="right"><p>Everyone has the right to a hearing.</p><p><a href="/x">More</a></p></div>',
    '<div class="left"><p>The office answers each letter of each person in the towns within one month of the day on which it came.</p><a href="/x">More</a></div>',
    '<p>The list was last updated in 2019 by the Board, which may change it.</p>',
    '<p>Published reports must be kept until 2030</p>',
    '<p>Download speeds are measured.</p>',
    '<p>Categories: children, elderly people</p>',
    '<div class="ribbon"><p>Staff must report.</p></div>',
    '<div class="submenus-of-rules navy correlated-posts-rule"><p>Staff must report.</p></div>',
    '<div class="widget"><h2>Duties</h2><p>Staff must <a href="/r">report</a>.</p></div>',
  ])('%s', async (inside) => {
    const blocks = await read(inside);
    expect(leftOut(blocks)).toEqual([]);
    expect(citedLines(blocks).length).toBeGreaterThan(1);
  });
});

it('words of a sentence stay in it, whatever they say and wherever they lead', async () => {
  expect(
    await kept(
      '<p>Offices can <a href="/x">share</a> what <span class="author">the Board</span> made, and <a href="/y">download</a> it.</p>',
    ),
  ).toEqual([' · Offices can share what the Board made, and download it.']);
});

describe('a number in an element of its own', () => {
  it.each([
    ['<div><span class="no">(1)</span><p>The Agency shall act.</p></div>', 'para. 1'],
    ['<div><div class="num">1.</div><div>The Agency shall act.</div></div>', 'para. 1'],
    ['<p><span>1.</span><span>The Agency shall act.</span></p>', 'para. 1'],
    ['<p><b>1.1</b><span>The Agency shall act.</span></p>', 'para. 1.1'],
    ['<div><span class="LegP1No">1</span><p>The Agency shall act.</p></div>', 'para. 1'],
    ['<p><span class="num">1</span>The Agency shall act.</p>', 'para. 1'],
    ['<dl><dt>1.</dt><dd>The Agency shall act.</dd></dl>', 'para. 1'],
    ['<table><tr><td><p>1.</p></td><td><p>The Agency shall act.</p></td></tr></table>', 'para. 1'],
    ['<ol><li><span>1.</span><p>The Agency shall act.</p></li></ol>', 'para. 1'],
  ])('belongs to the words behind it: %s', async (inside, place) => {
    expect(await kept(inside)).toEqual([`${place} · The Agency shall act.`]);
  });
  it('of a heading belongs to it', async () => {
    expect(await kept('<h2><span>3</span><span>Scope</span></h2><p>All shall act.</p>')).toEqual(['# 3 Scope', 's. 3 · All shall act.']);
    expect(await kept('<div>3.</div><h2>Scope</h2><p>All shall act.</p>')).toEqual(['# 3. Scope', 's. 3 · All shall act.']);
  });
  it('stays where no words follow, and no letter of a word is parted from it', async () => {
    expect(await kept('<p>(a)</p><h2>Scope</h2><p><b>T</b>he end shall come.</p>')).toEqual([
      '# (a) Scope',
      '(a) Scope · The end shall come.',
    ]);
    expect(await kept('<p>(a)</p>')).toEqual(['para. (a) · ']);
  });
  it('stands once where the list shows it too', async () => {
    expect(await kept('<ol><li>1. All shall act.</li><li><span>(b)</span><span>They shall report.</span></li></ol>')).toEqual([
      'para. 1 · All shall act.',
      'para. 1(b) · They shall report.',
    ]);
  });
});

it('a formula is one run of words', async () => {
  const power = '<msup><mi>x</mi><mn>2</mn></msup>';
  expect(await kept(`<p>It shall be <math>${power}<mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math> a year.</p>`)).toEqual([
    ' · It shall be x²=1/2 a year.',
  ]);
});
