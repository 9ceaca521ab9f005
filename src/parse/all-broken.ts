import { parseDocument } from 'yaml';
import { slipNear } from './yaml-slips.ts';
import { mostTold, tellBroken, type Broken } from './broken-yaml.ts';

export const readAsText = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' } as const;

/**
 * Every error of a piece of YAML that does not follow from one before it: the first is told, its line is made harmless, and the rest is read anew.
 * It ends where the next error does not stand below, as then it may come of the one before.
 */
export function allBroken(text: string): Broken[] {
  const told: Broken[] = [];
  let rest = text;
  let below = 0;
  while (told.length < mostTold) {
    const [error] = parseDocument(rest, readAsText).errors;
    if (!error) break;
    const slip = error.code === 'TAB_AS_INDENT' ? null : slipNear(rest, error.pos[0], error.code);
    const broken = slip ?? tellBroken(rest, error, error.pos[0]);
    if (told.length > 0 && (broken.offset < below || comesOfAnother(error.code, error.message))) break;
    const { offset, found, expected, mend } = broken;
    told.push({ offset, found, expected, mend });
    // What stands behind a second beginning is another file, and would be read as one with this.
    if (error.code === 'MULTIPLE_DOCS') break;
    const start = rest.lastIndexOf('\n', broken.offset - 1) + 1;
    const next = rest.indexOf('\n', start);
    const end = next < 0 ? rest.length : next;
    below = end;
    const above = rest.slice(rest.lastIndexOf('\n', start - 2) + 1, start);
    const line = slip?.mended ?? harmless(rest.slice(start, end), above, error.code, told.length);
    rest = `${rest.slice(0, start)}${line}${rest.slice(end)}`;
  }
  return told;
}

/** What is also said of lines behind a text or list that does not end. */
const comesOfAnother = (code: string, words: string): boolean =>
  code === 'BAD_INDENT' || code === 'BLOCK_IN_FLOW' || (code === 'MISSING_CHAR' && words.includes('closing'));

/** A line of the same length that YAML can read, with its key where it has one, so that what stands below it keeps its place. */
function harmless(line: string, above: string, code: string, count: number): string {
  const glued = /^\s*(?:- )?[A-Za-z][\w-]*:(?=\S)/.exec(line)?.[0];
  if (glued) return `${glued} ${line.slice(glued.length + 1)}`;
  const [, indent = '', key = '', value = ''] = /^(\s*(?:- )?)([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line) ?? [];
  if (code === 'DUPLICATE_KEY' && key) return `${indent}${count % 10}${line.slice(indent.length + 1)}`;
  const place = indent.includes('\t') ? ' '.repeat(/^ *(?:- )?/.exec(above)![0].length) : indent;
  const kept = key ? `${place}${key}:${value.trim() === '' ? '' : ' x'}` : '';
  return kept.length <= line.length ? kept.padEnd(line.length) : ' '.repeat(line.length);
}
