import { f1, precision, readGold, recall, score, type GoldFile, type Score } from './measure.ts';
import { printSet, readSet, scoreSet } from './sets.ts';

/**
 * Prints how well sentences are read, each field of documents and all together, and every error. Words given choose among the fields;
 * `--set FILE.tsv` reads a set of one's own instead (its header is described in sets.ts), of which `--part` and `--genre` choose rows.
 */
const percent = (value: number): string => (value * 100).toFixed(1).padStart(6);

function line(name: string, { items, commitments, modality, bearers, qualifiers, norms }: Score): string {
  return `${name.padEnd(22)}${String(items).padStart(6)}${percent(precision(commitments))}${percent(recall(commitments))}${percent(f1(commitments))}${percent(precision(modality))} ${percent(precision(bearers))} ${percent(f1(qualifiers))} ${percent(f1(norms))}`;
}

function printFields(only: readonly string[]): void {
  const files = readGold().filter((file: GoldFile) => only.length === 0 || only.some((each) => file.name.includes(each)));
  console.log(`${''.padEnd(22)} items  prec   rec    F1  modal bearer  qualif   norms`);
  const errors: string[] = [];
  for (const file of files) {
    const own = score([file]);
    errors.push(...own.errors);
    console.log(line(file.name, own));
  }
  console.log(line('all', score(files)));
  console.log(`\n${errors.length === 0 ? 'No errors.' : `${errors.length} items with errors:`}`);
  for (const each of errors) console.log(each);
}

const args = process.argv.slice(2);
const valueOf = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const set = valueOf('--set');
if (set === undefined) printFields(args);
else {
  const chosen = (['part', 'genre'] as const).map((name) => [name, valueOf(`--${name}`)] as const);
  const rows = readSet(set).filter(({ cells }) => chosen.every(([name, value]) => value === undefined || cells[name] === value));
  console.log(printSet(scoreSet(rows)));
}
