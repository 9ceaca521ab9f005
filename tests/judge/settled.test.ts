import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settlingOf } from '../../src/judge/settled.ts';
import { parseFile } from '../../src/parse/file.ts';
import { joinVocabulary } from '../../src/parse/joined-vocabulary.ts';
import { repository } from '../support/files.ts';

const files = ['rules/vocabulary/general/circumstances.yaml', 'rules/vocabulary/circumstances.yaml'];
const { vocabulary } = joinVocabulary(files.flatMap((path) => parseFile(path, readFileSync(join(repository, path))).concepts ?? []));
const settling = settlingOf(vocabulary);

describe('a fact settles the condition that it belies', () => {
  it.each([
    ['left-without-support', 'before another has taken over its patients'],
    ['left-without-support', 'unless the new provider can carry it on without a break'],
    ['left-without-support', 'until every patient has been placed elsewhere'],
    ['eviction', 'unless the family has agreed to leave'],
    ['eviction', 'only with their agreement'],
    ['asylum-access-denied', 'before his or her claim has been decided'],
    ['risk-on-return', 'only if it is safe to do so'],
    ['risk-on-return', 'if he or she would be at risk there'],
    ['no-judicial-review', 'without bringing them before a judge'],
  ])('%s: %s', (circumstance, words) => {
    expect(settling.get(circumstance)?.(words)).toBe(true);
  });
  it.each([
    ['left-without-support', 'unless another provider or the State has taken over its patients'],
    ['eviction', 'unless they agree or a court orders it'],
    ['eviction', 'unless a court has ordered it'],
    ['no-judicial-review', 'unless a court has allowed it'],
    ['risk-on-return', 'unless it is safe or they ask for it'],
    ['risk-on-return', 'before it has made sure that the place is safe'],
  ])('but not, where another way out stands in it or it asks for something else, %s: %s', (circumstance, words) => {
    expect(settling.get(circumstance)?.(words)).toBe(false);
  });
});
