import { expect, it } from 'vitest';
import { f1, precision, readGold, score } from '../gold/measure.ts';

const files = readGold();

it('the gold set is well formed: every word of an annotation stands in its text', () => {
  const flat = (text: string) => text.replace(/[*_#>\s]+/g, ' ').toLowerCase();
  const strange = files.flatMap((file) =>
    file.items.flatMap((item) =>
      item.records.flatMap((record) =>
        [...record.qualifiers.map(({ text }) => text), ...record.beneficiaries]
          .filter((words) => !flat(item.text).includes(flat(words)))
          .map((words) => `${file.name}: “${words}”`),
      ),
    ),
  );
  expect(strange).toEqual([]);
});

it('sentences are read no worse than before', () => {
  const { items, commitments, modality, bearers, qualifiers, norms } = score(files);
  expect(items).toBeGreaterThanOrEqual(300);
  expect(f1(commitments)).toBeGreaterThan(0.95);
  expect(precision(modality)).toBeGreaterThan(0.98);
  expect(precision(bearers)).toBeGreaterThan(0.92);
  expect(f1(qualifiers)).toBeGreaterThan(0.89);
  expect(f1(norms)).toBeGreaterThan(0.73);
});
