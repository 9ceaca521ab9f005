import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commitment } from '../../src/model/records.ts';
import type { Bearer, Modality, QualifierKind } from '../../src/model/words.ts';
import { read, type Actor } from '../support/reading.ts';

/** What a careful reader would write down of a normative statement. */
export interface GoldRecord {
  readonly modality: Modality;
  readonly bearers: readonly Bearer[];
  readonly negated: boolean;
  readonly action: string;
  readonly beneficiaries: readonly string[];
  readonly qualifiers: readonly { readonly kind: QualifierKind; readonly text: string }[];
  readonly norms: readonly string[];
  readonly doubtful?: boolean;
}

export interface GoldItem {
  readonly text: string;
  readonly addressee: Bearer;
  readonly tests: string;
  /** Actors that this item defines. */
  readonly actors?: readonly Actor[];
  readonly records: readonly GoldRecord[];
}

export interface GoldFile {
  readonly name: string;
  /** Actors that this field's documents speak of, beside the bundled vocabulary. */
  readonly actors: readonly Actor[];
  readonly items: readonly GoldItem[];
}

export function readGold(folder = import.meta.dirname): GoldFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({
      name: name.replace(/\.json$/, ''),
      ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<GoldFile, 'name'>),
    }));
}

interface Counts {
  right: number;
  given: number;
  wanted: number;
}

const counts = (): Counts => ({ right: 0, given: 0, wanted: 0 });

export class Score {
  items = 0;
  readonly commitments = counts();
  readonly modality = counts();
  readonly bearers = counts();
  readonly negated = counts();
  readonly qualifiers = counts();
  readonly norms = counts();
  readonly errors: string[] = [];
}

export const precision = ({ right, given }: Counts): number => (given === 0 ? 1 : right / given);
export const recall = ({ right, wanted }: Counts): number => (wanted === 0 ? 1 : right / wanted);
export const f1 = (each: Counts): number => (2 * precision(each) * recall(each)) / (precision(each) + recall(each) || 1);

/** Holds what is read of each item against what a person wrote down of it. */
export function score(files: readonly GoldFile[], total = new Score()): Score {
  for (const file of files)
    for (const [index, item] of file.items.entries())
      scoreItem(
        `${file.name}:${index + 1}`,
        item,
        read(item.text, { addressee: item.addressee, actors: item.actors ?? file.actors }),
        total,
      );
  return total;
}

function scoreItem(name: string, item: GoldItem, found: readonly Commitment[], total: Score): void {
  total.items++;
  const wrong: string[] = [];
  const pairs = align(item.records, found);
  total.commitments.right += pairs.length;
  total.commitments.given += found.length;
  total.commitments.wanted += item.records.length;
  const missed = item.records.filter((record) => !pairs.some(([wanted]) => wanted === record));
  const extra = found.filter((commitment) => !pairs.some(([, given]) => given === commitment));
  for (const record of missed)
    wrong.push(`missed: ${record.modality} by ${record.bearers.join(', ') || 'nobody known'}: ${record.action.slice(0, 70)}`);
  for (const commitment of extra)
    wrong.push(`too many: ${commitment.modality} (“${commitment.cue?.text ?? ''}”): ${commitment.action.slice(0, 70)}`);
  for (const [wanted, given] of pairs) {
    one(total.modality, wanted.modality === given.modality, () =>
      wrong.push(`modality ${given.modality}, not ${wanted.modality} (“${given.cue?.text ?? ''}”)`),
    );
    one(total.bearers, same(wanted.bearers, given.bearers), () =>
      wrong.push(`bearers ${given.bearers.join(', ') || '–'}, not ${wanted.bearers.join(', ') || '–'}`),
    );
    one(total.negated, wanted.negated === given.negated, () => wrong.push(`negated ${given.negated}`));
    const kinds = given.qualifiers.map(({ kind, text }) => ({ key: kind, text }));
    many(
      total.qualifiers,
      wanted.qualifiers.map(({ kind, text }) => ({ key: kind, text })),
      kinds,
      'qualifier',
      wrong,
    );
    many(
      total.norms,
      wanted.norms.map((key) => ({ key, text: key })),
      given.norms.map(({ id, cue }) => ({ key: id, text: cue })),
      'norm',
      wrong,
    );
  }
  if (wrong.length > 0) total.errors.push(`${name} ${item.text.replace(/\s+/g, ' ')}\n${wrong.map((each) => `    ${each}`).join('\n')}`);
}

function one(each: Counts, right: boolean, report: () => void): void {
  each.given++;
  each.wanted++;
  if (right) each.right++;
  else report();
}

interface Keyed {
  readonly key: string;
  readonly text: string;
}

function many(each: Counts, wanted: readonly Keyed[], given: readonly Keyed[], what: string, wrong: string[]): void {
  const left = [...wanted];
  each.wanted += wanted.length;
  each.given += given.length;
  for (const { key, text } of given) {
    const at = left.findIndex((other) => other.key === key);
    if (at >= 0) {
      left.splice(at, 1);
      each.right++;
    } else wrong.push(`${what} ${key} too many (“${text}”)`);
  }
  for (const { key, text } of left) wrong.push(`${what} ${key} missed (“${text}”)`);
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();

/** Pairs what was wanted with what was found, in order, so that most agree in modality and words. */
function align(wanted: readonly GoldRecord[], found: readonly Commitment[]): [GoldRecord, Commitment][] {
  const value = (record: GoldRecord, commitment: Commitment) =>
    1 + (record.modality === commitment.modality ? 1 : 0) + (overlaps(record.action, commitment.action) ? 1 : 0);
  const best: { score: number; pairs: [GoldRecord, Commitment][] }[][] = [];
  for (let i = wanted.length; i >= 0; i--) {
    best[i] = [];
    for (let j = found.length; j >= 0; j--) {
      const options = [
        ...(i < wanted.length ? [best[i + 1]![j]!] : []),
        ...(j < found.length ? [best[i]![j + 1]!] : []),
        ...(i < wanted.length && j < found.length
          ? [
              {
                score: best[i + 1]![j + 1]!.score + value(wanted[i]!, found[j]!),
                pairs: [[wanted[i]!, found[j]!] as [GoldRecord, Commitment], ...best[i + 1]![j + 1]!.pairs],
              },
            ]
          : []),
      ];
      best[i]![j] = options.toSorted((a, b) => b.score - a.score)[0] ?? { score: 0, pairs: [] };
    }
  }
  return best[0]![0]!.pairs;
}

function overlaps(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const other = words(b);
  return [...words(a)].filter((word) => other.has(word)).length >= 2 || a.startsWith(b.slice(0, 12));
}
