import type { Line, Problem } from '../model/records.ts';
import type { ProvisionKeys, Settlements } from '../model/schemas.ts';
import { provenances, type Provenance } from '../model/words.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import { part, placeOf, type Plain } from './plain.ts';
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

/** Where the annotation at the end of a text begins; a number in brackets, "[3]", is a footnote's mark and none. */
export function annotationStart(text: string): number {
  const braces = /\{[^{}]*\}\s*$/.exec(text)?.index ?? text.length;
  const brackets = /\[([^[\]]*)\]\s*$/.exec(text.slice(0, braces));
  return brackets && !/^\^?\d*$/.test(brackets[1]!) ? brackets.index : braces;
}

export function readAnnotation(file: string, block: Plain): Annotation {
  const problems: Problem[] = [];
  let words = block;
  const anchors: string[] = [];
  let settled: Settlements = {};
  let source: Annotation['source'];
  const at = (offset: number) => {
    const { line, column } = placeOf(file, block.runs, offset, offset + 1).start;
    return { file, line, column };
  };

  const braces = /\{([^{}]*)\}\s*$/.exec(words.text);
  if (braces) {
    const data: Record<string, unknown> = {};
    for (const match of (braces[1] ?? '').matchAll(/\S+/g)) {
      const word = match[0];
      const where = at(braces.index + 1 + match.index);
      const [key, ...rest] = word.split('=');
      const value = rest.join('=');
      if (word.startsWith('#')) {
        if (!/^#[a-z0-9]+([-.][a-z0-9]+)*$/.test(word)) {
          problems.push({ severity: 'error', ...where, found: `the anchor “${word}”`, expected: 'an anchor such as #p1-2' });
        } else if (anchors.includes(word.slice(1))) {
          problems.push({ severity: 'error', ...where, found: `the anchor “${word}” twice`, expected: 'each anchor once' });
        } else anchors.push(word.slice(1));
      } else if (!key || !value) {
        problems.push({
          severity: 'error',
          ...where,
          found: `“${word}”`,
          expected: '#anchor or key=value',
          mend: 'such as {#p1-2 norms=liberty}',
        });
      } else if (key in data) {
        problems.push({ severity: 'error', ...where, found: `“${key}” twice`, expected: 'each key once' });
      } else data[key] = listKeys.includes(key) ? value.split(',').filter(Boolean) : value;
    }
    const found = validate('settlements', { value: data, problems: [], at: () => at(braces.index) }, data);
    problems.push(...found);
    if (found.length === 0) {
      const { source: id, ...rest } = data as ProvisionKeys;
      settled = rest;
      if (id !== undefined) source = { id, ...at(braces.index + braces[0].indexOf('source=')) };
    }
    words = part(words, 0, braces.index);
  }

  const tail = annotationStart(words.text);
  const brackets = /\[([^[\]]*)\]\s*$/.exec(words.text.slice(tail));
  const known = { anchors, settled, problems, ...(source ? { source } : {}) };
  if (!brackets) return { words, ...known };
  const inside = brackets[1] ?? '';
  const semicolon = inside.lastIndexOf(';');
  const word = inside.slice(semicolon + 1).trim();
  if (semicolon < 0) {
    if (anchors.length === 0 && !(provenances as readonly string[]).includes(word)) return { words, ...known };
    if (!(provenances as readonly string[]).includes(word)) {
      problems.push({
        severity: 'error',
        ...at(tail),
        found: `“[${inside}]”`,
        expected: '[pinpoint; provenance]',
        mend: 'such as [para. 9; read], or [; read] where the pinpoint is unknown',
      });
    }
  } else if (!(provenances as readonly string[]).includes(word)) {
    const mend = didYouMean(word, provenances);
    if (!mend && anchors.length === 0) return { words, ...known };
    problems.push({
      severity: 'error',
      ...at(tail),
      found: `the provenance “${word}”`,
      expected: `one of ${listed(provenances)}`,
      ...(mend ? { mend } : {}),
    });
  }
  return {
    words: part(words, 0, tail),
    pinpoint: semicolon < 0 ? '' : inside.slice(0, semicolon).trim(),
    ...((provenances as readonly string[]).includes(word) ? { provenance: word as Provenance } : {}),
    ...known,
  };
}
