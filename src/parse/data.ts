import { findNodeAtLocation, parseTree, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import { isAlias, isCollection, isMap, LineCounter, parseDocument, visit, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Line, Problem } from '../model/records.ts';
import { allBroken, readAsText } from './all-broken.ts';
import { allBrokenJson, strictJson } from './broken-json.ts';
import { tellAlias } from './broken-yaml.ts';
import { pointAt, type SourceText } from './text.ts';

type Path = readonly (string | number)[];

/** Data read from a file, and a way back from each of its parts to line and column. */
export interface Data {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands; with `key`, where its key stands. The nearest part that exists, where it does not. */
  readonly at: (path: Path, key?: boolean) => Line;
}

const deepest = 64;
const mostAliases = 100;

const tooDeep = (expected: string) => ({ found: `nesting of more than ${deepest} levels`, expected, mend: 'make the structure flatter' });

function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '[' || character === '{') most = Math.max(most, ++depth);
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else if (character === '\n') depth = Math.min(depth, deepest);
  }
  return most;
}

/** Reads YAML from `start` to `end` of a file, all scalars as text. */
export function readYaml(source: SourceText, start = 0, end = source.text.length): Data {
  const text = source.text.slice(start, end);
  const place = (offset: number): Line => {
    const { line, column } = pointAt(source, start + offset);
    return { file: source.file, line, column };
  };
  const broken = (offset: number, found: string, expected: string, mend?: string): Data => ({
    value: undefined,
    problems: [{ severity: 'error', ...place(offset), found, expected, ...(mend ? { mend } : {}) }],
    at: () => place(0),
  });
  if (nesting(text) > deepest || text.split('\n').some((line) => /^(\s*- ){33}|^ {256}/.test(line))) {
    const { found, expected, mend } = tooDeep('YAML');
    return broken(0, found, expected, mend);
  }
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { ...readAsText, lineCounter: new LineCounter() });
    if (document.errors.length === 0) value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    const unresolved = /unresolved alias/i.test(String(error)) ? tellAlias(text) : null;
    if (unresolved) return broken(unresolved.offset, unresolved.found, unresolved.expected, unresolved.mend);
    return /alias/i.test(String(error))
      ? broken(0, 'aliases that grow without bound', 'plain YAML', 'write out what the aliases stand for')
      : broken(0, 'YAML that cannot be read', 'plain YAML', 'take out all but keys, texts and lists');
  }
  if (document.errors.length > 0) {
    const problems = allBroken(text).map(({ offset, ...rest }): Problem => ({ severity: 'error', ...place(offset), ...rest }));
    return { value: undefined, problems, at: () => place(0) };
  }
  const problems = swallowed(document, text).map(({ offset, ...rest }): Problem => ({ ...rest, ...place(offset) }));
  return { value, problems, at: (path, key) => place(yamlOffset(document, path, key ?? false)) };
}

/** Text that YAML takes for something else, so that it would be lost in silence: behind “#”, or a first word with “&” or “!”; and what is no text. */
function swallowed(document: Document.Parsed, text: string): (Omit<Problem, 'file' | 'line' | 'column'> & { offset: number })[] {
  const found: (Omit<Problem, 'file' | 'line' | 'column'> & { offset: number })[] = [];
  const used = new Set([...text.matchAll(/\*([^\s,[\]{}]+)/g)].map(([, name]) => name));
  visit(document, {
    Scalar: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      const cut = node.type === 'PLAIN' ? /^(?:[ \t]+#(?=[^\s#])| # ?(?=\d))[^\n]*/.exec(text.slice(end, end + 200)) : null;
      if (cut)
        found.push({
          severity: 'error',
          offset: end + cut[0].indexOf('#'),
          found: `“${cut[0].trim()}”, which is cut off from “${text.slice(start, end)}”`,
          expected: 'text in quotation marks where it has a “#”; a comment has a blank behind the “#”',
          mend: `write "${text.slice(start, end)}${cut[0].trimEnd()}"`,
        });
      if (typeof node.value === 'string' && !node.value.isWellFormed())
        found.push({
          severity: 'error',
          offset: start,
          found: 'half of a sign, written by its number',
          expected: 'whole signs',
          mend: 'write the sign itself, or leave it out',
        });
      const tag = document.warnings.length > 0 && node.tag?.startsWith('!') ? node.tag : null;
      const mark = node.anchor && !used.has(node.anchor) ? `&${node.anchor}` : tag;
      if (mark)
        found.push({
          severity: 'error',
          offset: Math.max(0, text.lastIndexOf(mark, start)),
          found: `a text that begins with “${mark[0]}”`,
          expected: 'text in quotation marks, where it has signs that mean something in YAML',
          mend: `write "${mark} ${text.slice(start, end)}"`,
        });
    },
  });
  return found;
}

function yamlOffset(document: Document.Parsed, path: Path, key: boolean): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const under = isCollection(node) ? nodeUnder(node, step) : null;
    if (!under) break;
    const isKey = key && index === path.length - 1;
    offset = (isKey ? under.keyOffset : (under.offset ?? under.keyOffset)) ?? offset;
    node = under.node;
  }
  return offset;
}

type Placed = { readonly range?: [number, number, number] } | null | undefined;

/** What stands under a key or at a place of a list; `null` where nothing does. */
function nodeUnder(collection: YAMLMap | YAMLSeq, step: Path[number]): { node: unknown; offset?: number; keyOffset?: number } | null {
  if (!isMap(collection)) {
    const node = collection.items[Number(step)] as Placed;
    return node ? { node, offset: node.range?.[0], keyOffset: node.range?.[0] } : null;
  }
  const pair = collection.items.find((item) => String((item.key as { value?: unknown } | null)?.value ?? item.key) === String(step));
  return pair ? { node: pair.value, offset: (pair.value as Placed)?.range?.[0], keyOffset: (pair.key as Placed)?.range?.[0] } : null;
}

/** Reads JSON (as reference managers export it). */
export function readJson(source: SourceText): Data {
  const place = (offset: number): Line => {
    const { line, column } = pointAt(source, offset);
    return { file: source.file, line, column };
  };
  // Brackets in texts nest nothing.
  if (nesting(source.text.replace(/"(?:[^"\\\n]|\\.)*"/g, '')) > deepest) {
    return { value: undefined, problems: [{ severity: 'error', ...place(0), ...tooDeep('JSON') }], at: () => place(0) };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, strictJson);
  const problems = (errors.length > 0 ? allBrokenJson(source.text) : []).map(({ offset, found, mend }): Problem => ({
    severity: 'error',
    ...place(offset),
    found,
    expected: 'valid JSON',
    mend,
  }));
  let value: unknown;
  if (problems.length === 0) value = JSON.parse(source.text);
  return {
    value,
    problems,
    at: (path, key) => {
      for (let length = path.length; length >= 0; length--) {
        const node: JsonNode | undefined = tree && findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
        if (node) {
          const keyed = key && length === path.length && node.parent?.type === 'property' ? node.parent : node;
          return place(keyed.offset);
        }
      }
      return place(0);
    },
  };
}
