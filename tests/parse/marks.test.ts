import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse/file.ts';
import { policy } from '../support/files.ts';

const read = (body: string): string =>
  (parseFile('policies/charter.md', Buffer.from(policy(`\n# T\n\n${body}\n`))).provisions ?? [])
    .filter((each) => !each.heading)
    .map((each) => each.text)
    .join(' / ');

describe('marks of footnotes are part of no word', () => {
  it.each([
    ['The loan shall be repaid.1 Partners will report.', 'The loan shall be repaid. Partners will report.'],
    ['IOM shall publish.[3] Partners shall consult.', 'IOM shall publish. Partners shall consult.'],
    ['IOM shall publish.[3][4] Partners shall consult.', 'IOM shall publish. Partners shall consult.'],
    ['IOM shall publish. [3] Partners shall consult.', 'IOM shall publish. Partners shall consult.'],
    ['IOM shall1 publish.', 'IOM shall publish.'],
    ['IOM shall[1] publish.', 'IOM shall publish.'],
    ['IOM shall² publish.', 'IOM shall publish.'],
    ['IOM shall<sup>2</sup> publish.', 'IOM shall publish.'],
    ['IOM shall<sup>a</sup> publish.', 'IOM shall publish.'],
    ['IOM shall<sup>[2]</sup> publish.', 'IOM shall publish.'],
    ['IOM shall publish.^ And wait.', 'IOM shall publish.^ And wait.'],
    ['IOM shall publish.† Partners shall consult.‡', 'IOM shall publish. Partners shall consult.'],
    ['“Consent”1 means agreement.', '“Consent” means agreement.'],
    ['Staff shall report1, wait2 and sign3.', 'Staff shall report, wait and sign.'],
    ['It is so (as agreed).1 Staff shall wait.', 'It is so (as agreed). Staff shall wait.'],
    ['Staff shall report.1,2 Partners wait.', 'Staff shall report. Partners wait.'],
    ['It has a focal point.12 Staff shall wait;13 they shall report.', 'It has a focal point. Staff shall wait; they shall report.'],
    ['UNHCR2 shall wait.', 'UNHCR shall wait.'],
  ])('%s', (body, words) => {
    expect(read(body)).toBe(words);
  });
});

describe('numbers are no marks', () => {
  it.each([
    'The fund has 2.5 million.',
    'It ended with COVID-19. Staff shall wait.',
    'It keeps Resolution 1325. Staff shall wait.',
    'Each room has 20 m² and 50 m³ of air.',
    'See para. 3. Staff shall wait.',
    'See para.3 and art.5 of the policy.',
    'In phase2 and annex3 staff shall wait.',
    'The G20 and the E3 shall wait.',
    'Use form A4 and CO2 meters.',
    'The sum is USD 1,200.50 a month.',
    'It opens at 8:00. It closes at 18:30. Staff shall wait.',
    'The ratio is 1:20. Staff shall wait.',
    'It has 10⁶ litres.',
    'Pay within [14] days of notice.',
    'The text of ISO 9001. Staff shall wait.',
    'It fell from 3.5 to 2.1. Staff shall wait.',
    'See Table A.1 The table is long.',
    'The 5<sup>th</sup> meeting.',
  ])('%s', (body) => {
    expect(read(body)).toBe(body.replace(/<\/?sup>/g, ''));
  });
});

describe('words that are broken at the end of a line', () => {
  it.each([
    ['IOM sh-\nall publish.', 'IOM shall publish.'],
    ['IOM shall dis-\nclose it.', 'IOM shall disclose it.'],
    ['Its long-\nterm plan.', 'Its long-term plan.'],
    ['A rights-\nbased plan.', 'A rights-based plan.'],
    ['The co-ordination. The co-\nordination.', 'The co-ordination. The co-ordination.'],
    ['The coordination. The co-\nordination.', 'The coordination. The coordination.'],
    ['The non-\nrefoulement rule.', 'The non-refoulement rule.'],
    ['It shall pub\u00ad\nlish.', 'It shall publish.'],
    ['From 2015-\n2016 it grew.', 'From 2015-2016 it grew.'],
    ['Pre- and\nother help, pre-\nand afterwards.', 'Pre- and other help, pre- and afterwards.'],
    ['Short-\nage of food.', 'Shortage of food.'],
    ['A Franco-\nGerman plan.', 'A Franco-German plan.'],
  ])('%s', (body, words) => {
    expect(read(body)).toBe(words);
  });
});

describe('signs that no reader sees', () => {
  it('are part of no word', () => {
    expect(read('IOM sh\u200ball\u2060 not\u200e de\u00adtain\ufeff them\u00a0all.')).toBe('IOM shall not detain them all.');
  });
  it('ligatures are letters', () => {
    expect(read('The oﬃce ﬁnds ﬂats.')).toBe('The office finds flats.');
  });
  it('struck text is no text, and a tag that is never closed strikes nothing', () => {
    expect(read('IOM <s>may</s> ~~can~~ <del>will</del> shall wait.')).toBe('IOM shall wait.');
    expect(read('IOM <s>shall wait.')).toBe('IOM shall wait.');
  });
});
