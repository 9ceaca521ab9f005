import { findNodeAtLocation, parseTree, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import { isAlias, isCollection, isMap, LineCounter, parseDocument, visit, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Line, Problem } from '../model/records.ts';
import { allBroken, readAsText } from './all-broken.ts';
import { allBrokenJson, strictJson } from './broken-json.ts';
import { tellAlias, type Broken } from './broken-yaml.ts';
import { ownCopy, pointAt, type SourceText } from './text.ts';

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

type PlaceAt = (offset: number) => Line;

/** @param start where the piece that is read begins in its file */
const placesIn =
  (source: SourceText, start = 0): PlaceAt =>
  (offset) => {
    const { line, column } = pointAt(source, start + offset);
    return { file: source.file, line, column };
  };

const problemsOf = (broken: readonly Broken[], place: PlaceAt): Problem[] =>
  broken.map(({ offset, ...rest }): Problem => ({ severity: 'error', ...place(offset), ...rest }));

const unreadable = (place: PlaceAt, ...broken: readonly Broken[]): Data => ({
  value: undefined,
  problems: problemsOf(broken, place),
  at: () => place(0),
});

const tooDeep = (expected: string): Broken => ({
  offset: 0,
  found: `nesting of more than ${deepest} levels`,
  expected,
  mend: 'make the structure flatter',
});

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
  const text = ownCopy(source.text.slice(start, end));
  const place = placesIn(source, start);
  if (nesting(text) > deepest || text.split('\n').some((line) => /^(\s*- ){33}|^ {256}/.test(line)))
    return unreadable(place, tooDeep('YAML'));
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { ...readAsText, lineCounter: new LineCounter() });
    if (document.errors.length === 0) value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    return unreadable(place, tellThrown(String(error), text));
  }
  if (document.errors.length > 0) return unreadable(place, ...allBroken(text));
  const problems = problemsOf(swallowed(document, text), place);
  return { value, problems, at: (path, key) => place(yamlOffset(document, path, key ?? false)) };
}

/** What the YAML library throws, where it does not list it among its errors. */
function tellThrown(error: string, text: string): Broken {
  const unresolved = /unresolved alias/i.test(error) ? tellAlias(text) : null;
  if (unresolved) return unresolved;
  return /alias/i.test(error)
    ? { offset: 0, found: 'aliases that grow without bound', expected: 'plain YAML', mend: 'write out what the aliases stand for' }
    : { offset: 0, found: 'YAML that cannot be read', expected: 'plain YAML', mend: 'take out all but keys, texts and lists' };
}

/** Text that YAML takes for something else, so that it would be lost in silence: behind “#”, or a first word with “&” or “!”; and what is no text. */
function swallowed(document: Document.Parsed, text: string): Broken[] {
  const found: Broken[] = [];
  const used = new Set([...text.matchAll(/\*([^\s,[\]{}]+)/g)].map(([, name]) => name));
  visit(document, {
    Scalar: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      const cut = node.type === 'PLAIN' ? /^(?:[ \t]+#(?=[^\s#])| # ?(?=\d))[^\n]*/.exec(text.slice(end, end + 200)) : null;
      if (cut)
        found.push({
          offset: end + cut[0].indexOf('#'),
          found: `“${cut[0].trim()}”, which is cut off from “${text.slice(start, end)}”`,
          expected: 'text in quotation marks where it has a “#”; a comment has a blank behind the “#”',
          mend: `write "${text.slice(start, end)}${cut[0].trimEnd()}"`,
        });
      if (typeof node.value === 'string' && !node.value.isWellFormed())
        found.push({
          offset: start,
          found: 'half of a sign, written by its number',
          expected: 'whole signs',
          mend: 'write the sign itself, or leave it out',
        });
      const tag = document.warnings.length > 0 && node.tag?.startsWith('!') ? node.tag : null;
      const mark = node.anchor && !used.has(node.anchor) ? `&${node.anchor}` : tag;
      if (mark)
        found.push({
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
  const place = placesIn(source);
  // Brackets in texts nest nothing.
  if (nesting(source.text.replace(/"(?:[^"\\\n]|\\.)*"/g, '')) > deepest) return unreadable(place, tooDeep('JSON'));
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, strictJson);
  const problems = errors.length > 0 ? problemsOf(allBrokenJson(source.text), place) : [];
  const value: unknown = problems.length === 0 ? JSON.parse(source.text) : undefined;
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
