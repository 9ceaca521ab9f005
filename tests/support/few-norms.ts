import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/cli/files/workspace-files.ts';

/** The norms that small workspaces keep: those that their rules name, and what is broader than these. */
const kept = /^- id: (?:human-rights|liberty|right-to-leave|voluntariness|informed-decision|access-to-asylum|durable-solutions)$/m;

const isNorms = (path: string): boolean => /^rules\/vocabulary\/(?:general\/)?norms\.yaml$/.test(path);

/** Each with the first of its loose cues. */
const fewOf = (norms: string): string =>
  norms
    .split(/^(?=- id: )/m)
    .filter((norm) => kept.test(norm))
    .join('')
    .replace(/^( +- .* & .*\n)(?: +- .* & .*\n)+/gm, '$1');

/**
 * Rules with a few norms, and with the sources that are then still cited. Norms have thousands of cues: where no test is about them most of the time
 * would go into reading them.
 */
export function withFewNorms(rules: Iterable<readonly [path: string, bytes: Uint8Array]>): Map<string, string> {
  const texts = new Map([...rules].map(([path, bytes]) => [path, isNorms(path) ? fewOf(text(bytes)) : text(bytes)]));
  const sources = texts.get('rules/sources.json')!;
  texts.delete('rules/sources.json');
  const citing = [...texts.values()].join('\n');
  const cited = (JSON.parse(sources) as { readonly id: string }[]).filter(({ id }) => citing.includes(id));
  return texts.set('rules/sources.json', JSON.stringify(cited, null, 2));
}

/** Leaves a workspace in a folder few norms. */
export function leaveFewNorms(folder: string): void {
  const rules = [...readFiles(folder).bytes].filter(([path]) => path.startsWith('rules/'));
  for (const [path, fewer] of withFewNorms(rules)) writeFileSync(join(folder, path), fewer);
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
