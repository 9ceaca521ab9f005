import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { fullStop } from '../../model/sentences.ts';
import { printable } from '../../explain/printable.ts';
import { readYaml, type Data } from '../../parse/data.ts';
import { decode } from '../../parse/text.ts';
import { noClaimChoice, reportWords, type ClaimChoice, type KeptReport, type RestsOn, type SaidOfReport } from '../../model/kept-report.ts';
import { filters as table } from '../../model/filters/filters.ts';
import { byCodeUnit } from '../../model/sorting.ts';
import type { Problem } from '../../model/records.ts';
import { kinds } from '../../report/kinds.ts';
import { didYouMean } from '../../model/nearest.ts';
import { suggestion } from '../options.ts';
import { Stop } from '../print/output.ts';
import { safeFileName, writeFile } from './write-file.ts';

const folder = 'reports';
const ignored = `${folder}/.gitignore`;

const fileOf = (name: string): string => `${folder}/${name}.yaml`;

/** The name that a report can be kept under. @throws Stop where it is none for a file */
function safeName(name: string): string {
  const safe = safeFileName(name.replace(/\.yaml$/, '').trim());
  if (safe === '') throw new Stop(`“${name}” cannot be the name of a file. Give one with letters or digits.`);
  return safe;
}

/**
 * Keeps how a report was composed in the workspace: its kind, its filters, the ids that were chosen and what its author said of it, and no text of the evidence.
 * @param sensitive whether it may name what is withheld, so that git leaves it out
 * @returns the file, relative to the workspace
 */
export function keepReport(
  root: string,
  name: string,
  report: KeptReport,
  { force, sensitive }: { force: boolean; sensitive: boolean },
): string {
  const safe = safeName(name);
  mkdirSync(join(root, folder), { recursive: true });
  writeFile(join(root, fileOf(safe)), stringify(report), { force });
  if (sensitive) ignore(root, `${safe}.yaml`);
  return fileOf(safe);
}

function ignore(root: string, file: string): void {
  const path = join(root, ignored);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before.split('\n').includes(`/${file}`)) return;
  writeFile(path, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}/${file}\n`, { force: true });
}

/** The names of the reports that are kept in a workspace, by code units. */
export function keptReportNames(root: string): readonly string[] {
  try {
    return readdirSync(join(root, folder))
      .flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])
      .toSorted(byCodeUnit);
  } catch {
    return [];
  }
}

/** A report as it was kept. @throws Stop with file and line where it is not there or cannot be read */
export function keptReport(root: string, name: string): KeptReport {
  const safe = safeName(name);
  const names = keptReportNames(root);
  if (!names.includes(safe)) {
    const there = names.length > 0 ? `There are ${names.join(', ')}.` : 'None is kept yet: 0 Compose in the app keeps one.';
    throw new Stop(`There is no report “${name}” in ${folder}/.${suggestion(safe, names)} ${there}`);
  }
  const decoded = decode(fileOf(safe), readBytes(root, safe));
  if ('problem' in decoded) throw refused(decoded.problem);
  const data = readYaml(decoded.source);
  const [problem] = data.problems;
  if (problem) throw refused(problem);
  return checked(data, fileOf(safe));
}

const refused = ({ file, line, column, found, expected, mend }: Omit<Problem, 'severity'>): Stop =>
  new Stop(
    printable(
      `${file}:${line}:${column}: found ${found}; expected ${expected}${mend ? `; ${mend}` : ''}${fullStop(mend)} Mend it, or keep the report anew.`,
    ),
  );

function readBytes(root: string, name: string): Uint8Array {
  try {
    return readFileSync(join(root, fileOf(name)));
  } catch (error) {
    throw new Stop(`${fileOf(name)} cannot be read (${(error as NodeJS.ErrnoException).code}). Make it a file that you may read.`);
  }
}

/** All of it is text but how long may be spoken, and what is true or not or nothing. */
function typed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const words: Readonly<Record<string, unknown>> = { null: null, '': null, '~': null, true: true, false: false };
  return Object.fromEntries(
    Object.entries(value).map(([key, each]): [string, unknown] => {
      if (typeof each !== 'string' || key === 'kind') return [key, each];
      if (Object.hasOwn(words, each)) return [key, words[each]];
      return [key, key === 'minutes' && each.trim() !== '' && Number.isFinite(Number(each)) ? Number(each) : each];
    }),
  );
}

/** A key of a kept report: whether what stands under it has its form, and what is said where it has not. */
interface KeptKey {
  readonly fits: (value: unknown) => boolean;
  readonly found: (value: unknown) => string;
  readonly expected: string;
}

const ids = kinds.map(({ id }) => id);
const keptKeys: Readonly<Record<keyof KeptReport, KeptKey>> = {
  kind: {
    fits: (value) => typeof value === 'string' && ids.includes(value),
    found: (value) => (typeof value === 'string' ? `the kind “${value}”` : 'no kind'),
    expected: `one of ${ids.join(', ')}`,
  },
  chosen: { fits: (value) => isWords(value), found: () => 'chosen that is no list of ids', expected: 'a list of ids' },
  filters: {
    fits: (value) => typeof value === 'object' && value !== null && Object.values(value).every(isWords),
    found: () => 'filters that are no lists',
    expected: 'lists of values under the names of filters',
  },
  minutes: {
    fits: (value) => value === null || (typeof value === 'number' && value > 0),
    found: () => 'minutes that are no number',
    expected: 'a number above 0',
  },
  rests: {
    fits: (value) => value === null || isRests(value),
    found: () => 'rests of another form',
    expected: 'claims and findings with a hash each, and left as a list of ids',
  },
  said: { fits: (value) => isSaid(value), found: () => 'said of another form', expected: `words under ${reportWords.join(', ')}` },
  claims: {
    fits: (value) => isClaimChoice(value),
    found: () => 'claims of another form',
    expected: 'lists of entry#claim under leaveOut and putIn',
  },
  untested: {
    fits: (value) => typeof value === 'boolean',
    found: () => 'untested that is neither true nor false',
    expected: 'true or false',
  },
};

/** What stands where a file says nothing of a key. */
const unsaid = { filters: {}, chosen: [], minutes: null, rests: null, said: {}, claims: noClaimChoice, untested: false };

function checked(data: Data, file: string): KeptReport {
  const value = typed(data.value);
  const refuse = (path: readonly string[], found: string, expected: string, mend?: string): never => {
    throw refused({ ...data.at(path, true), file, found, expected, ...(mend ? { mend } : {}) });
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse([], 'no keys', keysInWords);
  const stranger = Object.keys(value).find((key) => !Object.hasOwn(keptKeys, key));
  if (stranger !== undefined) refuse([stranger], `the key “${stranger}”`, keysInWords, didYouMean(stranger, Object.keys(keptKeys)));
  const given: Readonly<Record<string, unknown>> = { ...unsaid, ...value };
  for (const [key, { fits, found, expected }] of Object.entries(keptKeys)) {
    const value = given[key];
    if (!fits(value))
      refuse([key], found(value), expected, key === 'kind' && typeof value === 'string' ? didYouMean(value, ids) : undefined);
  }
  const report = given as unknown as KeptReport;
  const names = table.map(({ name }) => name);
  const strange = Object.keys(report.filters).find((name) => !names.some((each) => each === name));
  if (strange !== undefined)
    refuse(['filters', strange], `the filter “${strange}”`, `one of ${names.join(', ')}`, didYouMean(strange, names));
  return { ...report, claims: { ...noClaimChoice, ...report.claims } };
}

const keysInWords = 'kind, filters, chosen, minutes, said, claims, untested and rests';

const hasOnly = (value: object, names: readonly string[]): boolean => Object.keys(value).every((name) => names.includes(name));

const isSaid = (value: unknown): value is SaidOfReport =>
  typeof value === 'object' &&
  value !== null &&
  hasOnly(value, reportWords) &&
  Object.values(value).every((each) => typeof each === 'string');

const isClaimChoice = (value: unknown): value is Partial<ClaimChoice> =>
  typeof value === 'object' &&
  value !== null &&
  hasOnly(value, ['leaveOut', 'putIn']) &&
  Object.values(value).every((ids) => isWords(ids) && ids.every((id) => /^[^#]+#[^#]+$/.test(id)));

const isWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

const isHashes = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((each) => typeof each === 'string');

function isRests(value: unknown): value is RestsOn {
  if (typeof value !== 'object' || value === null) return false;
  const { claims, findings, left } = value as Record<string, unknown>;
  return isHashes(claims) && isHashes(findings) && isWords(left);
}
