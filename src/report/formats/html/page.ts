import type { Element, ElementContent, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { element, lawful } from '../shared/elements.ts';
import { markOf } from '../shared/frame.ts';
import { furnish, type Part } from './body.ts';
import { htmlStyle } from './style.ts';
import { bodyOf } from './tree.ts';
import type { Report } from '../../report.ts';

/** A report as one HTML file that runs no scripts and fetches nothing. Text of the tree stays text; only links to the web and to mail are links. */
export function toHtml(report: Report): string {
  const body = bodyOf(report);
  const parts = furnish(body);
  const mark = markOf(report.included);
  const byline = [report.author, report.date].filter((each) => each !== null).join(' · ');
  const page = element(
    'html',
    { lang: report.language },
    element('head', {}, ...headOf(report, mark, byline)),
    element(
      'body',
      {},
      element('a', { className: ['skip'], href: '#main' }, 'Skip to the report'),
      element(
        'header',
        {},
        ...(mark ? [element('p', { className: ['mark'] }, mark)] : []),
        element(
          'div',
          { className: ['title'] },
          element('h1', {}, report.title),
          ...(byline ? [element('p', { className: ['byline'] }, byline)] : []),
        ),
      ),
      element(
        'div',
        { className: ['page'] },
        ...(parts.length > 0 ? [contents(parts)] : []),
        element('main', { id: 'main', tabIndex: -1 }, ...body.children.filter(isContent)),
      ),
    ),
  );
  return `${writer.stringify({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}

const writer = unified().use(rehypeStringify);

function headOf(report: Report, mark: string | null, byline: string): Element[] {
  const meta = (name: string, content: string) => element('meta', { name, content: lawful(content) });
  return [
    element('meta', { charSet: 'utf-8' }),
    element('meta', {
      httpEquiv: ['Content-Security-Policy'],
      content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('referrer', 'no-referrer'),
    element('title', {}, report.title),
    meta('description', [report.title, byline, mark].filter(Boolean).join('. ')),
    // Our own words only: nothing from files may come into a style, which is written as it is.
    { type: 'element', tagName: 'style', properties: {}, children: [{ type: 'text', value: htmlStyle }] },
  ];
}

function contents(parts: readonly Part[]): Element {
  const entries = (of: readonly Part[]): Element =>
    element(
      'ol',
      {},
      ...of.map((part) =>
        element('li', {}, element('a', { href: `#${part.id}` }, part.text), ...(part.parts.length > 0 ? [entries(part.parts)] : [])),
      ),
    );
  return element('nav', { ariaLabelledBy: ['contents'] }, element('h2', { id: 'contents' }, 'Contents'), entries(parts));
}

const isContent = (node: RootContent): node is ElementContent => node.type === 'element' || node.type === 'text';
