import type { Line, Problem } from '../model/records.ts';
import type { ProvisionKeys, Settlements } from '../model/schemas.ts';
import { isIn, provenances, type Provenance } from '../model/words.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import { part, placeOf, type Plain } from './plain.ts';
import { settlementKeys, slipsIn } from './slips.ts';
import { validate } from './validate.ts';

/** What stands at the end of a block: `[pinpoint; provenance] {#anchor #another key=value}`. */
export interface Annotation {
  readonly words: Plain;
  readonly pinpoint?: string;
  readonly provenance?: Provenance;
  /** The source in which its words were read, and where it is named. */
  readonly source?: Line & { readonly id: string };
  /** The first makes the id, by the others it is found too. */
  readonly anchors: readonly string[];
  readonly settled: Settlements;
  readonly problems: readonly Problem[];
}

const listKeys = ['bearers', 'norms', 'practices', 'persons', 'allows'];

/** Where the braces at the end of a text begin, be they one group or several, "{#p1} {norms=liberty}". */
function bracesStart(text: string): number {
  let start = text.length;
  for (;;) {
    const before = text.slice(0, start).trimEnd();
    const opens = before.endsWith('}') ? before.lastIndexOf('{') : -1;
    if (opens < 0 || before.slice(opens, -1).includes('}')) return start;
    start = opens;
  }
}

/** Where the annotation at the end of a text begins; a number in brackets, "[3]", is a footnote's mark and none. */
export function annotationStart(text: string): number {
  const braces = bracesStart(text);
  const brackets = /\[([^[\]]*)\]\s*$/.exec(text.slice(0, braces));
  return brackets && !/^\^?\d*$/.test(brackets[1]!) ? brackets.index : braces;
}

export function readAnnotation(file: string, block: Plain): Annotation {
  const at: PlaceAt = (offset) => {
    const { line, column } = placeOf(file, block.runs, offset, offset + 1).start;
    return { file, line, column };
  };
  const braces = bracesStart(block.text);
  const inBraces = readBraces(block.text.slice(braces), braces, at);
  const words = part(block, 0, braces);
  const tail = annotationStart(words.text);
  const brackets = /\[([^[\]]*)\]\s*$/.exec(words.text.slice(tail));
  const read = brackets && readBrackets(brackets[1]!, inBraces.anchors.length > 0);
  const rest = read ? part(words, 0, tail) : words;
  const slips = slipsIn(rest.text).map(({ offset, ...told }): Problem => ({ severity: 'error', ...at(offset), ...told }));
  const known = { ...inBraces, problems: [...inBraces.problems, ...slips] };
  if (!read) return { words, ...known };
  const { pinpoint, provenance, wrong } = read;
  return {
    words: rest,
    pinpoint,
    ...(provenance ? { provenance } : {}),
    ...known,
    problems: wrong ? [...known.problems, { severity: 'error', ...at(tail), ...wrong }] : known.problems,
  };
}

type PlaceAt = (offset: number) => Line;
type Wrong = Pick<Problem, 'found' | 'expected' | 'mend'>;

/** Anchors, settlements and the source in `{…}`, of one group or several. @param from where the first brace stands in the block */
function readBraces(whole: string, from: number, at: PlaceAt): Pick<Annotation, 'anchors' | 'settled' | 'problems' | 'source'> {
  const problems: Problem[] = [];
  const anchors: string[] = [];
  const data: Record<string, unknown> = {};
  for (const match of whole.replace(/[{}]/g, ' ').matchAll(/[A-Za-z]+\s*=\s*(?:[^\s,#=]+\s*,\s*)*[^\s,#=]+(?=\s|$)|\S+/g)) {
    const word = match[0];
    const spaced = /\s/.test(word) ? word.replace(/\s+/g, '') : null;
    const isKey = spaced !== null && settlementKeys.includes(spaced.split('=')[0]!);
    if (isKey)
      problems.push({
        severity: 'error',
        ...at(from + match.index),
        found: `“${word}”, which has blanks`,
        expected: '#anchor or key=value, without blanks; they part one key from the next',
        mend: `write {${spaced}}`,
      });
    if (isKey) continue;
    const wrong = word.startsWith('#') ? takeAnchor(word, anchors) : takeSettlement(word, data);
    if (wrong) problems.push({ severity: 'error', ...at(from + match.index), ...wrong });
  }
  const found = validate('settlements', { value: data, problems: [], at: () => at(from) }, data);
  problems.push(...found);
  if (found.length > 0) return { anchors, settled: {}, problems };
  const { source: id, ...settled } = data as ProvisionKeys;
  const source = id === undefined ? {} : { source: { id, ...at(from + whole.indexOf('source=')) } };
  return { anchors, settled, problems, ...source };
}

function takeAnchor(word: string, anchors: string[]): Wrong | null {
  if (!/^#[a-z0-9]+([-.][a-z0-9]+)*$/.test(word)) return { found: `the anchor “${word}”`, expected: 'an anchor such as #p1-2' };
  if (anchors.includes(word.slice(1))) return { found: `the anchor “${word}” twice`, expected: 'each anchor once' };
  anchors.push(word.slice(1));
  return null;
}

function takeSettlement(word: string, data: Record<string, unknown>): Wrong | null {
  const [key, ...rest] = word.split('=');
  const value = rest.join('=');
  if (!key || !value) return { found: `“${word}”`, expected: '#anchor or key=value', mend: 'such as {#p1-2 norms=liberty}' };
  if (key in data) return { found: `“${key}” twice`, expected: 'each key once' };
  data[key] = listKeys.includes(key) ? value.split(',').filter(Boolean) : value;
  return null;
}

/**
 * Pinpoint and provenance in `[…]`; `null` where the brackets are a part of the text.
 * @param isAnchored whether an anchor stands behind them, so that they can be nothing else
 */
function readBrackets(inside: string, isAnchored: boolean): { pinpoint: string; provenance?: Provenance; wrong?: Wrong } | null {
  const semicolon = inside.lastIndexOf(';');
  const word = inside.slice(semicolon + 1).trim();
  const pinpoint = semicolon < 0 ? '' : inside.slice(0, semicolon).trim();
  if (isIn(provenances, word)) return { pinpoint, provenance: word };
  const mend = semicolon < 0 ? undefined : didYouMean(word, provenances);
  if (!mend && !isAnchored) return null;
  const wrong: Wrong =
    semicolon < 0
      ? {
          found: `“[${inside}]”`,
          expected: '[pinpoint; provenance]',
          mend: 'such as [para. 9; read], or [; read] where the pinpoint is unknown',
        }
      : { found: `the provenance “${word}”`, expected: `one of ${listed(provenances)}`, ...(mend ? { mend } : {}) };
  return { pinpoint, wrong };
}
