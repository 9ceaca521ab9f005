import { describe, expect, it } from 'vitest';
import type { RecommendedTo } from '../../src/model/words.ts';
import { paid, questionIn } from '../../src/report/kinds/questions/from-asks.ts';
import { inEachYear } from '../../src/report/kinds/questions/years.ts';
import { claim, entry } from '../support/records.ts';

const asked = (to: RecommendedTo, ask: string): string | null =>
  questionIn(ask, { to, organisation: 'org', practice: 'assisted return', years: 'in each of the years 2015 to 2023' });

describe('what a report asks an addressee to publish', () => {
  it('is asked of those who count it, with the years', () => {
    expect(asked('hosts', 'Hold nobody without an order, and publish each year how many were held and how many released')).toBe(
      'How many people were held and how many released, in each of the years 2015 to 2023?',
    );
    expect(asked('hosts', 'Let advisers in, and publish each year how many were released')).toBe(
      'How many people were released from detention, in each of the years 2015 to 2023?',
    );
    expect(
      asked('hosts', 'Publish within six months, village by village, how many families have been paid in full, and name a court'),
    ).toBe('How many families have been paid in full, village by village?');
  });
  it('is asked of those who pay as what they had reported, and never as what they counted', () => {
    const said =
      'Did you require org to report how many people agreed to return in detention, in each of the years 2015 to 2023? If you did, what did it report, and was that published?';
    expect(
      asked('payers', 'Require org to report each year how many people agreed to return in detention, and publish what it reports'),
    ).toBe(said);
    expect(asked('payers', 'Pay for advice, and publish each year how many people agreed to return in detention')).toBe(said);
  });
  it('is asked of those who pay also where they are to publish what they are told', () => {
    expect(
      asked('payers', 'Pay for independent advice before flights, and publish each year what org reports on return from detention'),
    ).toBe(
      'Did you require org to report on return from detention, in each of the years 2015 to 2023? If you did, what did it report, and was that published?',
    );
  });
  it('names a text by whose it is and on what', () => {
    expect(asked('organisation', 'Open the care to all, and publish within six months the rules by which people are taken in')).toBe(
      "Please send us org's rules by which people are taken in.",
    );
    expect(asked('hosts', 'Let people join even if they have appealed, and publish within six months the rule that now applies')).toBe(
      'Please send us your rule on assisted return that now applies to those who have appealed.',
    );
    expect(asked('payers', "Pay into the Bank's trust fund only on proof, and publish the terms within six months")).toBe(
      "Please send us the terms of the Bank's trust fund.",
    );
  });
  it('is left out where what it asks for cannot be named whole, or is asked for anyway', () => {
    const asks: [RecommendedTo, string][] = [
      ['payers', 'Pay only on proof, and publish the terms'],
      ['payers', 'Put no condition on help, and publish within six months the terms of each agreement'],
      ['hosts', 'Set no time limit, and publish the rule in use'],
      ['hosts', 'Set no time limit, and publish the rule that is in use'],
      ['organisation', 'Train nobody without a guarantee, and publish the manuals and the guarantees within six months'],
      ['hosts', 'Open a procedure to everyone, and publish each year how many used it'],
      ['organisation', 'Run no place of detention, and publish the contracts of those it ran'],
    ];
    for (const [to, ask] of asks) expect([ask, asked(to, ask)]).toEqual([ask, null]);
  });
  it('asks what somebody is to withdraw, to offer or to let in as it is now', () => {
    expect(asked('payers', 'Withdraw any recommendation, in a plan or elsewhere, that ties help to an appeal')).toBe(
      'Was there any recommendation, in a plan or elsewhere, that ties help to an appeal? Which, from when to when, and does it still hold?',
    );
    expect(asked('payers', 'Withdraw within six months any condition that makes help depend on giving up an appeal')).toBe(
      'Was there any condition that makes help depend on giving up an appeal? Which, from when to when, and does it still hold?',
    );
    expect(asked('organisation', 'Offer return in detention only after advice from someone independent, and ask again outside')).toBe(
      'Who advised people before org offered return in detention, who paid those who gave the advice, and how many had it, in each of the years 2015 to 2023?',
    );
    expect(asked('organisation', 'Let independent visitors into the places that it runs every year, and publish their reports')).toBe(
      'Which independent visitors have been in the places that org runs, and when?',
    );
    expect(asked('payers', 'Require org to publish within six months the advice that was paid for, and pay for no more')).toBe(
      'Were you given the advice that was paid for? If you were, please send it to us.',
    );
  });
  it('asks a payer also whether it paid for what it is to pay for', () => {
    expect(paid('Pay for independent advice before flights, and publish each year what it reports', 'payers')).toBe(
      'Did you pay for independent advice before flights? If you did, whom and how much?',
    );
    expect(paid('Pay for it', 'payers')).toBeNull();
    expect(paid('Pay for independent advice', 'organisation')).toBeNull();
  });
  it('says of which years, up to the last of which anything is told where the work may go on', () => {
    expect(inEachYear(entry({ period: '2012' }))).toBe('in 2012');
    expect(inEachYear(entry({ period: '2012/2014' }))).toBe('in each of the years 2012 to 2014');
    expect(inEachYear(entry({ period: '2012/..', claims: [claim({ period: '2016' })] }))).toBe('in each of the years 2012 to 2016');
    expect(inEachYear(entry({ period: '2012/..' }))).toBe('in each year from 2012 on');
  });
});
