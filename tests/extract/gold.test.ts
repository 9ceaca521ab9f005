import { join } from 'node:path';
import { expect, it } from 'vitest';
import { f1, precision, readGold, score } from '../gold/measure.ts';
import { f1Of, macroF1, readSet, scoreSet, together } from '../gold/sets.ts';

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

const ofSet = (name: string, part?: string) =>
  scoreSet(readSet(join(import.meta.dirname, '..', 'gold', 'sets', `${name}.tsv`)).filter(({ cells }) => !part || cells['part'] === part))
    .classes;

it('the sentences set apart are read as they were annotated', () => {
  const classes = ofSet('sentences', 'apart');
  expect(f1Of(together(classes.get('modality')!))).toBeGreaterThan(0.95);
  expect(f1Of(together(classes.get('bearers')!))).toBeGreaterThan(0.93);
});

it('recommendations to States are told by strength and by issue', () => {
  const classes = ofSet('recommendations');
  expect(macroF1(classes.get('strength')!)).toBeGreaterThan(0.9);
  for (const issue of ['detention', 'torture', 'asylum', 'trafficking'])
    expect(f1Of(classes.get('issues')!.get(issue)!)).toBeGreaterThan(0.85);
});

it('in leases and in Union law, what binds is told from what only says what holds', () => {
  expect(f1Of(ofSet('leases').get('modality')!.get('prohibition')!)).toBeGreaterThan(0.9);
  expect(f1Of(together(ofSet('leases').get('bearers')!))).toBeGreaterThan(0.85);
  expect(f1Of(ofSet('union-law').get('modality')!.get('none')!)).toBeGreaterThan(0.9);
});

it('the sentences of a stranger are read as the stranger labelled them', () => {
  expect(f1Of(together(ofSet('stranger-leases').get('agents')!))).toBeGreaterThan(0.9);
  expect(f1Of(together(ofSet('stranger-union-law').get('regulatory')!))).toBeGreaterThan(0.9);
  expect(f1Of(ofSet('stranger-policies').get('commitment')!.get('yes')!)).toBeGreaterThan(0.95);
  expect(macroF1(ofSet('stranger-recommendations').get('strength')!)).toBeGreaterThan(0.9);
});
