import type { Element, Root } from 'hast';
import type { Root as Tree } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { element, lawful, textOf } from '../shared/elements.ts';
import type { Figure, Report } from '../../report.ts';
import { svgAttributes, svgStripped, svgTagNames, svgTree } from '../shared/svg-tree.ts';

const schema: Schema = {
  tagNames: [
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'a',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'br',
    'hr',
    'ul',
    'ol',
    'li',
    'blockquote',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'sup',
    'section',
    'figure',
    'figcaption',
    'div',
    ...svgTagNames,
  ],
  attributes: {
    ...svgAttributes,
    a: ['href', 'id', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', ['className', 'named', 'data-footnote-backref']],
    h2: ['id'],
    li: ['id'],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    div: [['className', 'drawing'], 'ariaLabel'],
  },
  strip: svgStripped,
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
};

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['link']>;

const handlers: Handlers & { readonly figure: Handler; readonly pageOf: Handler } = {
  pageOf: () => undefined,
  figure: (_, figure: Figure) => figureElement(figure),
  link: (state, link) => {
    const children = state.all(link);
    const href = webOrMail(link.url);
    if (href === null) return children;
    const text = textOf(children).trim();
    // In print the address follows the words of a link, save where they are the address.
    const named = ![link.url, href, href.replace(/^mailto:/, ''), href.replace(/\/$/, '')].includes(text);
    return element('a', { href, ...(named ? { className: ['named'] } : {}) }, ...children);
  },
  image: (_, image) => ({ type: 'text', value: image.alt ?? '' }),
};

const converter = unified()
  .use(remarkRehype, {
    clobberPrefix: 'note-',
    footnoteLabel: 'Notes',
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, again) => `Back to note ${note + 1} in the text${again > 1 ? `, place ${again}` : ''}`,
    footnoteBackContent: (_, again) => `↩\ufe0e${again > 1 ? again : ''}`,
    handlers,
  })
  .use(rehypeSanitize, schema);

/** The body of a report as sanitised HTML, with lawful text only. */
export function bodyOf({ body }: Report): Root {
  const root = converter.runSync({ type: 'root', children: body } as Tree) as Root;
  visit(root, 'text', (node) => {
    if (node.value !== '\n') node.value = lawful(node.value);
  });
  return root;
}

/** A drawing with its caption; what it shows in words alone where it cannot be read as a drawing. */
function figureElement(figure: Figure): Element {
  const drawing = svgTree(figure.svg);
  return element(
    'figure',
    {},
    drawing
      ? { type: 'element', tagName: 'div', properties: { className: ['drawing'], ariaLabel: lawful(figure.alt) }, children: [drawing] }
      : element('p', {}, figure.alt),
    element('figcaption', {}, figure.caption),
  );
}

/** The address, or `null` where it is none of the web or of mail. */
function webOrMail(url: string): string | null {
  const address = URL.parse(url);
  return address && ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : null;
}
