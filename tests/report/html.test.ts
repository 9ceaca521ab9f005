import { withoutHidden } from '../../src/model/hidden-characters.ts';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import type { RootContent } from 'mdast';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '../../src/report/formats/html/page.ts';
import { paragraph, table, title, words } from '../../src/report/page-tree.ts';
import type { ReportContent } from '../../src/report/report.ts';
import { chromium, faultsIn, ifNone, launch, schemes, widths } from './browser.ts';
import { drawing, everyBlock, link, note, noteText, report } from './sample.ts';

const page = toHtml(report(everyBlock));

/** The page without its style, where only our own words stand. */
const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));

describe('a report as HTML', () => {
  it('is one whole document in its language, with title and description', () => {
    expect(page).toMatch(/^<!doctype html><html lang="en-GB"><head><meta charset="utf-8">/);
    expect(page).toContain('<title>What was avowed</title>');
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(page).toContain('<meta name="description" content="What was avowed. A. Author · 1 March 2026">');
    expect(bodyOf(page)).toContain('<h1>What was avowed</h1><p class="byline">A. Author · 1 March 2026</p>');
  });
  it('runs and fetches nothing', () => {
    expect(page).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|\ssrc=|\sstyle=|\son\w+=/i);
    expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;;/);
  });
  it('changes colours alone where the reader has it dark', () => {
    const [, dark] = /@media screen and \(prefers-color-scheme: dark\) \{([^}]*)\}/.exec(page)!;
    expect(dark!.replace(/^\s*:root \{/, '').trim()).toMatch(/^(?:--[a-z]+: #[\da-f]{6};\s*)+$/);
    expect(page.split('prefers-color-scheme')).toHaveLength(2);
  });
  it('lists headings of depth 2 and 3 in its contents; equal headings are told apart', () => {
    const contents = /<nav.*?<\/nav>/s.exec(page)![0];
    const ids = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['section-1-summary', 'section-2-gaps', 'section-method', 'section-method-1', 'footnote-label']);
    for (const id of ids) expect(bodyOf(page).split(` id="${id}"`)).toHaveLength(2);
  });
  it('has no two equal ids, and every link within it leads somewhere', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  });
  it('links notes both ways, and says to where', () => {
    expect(page).toContain('<a href="#note-fn-a" id="note-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a>');
    expect(page).toContain('id="note-fnref-a-2"');
    expect(page).toContain('<li id="note-fn-b">');
    expect(page).toContain('aria-label="Back to note 1 in the text, place 2"');
  });
  it('names tables, their columns and rows, and lets them be scrolled by key', () => {
    expect(page).toContain(
      '<div class="table" role="region" aria-labelledby="table-1" tabindex="0"><table><caption id="table-1">Table 1: 1. Summary',
    );
    expect(page).toContain('<th scope="col">verdict</th>');
    expect(page).toContain('<th scope="row">Voluntariness</th>');
    expect(page).toContain('<div class="table wide"');
  });
  it('shows a drawing with what it shows in words', () => {
    expect(page).toMatch(
      /<figure><div class="drawing"[^>]*><svg [^>]*role="img" aria-labelledby="drawing-1"><desc id="drawing-1">One word, drawn.<\/desc>/,
    );
    expect(page).toContain('<figcaption>A drawing</figcaption>');
  });
  it('carries the mark of what it includes, and none where all is public', () => {
    expect(bodyOf(page)).not.toContain('not for publication');
    expect(toHtml(report([], { included: ['internal'] }))).toContain('<p class="mark">Contains internal matter: not for publication</p>');
    expect(toHtml(report([], { included: ['restricted'] }))).toContain('Contains restricted matter: not for publication');
  });
  it('says no author or date where none is given', () => {
    expect(bodyOf(toHtml(report([], { author: null, date: null })))).not.toContain('byline');
  });
  it('is the same each time, and leaves the report as it is', () => {
    const given = report(everyBlock);
    const before = structuredClone(given);
    expect(toHtml(given)).toBe(page);
    expect(given).toEqual(before);
  });
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      // Whole words of our making stand in one line; the form of the doctype and long titles are matters of taste.
      rules: { 'doctype-style': 'off', 'long-title': 'off' },
    });
    const { results } = await validator.validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`)),
    ).toEqual([]);
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><script>alert(1)</script>',
  '<svg onload=alert(1)>',
  'url(javascript:alert(1)); } body { display: none',
  '&lt;b&gt; &amp;amp; &#x3C;script&#x3E;',
  '<!-- --> ]]> <![CDATA[',
  '[x](javascript:alert(1)) ![y](https://evil.example/y.png)',
];

describe('hostile text', () => {
  const places: Record<string, (text: string) => string> = {
    'a paragraph': (text) => toHtml(report([paragraph(words(text))])),
    'a heading': (text) => toHtml(report([title(2, text)])),
    'a table': (text) => toHtml(report([table([text], [[text]])])),
    'a note': (text) => toHtml(report([paragraph(note('1')), noteText('1', text)])),
    'the words of a link': (text) => toHtml(report([paragraph(link('https://example.org', text))])),
    'the title': (text) => toHtml(report([], { title: text })),
    'the author and date': (text) => toHtml(report([], { author: text, date: text })),
    'a caption and what a drawing shows': (text) => toHtml(report([drawing({ alt: text, caption: text })])),
    'the name of a note': (text) => toHtml(report([paragraph(note(text)), noteText(text, 'note')])),
  };
  for (const [place, write] of Object.entries(places)) {
    it(`in ${place} makes no markup`, () => {
      const plain = tagsOf(write('plain'));
      for (const text of hostile) expect(tagsOf(write(text)), text).toEqual(plain);
    });
  }
  it('in the address of a link leaves its words only', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      '#main',
      'x',
    ]) {
      const html = bodyOf(toHtml(report([paragraph(link(url, 'the words'))])));
      expect(html, url).toContain('<p>the words</p>');
    }
  });
  it('cannot leave the address of a link', () => {
    expect(toHtml(report([paragraph(link('https://example.org/"onclick="alert(1)', 'x'))]))).toContain(
      'href="https://example.org/%22onclick=%22alert(1)"',
    );
  });
  it('as HTML in the tree is not written, and an image is its words', () => {
    const html = toHtml(
      report([{ type: 'html', value: '<b>bold</b>' }, paragraph({ type: 'image', url: 'https://evil.example/x.png', alt: 'a picture' })]),
    );
    expect(bodyOf(html)).not.toContain('bold');
    expect(bodyOf(html)).toContain('<p>a picture</p>');
  });
  it('in a drawing is taken out: scripts, foreign objects, links, styles, events', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)" style="background:url(https://evil.example)">
      <script>alert(1)</script><style>* { fill: url(#x) }</style><foreignObject><p>foreign</p></foreignObject>
      <a href="javascript:alert(1)"><text x="1" y="1" onclick="alert(1)" fill="url(https://evil.example)">kept &lt;b&gt;</text></a>
      <image href="https://evil.example/x.png"/><use href="https://evil.example/x.svg#y"/><animate attributeName="href"/><rect x="1" y="1" width="2" height="2" fill="#fff"/></svg>`;
    const html = toHtml(report([drawing({ svg })]));
    const figure = /<figure>.*<\/figure>/s.exec(html)![0];
    expect(figure).not.toMatch(/script|style|foreign|evil|alert|href|<image|<use|<animate|onload|onclick/i);
    expect(figure).toContain('>kept &#x3C;b></text>');
    expect(figure).toContain('<rect x="1" y="1" width="2" height="2" fill="#fff">');
  });
  it('that is no drawing gives its words instead', () => {
    for (const svg of [
      '',
      'no drawing',
      '<svg>',
      '<svg></g></svg>',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>',
      '<p></p>',
      '<svg></svg><svg></svg>',
      '<svg><!-- --></svg>',
      '<svg x=1></svg>',
    ]) {
      expect(toHtml(report([drawing({ svg })])), svg).toContain('<figure><p>One word, drawn.</p>');
    }
  });
  it('with characters that no document may hold shows them as �', () => {
    const html = toHtml(
      report([{ type: 'paragraph', children: [{ type: 'text', value: 'a\u0000b\u001bc\ud800d\uffffe\u202ef' }] }], { title: 'g\u0000' }),
    );
    expect(html).toContain('<p>a�b�c�d�e�f</p>');
    expect(html).toContain('<title>g�</title>');
  });
  it('is read back as the text it was, whatever it is', () => {
    const blocks: ((text: string) => readonly ReportContent[])[] = [
      (text) => [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
      (text) => [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] }],
      (text) => [{ type: 'paragraph', children: [{ type: 'inlineCode', value: text }] }],
      (text) => [
        {
          type: 'blockquote',
          children: [{ type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: text }] }] }],
        },
      ],
      (text) => [paragraph(link('https://example.org/', text))],
    ];
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile), fc.stringMatching(/^[<>&"'=/a-z#;! -]*$/));
    fc.assert(
      fc.property(any, fc.constantFrom(...blocks), (text, block) => {
        const main = /<main[^>]*>(.*)<\/main>/s.exec(toHtml(report(block(`-${text}-`))))![1]!;
        expect(squeezed(read(main))).toBe(squeezed(shown(`-${text}-`)));
      }),
    );
  });
});

/** Tags of a page with their attributes' names, in order, ids and texts left out. */
const tagsOf = (html: string): string[] =>
  [...html.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi)].map(
    ([, name, attributes]) =>
      `${name}${[...attributes!.matchAll(/([a-z-]+)(?:="[^"]*")?/gi)].map(([, attribute]) => ` ${attribute}`).join('')}`,
  );

const read = (html: string): string =>
  html.replace(/<[^<>]*>/g, '').replace(/&#x([\dA-F]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is hidden has tests of its own. */
const shown = (text: string): string => withoutHidden(text.toWellFormed().replace(/[\ufffe\uffff]/g, '�'));

describe.skipIf(!chromium)(`in a browser${ifNone}`, () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      requested.push(request.url());
      void request.continue();
    });
  });
  afterAll(() => browser?.close());
  const requested: string[] = [];
  const long: RootContent = paragraph(words(`${'Unbroken'.repeat(40)} `), { type: 'inlineCode', value: 'x'.repeat(300) });
  const html = toHtml(report([...everyBlock, long], { included: ['internal'] }));

  it.each(schemes)('is accessible and fits, small and large, in the %s scheme', async (scheme) => {
    const views = widths.map((width) => ({ width, scheme }));
    expect(await faultsIn(tab, html, views)).toEqual([]);
  });
  it('fetches nothing', () => {
    expect(requested.filter((url) => !url.startsWith('about:'))).toEqual([]);
  });
  it('holds the mark on every page in print, upright or across, and prints where links lead', async () => {
    await tab.setContent(html);
    const pages = await pagesOf(await tab.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages) expect(text).toContain('Contains internal matter: not for publication');
    expect(pages.join(' ')).toContain('https://example.org/page?a=1&b=2');
    expect(pages.join(' ')).not.toContain('mailto:');
  });
});

/** The text of each page of a PDF. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: Uint8Array.from(pdf) }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const { items } = await (await file.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages;
}
