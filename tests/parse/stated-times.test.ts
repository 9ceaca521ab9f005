import { describe, expect, test } from 'vitest';
import { statedTimes } from '../../src/parse/stated-times.ts';

const written = (text: string) => statedTimes(text).map((each) => each.written ?? each.words);

describe('when it happened is told apart from when it was told', () => {
  test.each([
    ['A study reported in 2020 that the Commission fixed the quotas for Amity in February 2019.', ['2019-02']],
    ['The external auditor found in 2022 that in 2021 the Secretariat had every vessel inspected.', ['2021']],
    ['Straits Watch reported in 2019 that from 1999 to 2003 the Commission placed observers.', ['1999/2003']],
    ['In 2022 the auditor found that the camp was closed in 2020.', ['2020']],
    ['The office said on 15 November 2013 that returns involve no coercion.', []],
    ['Nauru told the Guardian in August 2014 that it helped nobody.', []],
    ['Faruque found in 2020, on the camps, fragmented authority.', []],
    ['According to the audit of 2022 the vessel sailed on 3 March 2018.', ['2018-03-03']],
    ['A 2020 report puts the number at 30.', []],
    ['Okoro (2020) counted twelve villages.', []],
  ])('%s', (text, times) => expect(written(text)).toEqual(times));
});

describe('a range is one time, and an open end has none', () => {
  test.each([
    ['It ran the centre between 2015 and 2018.', ['2015/2018']],
    ['It ran the centre in 2015 and 2018.', ['2015', '2018']],
    ['It ran the centre in 2015–2018.', ['2015/2018']],
    ['It ran the centre from March 2015 to June 2016.', ['2015-03/2016-06']],
    ['The Aurora had not passed an inspection since 2015.', ['since 2015']],
    ['It ran the centre from 2015 on.', ['from 2015 on']],
  ])('%s', (text, times) => expect(written(text)).toEqual(times));
});
