import { describe, expect, it } from 'vitest';
import { extract, read } from '../support/reading.ts';

const present = { presentTense: ['organisation'] };
const told = (body: string) =>
  read(body, present).map(({ modality, negated, bearers }) => [modality, ...(negated ? ['not'] : []), bearers.join('+')].join(' '));

describe('what is denied is never read as what is promised', () => {
  it.each([
    ['The Organization undertakes that people will be informed and that nobody will be returned.', 'prohibition not organisation'],
    ['The Organization guarantees that families will stay together and that no child will be detained.', 'prohibition not organisation'],
    ['Agrees that data shall be shared with States and that no data shall be shared with the police.', 'prohibition not organisation'],
    ['Decides that people shall be asked and that under no circumstances shall they be detained.', 'prohibition not organisation'],
    ['We promise that every file will be closed and that none will be handed over.', 'prohibition not organisation'],
    ['The Organization promises that nobody will be returned.', 'prohibition not organisation'],
    ['It is the policy of the Organization not to pay ransom.', 'prohibition not organisation'],
    ['It is the practice of IOM never to publish names.', 'prohibition not organisation'],
    ['The Council requests States not to detain children.', 'prohibition not states'],
    ['The Organization encourages States not to detain children.', 'recommendation not states'],
    ['It is our policy not to accept gifts.', 'prohibition not organisation'],
    ['The Board decides that people shall be asked and that they shall be heard.', 'obligation organisation'],
    ['The Council decides that the fund is closed and that nobody shall be paid from it.', 'prohibition not organisation'],
    ['We promise that no one will be returned and that everyone will be heard.', 'undertaking organisation'],
    ['All complaints will be investigated.', 'undertaking organisation'],
    ['Nobody will be left behind.', 'prohibition not organisation'],
    ['The Organization does not detain anyone.', 'assurance not organisation'],
    ['In the next few years the Organization will open five shelters.', 'undertaking organisation'],
    ['Nothing in this policy permits staff to share data.', 'prohibition not staff'],
  ])('%s → %s', (sentence, record) => {
    expect(told(sentence)).toContain(record);
  });

  it.each(['It is not our practice to share files.', 'It is not IOM policy to pay ransom.'])(
    'is a doubtful assurance where it is no practice: %s',
    (sentence) => {
      expect(told(sentence)).toEqual(['assurance not organisation']);
      expect(read(sentence)[0]!.confidence.level).toBe('doubtful');
    },
  );

  it.each([
    'It is no part of our policy to share files.',
    'It is no longer our policy to require fees.',
    'Not all complaints will be investigated.',
    'Not every person will receive assistance.',
    'It is not the practice of IOM to give names.',
    'Few people will be returned.',
    'Very few children will be held.',
    'Only some applicants will be accepted.',
    'Hardly anyone will be left behind.',
    'Not all complaints are answered within thirty days.',
    'The Organization rarely detains anyone.',
    'The Organization hardly ever refuses aid.',
    'Our staff seldom visit the camp.',
    'The Organization will not always inform the person.',
    'The Organization will not necessarily publish the report.',
    'The Organization does not always inform the person.',
    'Personal data is not necessarily shared with the police.',
  ])('binds nobody: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe('what a text does not require', () => {
  it.each([
    'Nothing in this policy requires staff to disclose medical data.',
    'Nothing in these rules requires the Organization to pay.',
    'No provision of this policy requires staff to give up a right.',
    'None of these rules requires staff to work at night.',
    'No part of this agreement requires the State to admit a person.',
  ])('is a disclaimer, no ban: %s', (sentence) => {
    expect(read(sentence).map(({ modality }) => modality)).toEqual(['disclaimer']);
  });

  it('of others is neither asked of them nor done by us', () => {
    expect(told('The Organization never requires people to pay.')).toEqual([]);
  });

  const promises = 'The Organization shall inform every person.\n\nThe Organization shall not share data.\n\n';
  const doubtful = (sentence: string) =>
    extract(promises + sentence)
      .commitments.filter(({ modality, confidence }) => modality !== 'disclaimer' && confidence.doubts.some(({ kind }) => kind === 'limit'))
      .map(({ modality }) => modality);
  it.each([
    ['Nothing in this policy requires staff to disclose medical data.', []],
    ['Nothing in this policy requires the Government to change its law.', []],
    ['Nothing in this policy requires the Organization to pay.', ['obligation']],
    ['Nothing in this policy prevents the Organization from cooperating with States.', ['obligation', 'prohibition']],
  ])('takes nothing from a ban, nor from what others are promised: %s', (sentence, taken) => {
    expect(doubtful(sentence)).toEqual(taken);
  });
});

describe('what is foretold is not promised', () => {
  it.each([
    'People will be displaced by the dam.',
    'Lives will be lost.',
    'Migrants will be deported.',
    'Refugees will be pushed back unless States change course.',
    'Thousands will be left homeless.',
    'Some 4,000 households will have to move.',
    'Many people will have to flee.',
    'The Organization will need more resources.',
    'The Organization will face a deficit of ten million dollars.',
    'The Organization will soon run out of money.',
    'The Organization will struggle to meet the demand.',
    'The Organization will have to close offices unless donors pay.',
    'Governments will be tempted to close borders.',
    'It is expected that the epidemic will peak in the second quarter.',
    'It is expected that some 40,000 people will return in 2026.',
    'It is expected that the Organization will close the year with a deficit.',
    'The Organization expects demand to grow.',
    'The Organization expects its budget to shrink.',
    'The Organization is expected to close the year with a deficit.',
    'A copy will suffice.',
    'A letter will do.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it.each([
    ['People will be informed.', 'undertaking organisation'],
    ['Migrants will not be deported.', 'prohibition not organisation'],
    ['People will be detained only as a last resort.', 'undertaking organisation'],
    ['Families displaced by the dam will be compensated.', 'undertaking organisation'],
    ['The Organization will face no one with a choice between aid and freedom.', 'prohibition not organisation'],
    ['The Organization will lose no time in telling the family.', 'undertaking organisation'],
    ['The Organization will do its part.', 'undertaking organisation'],
    ['The Organization shall pay 10,000 dollars within 30 days.', 'obligation organisation'],
    ['It is expected that staff will report abuse.', 'recommendation staff'],
    ['The Organization expects partners to protect data.', 'recommendation partners'],
    ['Staff will have to report abuse at once.', 'obligation staff'],
    ['The Organization is expected to inform people.', 'obligation organisation'],
  ])('and what is promised still is: %s → %s', (sentence, record) => {
    expect(told(sentence)).toEqual([record]);
  });

  it('what somebody “will have to” do is doubtful', () => {
    const [commitment] = read('The Organization will have to obtain consent before it shares data.');
    expect(commitment!.confidence.because).toContain('“will have to” can be a forecast as well as a duty');
  });

  it('a thousands comma cuts no sentence', () => {
    expect(read('The Organization will help some 40,000 people in 2026.').map(({ action }) => action)).toEqual([
      'help some 40,000 people in 2026',
    ]);
  });
});

describe('what nobody can bring about is not forbidden', () => {
  it.each([
    'The Organization will not be able to respond to every request.',
    'Member States will not be able to pay.',
    'Staff may not always be able to help.',
    'The Organization will not survive without reform.',
    'Without the participation of communities, no strategy will succeed.',
    'No amount of training will replace supervision.',
    'No policy will work without trust.',
    'No one will be safe until everyone is safe.',
    'There will be no peace without justice.',
    'Protection cannot be achieved by one agency alone.',
    'Durable solutions cannot be imposed from outside.',
    'Trust cannot be bought.',
    'Peace cannot be built without women.',
    'Pandemics cannot be stopped at borders.',
    'Climate change cannot be tackled by any State on its own.',
    'The Mechanism cannot award damages.',
    'The Organization cannot issue passports.',
    'The Organization cannot enforce its recommendations.',
    'The Organization cannot promise that people will be resettled.',
    'The Organization cannot compel States to act.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it.each([
    'No return shall take place without consent.',
    'No strategy will be adopted without the participation of communities.',
    'No one will be moved until everyone has agreed.',
    'No one will be able to see the file of another.',
    'There will be no retaliation.',
    'There will be no returns without consent.',
    'Data cannot be shared without consent.',
    'A change cannot be made without consent.',
    'A climate project cannot be approved without a hearing.',
    'Dignity cannot be sacrificed to speed.',
    'The Organization cannot accept gifts.',
    'The Organization cannot award contracts without a tender.',
    'The Organization cannot compel anyone to return.',
    'The Organization cannot be party to forced return.',
  ])('and what is forbidden still is: %s', (sentence) => {
    expect(told(sentence)).toEqual(['prohibition not organisation']);
  });
});

describe('what is told, held or done once binds nobody', () => {
  it.each([
    'The Organization has to date closed three offices.',
    'The Organization has to this day no access to the camp.',
    'The Organization has to a large extent implemented the plan.',
    'The Organization is to a large extent funded by donors.',
    'Staff have to the best of our knowledge kept to the code.',
    'Some argue the Organization should leave the country.',
    'Many believe the Organization should do more.',
    'Some States feel the Organization should not be involved.',
    'It must be admitted that mistakes were made.',
    'Respondents told the team that the centre should have been closed, and that nobody may be put on a bus.',
    'It has to be conceded that staff were late.',
    'The Council adopts the budget.',
    'The Council, having considered the report, endorses the roadmap and its annexes.',
    'The Council congratulates the Director General on her election.',
    'The Organization’s due diligence does not relieve the Borrower of its obligations.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it.each([
    ['Staff have to date every form.', 'obligation staff'],
    ['The Organization has to keep to its word.', 'obligation organisation'],
    ['Some offices maintain registers and must update them.', 'obligation organisation'],
    ['The Council adopts the budget each year.', 'assurance organisation'],
    ['The Organization adopts safeguards before each project.', 'assurance organisation'],
    ['It must be ensured that people are informed.', 'obligation organisation'],
  ])('and a duty still does: %s → %s', (sentence, record) => {
    expect(told(sentence)).toEqual([record]);
  });
});

describe('a ban and what goes on behind it', () => {
  const acts = (body: string) =>
    read(body, present).map(({ modality, negated, action }) => `${modality}${negated ? ' not' : ''}: ${action}`);

  it.each([
    ['Hazing of recruits is forbidden, and reports of it are looked into.', ['prohibition not: Hazing of recruits']],
    ['Bribery is not tolerated; offers of money are logged.', ['prohibition not: Bribery']],
    ['Gifts cannot be kept: a gift is not seen as free.', ['prohibition not: kept: a gift is not seen as free']],
    ['Forced labour is prohibited but paid work is welcome.', ['prohibition not: Forced labour']],
    ['Staff must not accept presents, and the presents are handed back.', ['prohibition not: accept presents']],
    [
      'Hazing is forbidden, and every report of it is answered within three days.',
      ['prohibition not: Hazing', 'assurance: is answered within three days'],
    ],
    ['Torture is prohibited, and the Organization trains its guards.', ['prohibition not: Torture', 'assurance: trains its guards']],
    ['Smoking is not allowed and fires must be reported.', ['prohibition not: is not allowed', 'obligation: be reported']],
    ['Drugs are forbidden and will be destroyed.', ['prohibition not: Drugs', 'undertaking: be destroyed']],
  ])('the second clause is no part of the ban: %s', (sentence, expected) => {
    expect(acts(sentence)).toEqual(expected);
  });

  it.each([
    ['Harassment and abuse are prohibited.', 'Harassment and abuse'],
    ['Weapons are forbidden on all premises and in all cars.', 'Weapons on all premises and in all cars'],
    ['Staff shall not disclose names and addresses.', 'disclose names and addresses'],
    ['Staff may not sell the goods and the fuel the Organization has bought.', 'sell the goods and the fuel the Organization has bought'],
    ['Staff are prohibited from hiring friends and relatives.', 'hiring friends and relatives'],
  ])('what is joined within it is banned as well: %s', (sentence, action) => {
    expect(acts(sentence)).toEqual([`prohibition not: ${action}`]);
  });

  it.each([
    'The river is near, and it feeds the camp.',
    'Migrants are poor, and many are not told why they are held.',
    'Guards are not trained, and they beat each inmate.',
  ])('what is told is not cut: %s', (sentence) => {
    expect(acts(`The Organization shall protect data. ${sentence}`)).toEqual(['obligation: protect data']);
  });

  it.each([
    ['IOM does not detain children, and it publishes a report each year.', ['liberty best-interests-of-the-child', '']],
    ['We never share personal data with the police, and we answer each letter.', ['third-party-transfer', '']],
    ['IOM shall not evict a tenant, and IOM shall keep the houses warm.', ['security-from-eviction', '']],
  ])('each clause speaks to the norms of its own words: %s', (sentence, expected) => {
    expect(read(sentence, present).map(({ norms }) => norms.map(({ id }) => id).join(' '))).toEqual(expected);
  });

  it.each([
    'In emergencies, IOM consults the people concerned, and it publishes its plans.',
    'In emergencies, IOM shall consult the people concerned, and IOM shall publish its plans.',
  ])('what stands in front of the first clause holds for the second: %s', (sentence) => {
    expect(read(sentence, present).map(({ qualifiers }) => qualifiers.map(({ text }) => text))).toEqual([
      ['In emergencies'],
      ['In emergencies'],
    ]);
  });

  it('a clause behind “unless” and another keep their condition', () => {
    expect(read('Staff shall not use force unless life is at risk and the guard is absent.')[0]!.qualifiers).toMatchObject([
      { kind: 'exception', text: 'unless life is at risk and the guard is absent' },
    ]);
  });
});

describe('a resolution', () => {
  it.each([
    ['Resolves that no school shall be used as a barracks.', 'prohibition not organisation'],
    ['Resolves that staff shall never carry arms.', 'prohibition not staff'],
    ['Resolves that the programme be closed.', 'obligation organisation'],
    ['Resolves that every study of its work be printed in full.', 'obligation organisation'],
    ['Resolves to close the programme.', 'undertaking organisation'],
    ['Requests that partners report each year.', 'obligation partners'],
    ['Requests that staff report what they must pay.', 'obligation staff'],
  ])('lays down what it resolves: %s → %s', (sentence, record) => {
    expect(told(sentence)).toEqual([record]);
  });
});

describe('nouns that could be verbs', () => {
  it.each([
    ['Requests that concern minors will be answered within a week.', ['undertaking organisation']],
    ['Orders that exceed the limit will be sent back.', ['undertaking organisation']],
    ['Requests that lack a date shall be returned.', ['obligation organisation']],
    ['Record allocation done by the clerk.', []],
    ['In 2021 our nurses treated 40 patients and opened 12 test centres.', []],
    ['Last spring our staff surveyed 30 camps and sent 90 file notes.', []],
    ['Our staff test 30 wells a day.', ['assurance staff']],
    ['Record allocation decisions in the log.', ['obligation organisation']],
    ['Shelter people displaced by the flood.', ['obligation organisation']],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });
});

describe('what is only sought, hoped or laid down', () => {
  it.each([
    ['We seek opportunities to hire refugees.', ['aspiration organisation']],
    ['The Organization seeks means to lower the fees.', ['aspiration organisation']],
    ['The Organization proposes to open the archive.', ['aspiration organisation']],
    ['The Organization seeks the consent of the person.', ['assurance organisation']],
    ['The Organization trusts that donors will pay.', []],
    ['We trust that the road will be open.', []],
    ['The Court shall be an organ of the Union and shall have legal personality.', []],
    ['The Organization shall be a good neighbour.', ['obligation organisation']],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });
  it.each([
    ['The Organization shall audit the fund each year, or sooner should the donors ask.', 'should the donors ask'],
    ['We undertake to test the wells monthly, or more often should the water smell.', 'should the water smell'],
    ['The Organization will renew the plan in May, or earlier should the war end.', 'should the war end'],
  ])('a case in which it is done sooner is a condition, no recommendation: %s', (sentence, condition) => {
    const found = read(sentence);
    expect(found).toHaveLength(1);
    expect(found[0]!.qualifiers.map(({ text }) => text)).toEqual([condition]);
  });
});
