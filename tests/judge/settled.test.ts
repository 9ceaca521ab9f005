import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAsked, settlingOf } from '../../src/judge/settled.ts';
import { parseFile } from '../../src/parse/file.ts';
import { joinVocabulary } from '../../src/parse/joined-vocabulary.ts';
import { repository } from '../support/files.ts';
import { claim, entry } from '../support/records.ts';

const files = ['general/circumstances', 'general/bearers', 'circumstances', 'bearers'].map((name) => `rules/vocabulary/${name}.yaml`);
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
    ['no-consent', 'unless each of them has agreed to it in writing'],
    ['no-consent', 'only after the person whom it is about has said yes'],
    ['no-consent', "without the patient's written permission"],
    ['no-consent', "without the participant's free and informed consent"],
    ['no-consent', "without an appellant's prior, written consent"],
    ['no-consent', 'without the consent of the athlete concerned'],
    ['no-consent', 'if the subscribers concerned have given their consent'],
    ['not-consulted', 'before it has talked with the families of the quarter'],
    ['not-consulted', 'until those who fish there have been heard'],
    ['not-consulted', 'without first asking the shopkeepers concerned'],
    ['no-compensation', 'until every household has been compensated in full'],
    ['no-compensation', 'before the farmers who lose a field have been paid for it'],
    ['no-assessment', 'before an expert has studied its likely effects on soil and water'],
    ['no-assessment', 'prior to the completion of an environmental assessment'],
    ['counselling-withheld', 'until they have sat down with one of our advisers'],
    ['misinformed', 'only once the family has been told what awaits them'],
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
    ['no-consent', 'unless the Member has agreed'],
    ['no-consent', 'unless the ministry has agreed to it'],
    ['no-consent', 'unless the person has agreed or a court has ordered it'],
    ['no-consent', 'without the consent of the Government'],
    ['not-consulted', 'before the Board has been heard'],
    ['no-compensation', 'until the contractor has been paid'],
    ['misinformed', 'if they have been told what awaits them'],
  ])('but not, where another way out stands in it or it asks for something else, %s: %s', (circumstance, words) => {
    expect(settling.get(circumstance)?.(words)).toBe(false);
  });
});

describe('what is promised on request', () => {
  const isMet = (text: string, words = 'upon request') =>
    isAsked({ kind: 'condition', text: words, at: [0, 0] }, entry({ title: 'A visit', claims: [claim({ text })] }));
  it('is owed once a claim tells that somebody asked for it in vain', () => {
    expect(isMet('It refused to let the families see the assessment, although they asked four times.')).toBe(true);
    expect(isMet('It left eleven requests for the assessment unanswered.')).toBe(true);
  });
  it('is not owed where nobody is said to have asked, or in vain, or where something else is the condition', () => {
    expect(isMet('It did not show the assessment to the families.')).toBe(false);
    expect(isMet('The families asked for the assessment in May.')).toBe(false);
    expect(isMet('It refused to let the families see it, although they asked.', 'where the client agrees')).toBe(false);
  });
});
