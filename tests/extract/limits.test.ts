import { describe, expect, it } from 'vitest';
import { extract, read, readOne } from '../support/reading.ts';

/** The doubt of the first commitment of a text, if it has any. */
const doubt = (body: string): string | null => {
  const [first] = read(body);
  return first!.confidence.level === 'doubtful' ? first!.confidence.because[0]! : null;
};

describe('what a text says that it leaves out', () => {
  it('may be of the whole text, told of it in the sentence before', () => {
    const rule = '1. The Organization shall not collect personal data without the consent of the person.';
    expect(doubt(`${rule}\n\n2. This notice is for travellers. It does not cover information on the crew.`)).toContain('does not cover');
    expect(doubt(`${rule}\n\n2. The fee pays for the passage. It does not cover information on the crew.`)).toBeNull();
  });
});

describe('a rule of its own for some cases', () => {
  const consult = '12. The Organization shall consult affected communities before it approves a loan.';
  it.each([
    [consult, '14. Where a disaster has been declared, the consultation referred to in paragraph 12 shall be held within ninety days.'],
    [
      '1. At every site the Organization maintains a complaints mechanism.',
      '2. At sites opened in response to a sudden influx, the mechanism is put in place within forty-five days.',
    ],
    [
      '1. The Organization shall not prevent any person from lodging an application for asylum.',
      '2. A further application is received only where the person submits new elements.',
    ],
    ['1. The Organization shall hold its sessions in public.', '2. Deliberations on individual persons shall be held in closed session.'],
    [
      '1. The Organization shall examine each complaint addressed to it.',
      '2. A letter which repeats a complaint without new facts shall not be examined.',
    ],
    [
      '§ 1. The Organization shall not dismiss anyone because he or she has reported misconduct.',
      '§ 2. It does not extend to a person who knew that the report was untrue.',
    ],
  ])('takes them from %s', (rule, other) => expect(read(`${rule}\n\n${other}`)[0]!.confidence.level).toBe('doubtful'));
  it.each([
    [consult, '14. Where a loan has been approved, the Board is told within ninety days.'],
    ['1. The Organization shall examine each complaint addressed to it.', '2. A letter which repeats a complaint shall not be published.'],
  ])('takes nothing else: %s', (rule, other) => expect(read(`${rule}\n\n${other}`)[0]!.confidence.level).toBe('clear'));
});

describe('another sentence of the instrument', () => {
  const rule = '1. The Organization shall not collect personal data without the consent of the person.';
  it.each([
    'Paragraph 1 does not apply to people rescued at sea.',
    'Paragraph 1 does not bind the ship.',
    'The Ethics Committee may, by reasoned decision, waive the requirement of § 1 for the study of old registers.',
    'Photographs of ships are not personal data under these rules.',
    'Passages are available only to persons who agree that their personal data be passed to the port.',
    'Nothing in paragraph 1 prevents the Organization from passing the list on to the port authority.',
    'Ships that a court has arrested are exempt from paragraph 1.',
    'Paragraph 1 holds for data that are kept; data in transit are governed by custom.',
    'Paragraphs 1 to 3 are suspended until further notice.',
    'The Organization has reserved its position on paragraph 1 as far as its ship is concerned.',
    'This policy applies to centres on land only.',
    'This requirement applies to ships of five hundred tons or more.',
    'This policy has been superseded by the rules of 2022.',
    'This policy ends on 31 December 2022.',
    'The section applies to ships of five hundred tons or more.',
    'These rules are used where data are taken down on paper.',
    'Section 1 takes effect, after a trial, on the day on which the system is ready.',
    'The director may set paragraph 1 aside in writing.',
    'This version 0.3 was circulated to the offices for comments.',
    'For ships that sailed before 2018, paragraph 1 takes effect on 1 January 2030.',
    'In these rules "personal data" means data that a person has signed for, as one who has a file.',
    'A head count is not personal data in the sense of this policy.',
    'The provisions of this policy are targets for 2030.',
    'In this text the words “shall” and “must” describe goals and are not to be read as promises.',
    'In this policy, “personal data” does not include names.',
    'A head count is not personal data.',
    'Paragraph 1 ceases to have effect on 31 December 2019.',
    'The Secretary may, in writing, waive any of these rules for work that lasts less than a month.',
    'The Secretary may dispense with paragraph 1 in a single case.',
    'This Statement covers operations that the Organization pays for itself.',
    'In an emergency, however, data may be collected at once and the consent of the person sought within ninety days.',
    'For the purposes of paragraph 1, the person means whoever stands in the register.',
    'In this policy, “person” means somebody in the register.',
    'These rules are valid for five years.',
    'Paragraph 1 does not preclude that data be collected at sea on the order of a court.',
    'The director may authorise that the requirements of paragraph 1 be deferred.',
    'Where staff come under attack, the head of the office may act in derogation from the first paragraph.',
    'These rules apply exclusively to work on land.',
    'This Guidance Note does not apply to credit lines.',
    'This Code is confined to offices on land.',
  ])('makes it a doubt whether the promise holds here: %s', (limit) => {
    expect(doubt(`${rule}\n\n2. ${limit}`)).toContain('may take something from it');
    expect(doubt(`${rule}\n\n2. ${limit}`)).toContain(limit.slice(0, 40));
  });

  it.each([
    'Paragraph 3 does not apply to people rescued at sea.',
    'The Organization applies this policy everywhere.',
    'This policy applies to all staff.',
    'This section covers all data.',
    'The Organization acts in accordance with paragraph 1.',
    'This policy replaces that of 2012.',
    'Nothing in this policy shall be construed as a waiver of privileges.',
    'In this policy, “camp” does not include hotels.',
    'Consent does not apply pressure.',
  ])('leaves the promise as it is where it speaks of something else: %s', (other) => {
    expect(doubt(`${rule}\n\n2. ${other}`)).toBeNull();
  });

  it.each([
    ['Paragraph 1 applies from 1 January 2025.', '2025-01-01/..'],
    ['This policy enters into force on 1 July 2016.', '2016-07-01/..'],
    ['These rules were issued by the Director on 3 May 2019 and apply from 1 June 2019.', '2019-06-01/..'],
    ['This policy takes effect on 1 July 2001.', '2015/..'],
  ])('on from when it holds is weighed as a date: %s', (start, inForce) => {
    const [first] = read(`${rule}\n\n2. ${start}`);
    expect(first).toMatchObject({ inForce, confidence: { level: 'clear' } });
  });

  it.each([
    '“In good faith” requires no more than a reasonable belief that the report is true.',
    'In this policy, “personal data” includes names.',
  ])('takes nothing from it where it only says that more falls under it: %s', (wider) => {
    expect(doubt(`${rule}\n\n2. ${wider}`)).toBeNull();
    expect(doubt(`${rule}[^1]\n\n[^1]: ${wider}`)).toBeNull();
  });

  it('may stand behind it in the same paragraph, in brackets, or in a footnote', () => {
    expect(doubt(`${rule} This does not apply at sea.`)).toContain('“This does not apply at sea.”');
    expect(doubt(`${rule} [Withdrawn by the Assembly on 3 May 2021.]`)).toContain('Withdrawn');
    expect(doubt(`${rule}[^1]\n\n[^1]: Save on board of its ship.`)).toContain('Save on board');
    expect(doubt(`${rule}[^1]\n\n[^1]: See the annual report.`)).toBeNull();
  });

  it('under another heading with the same number takes nothing from it', () => {
    const found = read(
      `## Part I\n\n${rule}\n\n## Part II\n\n1. The Organization shall publish reports.\n\n2. Paragraph 1 does not apply in 2020.`,
    );
    expect(found.map(({ confidence }) => confidence.level)).toEqual(['clear', 'doubtful']);
  });

  it('that says where the whole text applies was weighed where a person settled what the promise is', () => {
    const settled = `${rule} {modality=prohibition}\n\n2. Paragraph 1 does not apply at sea.`;
    expect(doubt(settled)).toBeNull();
  });
});

describe('what is not weighed', () => {
  it.each([
    'The Organization shall assess each project that costs more than two million for its harm to the environment.',
    'At least eighty per cent of shelters shall have a channel for complaints.',
    'From November to March the Organization shall not evict anyone.',
    'The Organization shall not evict residents at night.',
    'During construction, the Organization shall consult residents.',
    'At the Riverside shelter, the Organization shall not evict any resident.',
    'The Organization shall ensure that partners obtain consent before they collect personal data.',
    'The Organization shall train all staff in how to prevent ill-treatment of residents.',
    'The Organization will not refuse to share personal data with the port authorities.',
    'Rescue teams must not wait for consent before they record personal data.',
    'Staff must not delay works because residents have not been consulted.',
    'The Organization shall answer every complaint of a bidder within thirty days.',
    'The Organization shall not discharge waste water from mines commissioned after 1 January 2018.',
    'The Organization shall assess each project rated high-risk for its harm to the environment.',
  ])('makes a doubt: %s', (sentence) => {
    expect(readOne(sentence).confidence.level).toBe('doubtful');
  });
  it.each([
    'The Organization shall answer complaints within thirty days.',
    'No child under eighteen shall be detained by the Organization.',
    'The Organization shall consult residents at least three months before it closes a centre.',
    'The Organization shall not refuse to hear complaints.',
    'The Organization shall not obstruct access to asylum.',
    'During its work the Organization shall consult residents.',
    'The Organization shall set up a channel for complaints.',
    'The Organization shall publish its assessments of harm to the environment.',
  ])('is not what says how, by when or for whom: %s', (sentence) => {
    expect(readOne(sentence).confidence.because.join()).not.toMatch(/not weighed|what others do|stand in the way|nothing to do with/);
  });
});

describe('a heading or a label', () => {
  const rule = 'The Organization will consult residents before it closes a centre.';
  it.each([
    'Shelters with more than one hundred places',
    'Draft for discussion, not adopted',
    'Annex: text of 2012, no longer in force',
    'Recommendations of the auditor',
  ])('that says that it was not laid down makes it a doubt: %s', (heading) =>
    expect(doubt(`## ${heading}\n\n${rule}`)).toContain('it stands under'),
  );
  it.each(['Recommendation', 'Option A', 'A stricter policy would read'])('before the sentence does so too: %s', (label) =>
    expect(doubt(`${label}: ${rule}`)).toContain('it stands under'),
  );
  it.each(['Consultation', 'Our commitments'])('of what follows does not: %s', (heading) =>
    expect(doubt(`## ${heading}\n\n${rule}`)).toBeNull(),
  );

  it('tells from when what follows is to be so', () => {
    expect(read('## Duties that apply from 1 January 2022\n\nThe Organization shall consult residents.')[0]!.inForce).toBe('2022-01-01/..');
  });

  it('names whose duties follow', () => {
    const bearers = (heading: string) => read(`## ${heading}\n\nObtain the consent of each person.`)[0]!.bearers;
    expect(bearers('Duties of partners')).toEqual(['partners']);
    expect(bearers('3. Responsibilities of Member States')).toEqual(['states']);
    expect(bearers('Obligations of the Organization')).toEqual(['organisation']);
    expect(bearers('Duties of applicants')).toEqual([]);
    expect(bearers('Rights of migrants')).toEqual(['organisation']);
  });
});

describe('a time in the sentence', () => {
  it.each([
    ['By 31 December 2026, the Organization will set up a complaints desk.', '2026-12-31/..'],
    ['From 1 January 2025 on, the Organization will consult residents.', '2025-01-01/..'],
    ['As of March 2024, no personal data shall be collected.', '2024-03/..'],
    ['Until 31 December 2022, the Organization will consult residents.', '2015/2022-12-31'],
    ['In 2020 and 2021 the Organization will consult residents.', '2020/2021'],
    ['Under the agreement with the city, which ended in 2021, the Organization shall consult residents.', '2015/2021'],
    ['Within five years of the adoption of this policy, the Organization will set up a complaints desk.', '2020/..'],
    ['The Organization shall not collect data before 2030.', '2015/..'],
    ['The Organization shall apply the Convention that was adopted in 1951.', '2015/..'],
    ['The Organization shall answer within thirty days.', '2015/..'],
  ])('says from when to when it can be broken: %s', (sentence, inForce) => {
    expect(readOne(sentence).inForce).toBe(inForce);
  });
});

describe('a place or people in the sentence', () => {
  it.each([
    ['In Greece, the Organization will consult residents.', ['GR']],
    ['In Greece and Italy the Organization will consult residents.', ['GR', 'IT']],
    ['In Bosnia and Herzegovina, the Organization will consult residents.', ['BA']],
    ['The Organization will consult residents in Greece.', ['GR']],
    ['The Organization will consult residents, including in Greece.', undefined],
    ['In IT systems, the Organization shall protect data.', undefined],
    ['As IOM describes it, the Organization shall protect data.', undefined],
  ])('is its scope: %s', (sentence, places) => {
    expect(readOne(sentence).scope.places).toEqual(places);
  });
  it('may stand in the heading', () => {
    expect(read('## Centres in Greece\n\nThe Organization will consult residents.')[0]!.scope.places).toEqual(['GR']);
    expect(read('## Data of employees\n\nThe Organization shall not share data.')[0]!.scope.persons).toEqual(['staff']);
  });
  it('are the staff who are given or spared something', () => {
    expect(readOne('Staff who report wrongdoing shall not suffer reprisals.').scope.persons).toEqual(['staff']);
    expect(readOne('No person who is held by officers of the Organization shall be beaten.').scope.persons).toBeUndefined();
  });
  it('are those whose data are spoken of', () => {
    expect(readOne('The Organization shall not collect personal data of its employees without their consent.').scope.persons).toEqual([
      'staff',
    ]);
  });
});

describe('the words of a norm', () => {
  const beside = /tell what it is about/;
  it.each([
    'The hotline for computer faults must be staffed at night.',
    'Investigators of complaints must not accept gifts.',
    'Payments made under duress must be reported to the finance office.',
    'The Organization will give those who are evicted by landlords free legal help.',
  ])('that only tell what or who it is about leave it in doubt: %s', (sentence) => {
    expect(readOne(sentence).confidence.because[0]).toMatch(beside);
  });
  it.each([
    'Ill-treatment of residents is strictly prohibited.',
    'Transfers of personal data to authorities are permitted only with consent.',
    'There must be a channel by which residents can complain.',
    'Assistance is given only to those who have freely decided to return.',
    'No retaliatory action may be taken against anyone who reports misconduct.',
  ])('in what is promised speak to it: %s', (sentence) => {
    const { norms, confidence } = readOne(sentence);
    expect(norms.length).toBeGreaterThan(0);
    expect(confidence.because.join()).not.toMatch(beside);
  });
});

describe('whoever acts', () => {
  it.each([
    ['Traders pay a fee to the committee and may not sell alcohol.', []],
    ['States keep the originals and must correct errors without delay.', ['states']],
    ['The Ministry vets candidates and must report the result.', ['states']],
    ['The Organization advises States and shall publish its reports.', ['organisation']],
    ['Bidders bear all costs of the offer and may not claim reimbursement.', []],
    ['Refugees have duties towards the country in which they live, and in particular must conform to its laws.', []],
    ['Soldiers shall remain outside the perimeter.', []],
    ['Letters must state reasons.', ['organisation']],
    ['Border officials must refer those who seek asylum.', ['states']],
    ['Clinics run by the Ministry of Health shall not collect personal data.', ['states']],
    ['Centres run by the Organization shall have a complaints desk.', ['organisation']],
  ])('is whoever the first verb of the clause names, or whose office it is: %s', (sentence, bearers) => {
    expect(extract(sentence).commitments.at(-1)!.bearers).toEqual(bearers);
  });
});

describe('a cell beside it', () => {
  const row = (header: string, text: string): string =>
    `| No. | Commitment | ${header} |\n| --- | --- | --- |\n| 1 | The Organization shall not collect personal data without the consent of the person. | ${text} |`;

  it.each([
    ['Applies to', 'Staff on contract'],
    ['Scope', 'Sites in the northern region'],
    ['Status', 'Rejected'],
    ['Management response', 'Partly accepted'],
    ['From', '2030'],
    ['By when', 'End of 2026'],
    ['Exceptions', 'People rescued at sea'],
    ['Responsible', 'Implementing partners'],
  ])('makes it a doubt whether the promise holds here: %s: %s', (header, text) => {
    expect(doubt(row(header, text))).toContain(`“${header}: ${text}`);
  });
  it.each([
    ['Applies to', 'All sites'],
    ['Status', 'Adopted'],
    ['Adopted', '2012'],
    ['Exceptions', '–'],
    ['Responsible', 'Legal Office'],
    ['Indicator', 'Share of people asked'],
  ])('takes nothing away: %s: %s', (header, text) => {
    expect(doubt(row(header, text))).toBeNull();
  });
  it('says as much behind a label in running text', () => {
    expect(doubt('1. The Organization shall keep families together. Applies to: Kenya.')).toContain('“Applies to: Kenya.”');
    expect(doubt('1. The Organization shall keep families together. Applies to: all offices.')).toBeNull();
  });
  it('gives its row a number where one stands under “No.”', () => {
    expect(readOne(row('Status', 'Adopted')).pinpoint).toBe('para. 1');
  });
});

describe('a verb that does something else', () => {
  const beside = /tell what it is about/;
  it.each([
    'The Organization shall not lend trucks to anybody for an eviction.',
    'The Organization shall not charge a community for the cost of an environmental and social assessment.',
    'The Organization shall not admit a statement that was obtained by torture.',
    'The Organization shall bear the costs of every eviction.',
    'The Organization shall keep a register of complaints.',
  ])('leaves it in doubt whether the norm is promised: %s', (sentence) => {
    expect(readOne(sentence).confidence.because[0]).toMatch(beside);
  });
  it.each([
    'The Organization shall not take part in any eviction.',
    'The Organization shall refrain from forced evictions.',
    'The Organization shall carry out an environmental and social assessment.',
    'The Organization shall not tolerate torture.',
    'The Organization shall keep its cells clean and dry.',
    'The Organization shall set up a complaint mechanism.',
    'The Organization shall not release payments before people have received compensation at full replacement cost.',
    'The Organization gives everyone who asks for asylum at the border access to the asylum procedure.',
  ])('is none where it says that the thing is, or is not, to be: %s', (sentence) => {
    expect(readOne(sentence).confidence.level).toBe('clear');
  });
});

describe('what a promise says of itself that nothing weighs', () => {
  it.each([
    ['The Organization will not evict a household that owes less than three months of rent.', 'group'],
    ['The Organization shall not torture a person who is in handcuffs.', 'group'],
    ['It shall supervise such projects by a visit each year.', 'group'],
    ['They shall not be evicted.', 'group'],
    ['The Organization shall not evict anyone from a shelter for having spoken to a journalist.', 'reason'],
    ['The Organization shall publish the environmental assessment of a project or say in public why it does not.', 'alternative'],
    ['From 1 December to the end of February nobody shall be evicted, and between June and August nobody either.', 'season'],
    ['The Organization shall supervise its projects from the approval of the plan until the last payment.', 'season'],
    ['The Organization shall supervise each project during its implementation.', 'season'],
    ['The Organization shall keep a complaint mechanism at each site that has been open for more than six months.', 'season'],
    ['The Organization shall make environmental assessments available to the donors.', 'group'],
    ['The Organization shall publish each environmental assessment in the official languages.', 'group'],
    ['The Organization shall ensure that communities are consulted before a dam is built, by the company that builds it.', 'reading'],
    ['The Organization shall not accept from a partner personal data that were collected without consent.', 'reading'],
    ['The Organization shall not share personal data with the police of their home country without their consent.', 'group'],
    ['The Organization shall not hand personal data to the embassy of Ruritania without the consent of the person.', 'group'],
    ['Nobody shall be evicted by the Organization on account of a debt.', 'reason'],
    ['Until the Assembly decides otherwise, the Organization shall consult communities before it closes a site.', 'season'],
    ['Under article 12 of the Convention, the Organization shall not evict anyone.', 'reading'],
    ['The Organization publishes its environmental assessments or explains why it has not done so.', 'alternative'],
    ['The Organization shall publish a sample of its environmental assessments.', 'number'],
    ['The Organization shall not evict anyone from the sites listed in the annex.', 'category'],
    ['The Organization publishes a summary of each environmental assessment.', 'reading'],
    ['The Organization shall not evict anyone between sunset and sunrise.', 'season'],
  ])('is a doubt: %s', (sentence, kind) => {
    expect(readOne(sentence).confidence.doubts.map((each) => each.kind)).toContain(kind);
  });
  it.each([
    'The Organization shall not evict people who live in its shelters.',
    'The Organization shall give help on the basis of need alone.',
    'The Organization shall inspect each project that it pays for.',
    'No one who reports misconduct in good faith shall be dismissed for having done so.',
    'The Organization shall not return anyone who has not agreed to go.',
    'The Organization shall make environmental assessments available to the public.',
    'The Organization shall not evict anyone on account of their religion.',
    'The Organization shall not share personal data with the authorities of any State.',
    'From 1 January 2020 to 31 March 2021 the Organization shall not evict anyone.',
  ])('is none: %s', (sentence) => {
    expect(readOne(sentence).confidence.level).toBe('clear');
  });
});

describe('a frame around a promise', () => {
  const rule = 'The Organization shall not collect personal data without the consent of the person.';
  it.each([
    `The member for the North moved the following text: ${rule}`,
    `They hung in every house, painted on tin: ${rule}`,
    `Example of a list of what an office may promise:\n\n- ${rule}`,
    `1. ${rule}\n\n2. 1 is wrong.`,
    `1. ${rule}[^n]\n\n[^n]: Channels deeper than six metres.`,
    `| Us | Arctic Relief (for comparison) |\n| --- | --- |\n| We help. | ${rule} |`,
    `| What people believe | What is so |\n| --- | --- |\n| ${rule} | False. |`,
    `## Headquarters\n\n${rule}`,
    `1. ${rule}\n\n2. This charter binds for its first mandate, 2015 to 2018.`,
  ])('makes it a doubt: %s', (body) => {
    const all = read(body).filter(({ norms }) => norms.some(({ id }) => id === 'consent'));
    expect(all.map(({ confidence }) => confidence.level)).not.toContain('clear');
  });
});

describe('what a footnote or a later sentence says of a word', () => {
  it.each([
    '1. The Organization shall consult the communities[^1] concerned before it closes a site.\n\n[^1]: Holders of a registered title.',
    '1. The Organization shall consult the communities[^1] concerned before it closes a site.\n\n[^1]: Communities are those that hold a title.',
    '1. The Organization shall consult communities before the planned closure of a site.\n\n2. A closure is planned if it stands in the annual programme.',
    '## Targets to be reached by 2026\n\n1. The Organization shall have a complaint mechanism at each site.',
  ])('makes it a doubt whether the promise holds here: %s', (body) => expect(doubt(body)).not.toBeNull());

  it('is none where it only cites', () => {
    expect(
      doubt('1. The Organization shall consult the communities[^1] concerned before it closes a site.\n\n[^1]: See resolution 12 of 2014.'),
    ).toBeNull();
  });
});
