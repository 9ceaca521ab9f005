import { describe, expect, it } from 'vitest';
import { extract, read, type Actor } from '../support/reading.ts';

const told = (body: string, more = {}) =>
  read(body, more).map(({ modality, bearers, negated, action, qualifiers }) => [
    `${modality}${negated ? ' not' : ''}`,
    bearers.join('+'),
    action,
    qualifiers.map(({ kind, text }) => `${kind}: ${text}`).join('; '),
  ]);

const kinds = (body: string, more = {}) => read(body, more).map(({ modality, negated }) => `${modality}${negated ? ' not' : ''}`);

describe('what is taken, given or found', () => {
  it.each([
    ['Measures shall be taken to prevent reprisals.', 'be taken to prevent reprisals'],
    ['Every care must be taken to keep families together.', 'be taken to keep families together'],
    ['Action must be taken to stop harassment.', 'be taken to stop harassment'],
    ['Survivors shall be taken to a safe place.', 'be taken to a safe place'],
  ])('steps that are taken are a duty, not a rule of interpretation: %s', (sentence, action) => {
    expect(told(sentence)).toEqual([['obligation', 'organisation', action, '']]);
  });

  it.each([
    'A missing answer shall be taken to be a refusal.',
    'References to staff shall be taken to include volunteers.',
    'Nothing in this policy shall be taken as a waiver.',
  ])('how words are to be taken binds nobody: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it.each([
    ['Health services must be provided without discrimination.', 'obligation', 'be provided without discrimination'],
    ['Training must be provided that covers child protection.', 'obligation', 'be provided that covers child protection'],
    ['All contracts shall be subject to audit.', 'obligation', 'be subject to audit'],
    ['Migrants shall not be subject to arbitrary detention.', 'prohibition not', 'be subject to arbitrary detention'],
    ['Complainants must not be subject to reprisals.', 'prohibition not', 'be subject to reprisals'],
  ])('a part of the verb is no condition: %s', (sentence, modality, action) => {
    expect(told(sentence)).toEqual([[modality, 'organisation', action, '']]);
  });

  it.each([
    ['The Organization will help, provided the host State agrees.', 'condition: provided the host State agrees'],
    ['The Organization will pay, provided that the person agrees.', 'condition: provided that the person agrees'],
    [
      'Each transfer shall be subject to the approval of the Director General.',
      'condition: subject to the approval of the Director General',
    ],
    ['Shelter shall be provided, subject to available resources.', 'resource: subject to available resources'],
    [
      'Staff may teach with the prior approval of the Director of Human Resources.',
      'condition: with the prior approval of the Director of Human Resources',
    ],
    ['The Organization will share data if, and only if, the person has agreed.', 'condition: if, and only if, the person has agreed'],
    ['If so, the Organization will inform the person.', 'condition: If so'],
    ['If not, the data must not be shared.', 'condition: If not'],
  ])('what a promise waits for is one: %s', (sentence, qualifier) => {
    expect(told(sentence).map((record) => record[3])).toEqual([qualifier]);
  });

  it.each([
    ['Staff found guilty of exploitation will be dismissed.', 'undertaking'],
    ['Children found alone shall be referred to child protection services.', 'obligation'],
    ['Anyone found to be under age will be released.', 'undertaking'],
    ['Goods found damaged shall be returned.', 'obligation'],
    ['A person found without papers shall be heard.', 'obligation'],
  ])('in what state somebody is found is no report: %s', (sentence, modality) => {
    expect(kinds(sentence)).toEqual([modality]);
  });

  it.each([
    'Observers found the Organization should leave.',
    'The evaluation found in 2019 the Organization should leave.',
    'Observers found clear gaps the Organization should close.',
    'The evaluators said the Organization must leave.',
  ])('what somebody found is still told: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('what may only be done so', () => {
  it.each([
    ['Data may be shared only if the person has agreed.', 'organisation', 'only if the person has agreed'],
    ['The Organization may share data only with consent.', 'organisation', 'only with consent'],
    ['Only with the consent of the person may data be shared.', 'organisation', 'Only with the consent of the person'],
    ['Photographs may be taken only where the person agrees.', 'organisation', 'only where the person agrees'],
    ['Detention may be used only as a last resort.', 'organisation', ''],
    ['Access may only be given to authorised staff.', 'organisation', ''],
  ])('binds: %s', (sentence, bearer, condition) => {
    expect(told(sentence).map(([modality, bearers, , qualifier]) => [modality, bearers, qualifier!.replace('condition: ', '')])).toEqual([
      ['obligation', bearer, condition],
    ]);
  });

  it.each([
    'Data may be shared if the person has agreed.',
    'The Organization may not only share data but publish them.',
    'The Organization may help people who only speak French.',
    'The Organization may assist, but only rarely does so.',
    'Refugees may stay only for three days.',
    'States may withdraw only with notice.',
  ])('what is only allowed stays a permission: %s', (sentence) => {
    expect(kinds(sentence)[0]).toMatch(/^permission/);
  });
});

describe('what people may not be kept from, asked for or made to do', () => {
  it.each([
    'Staff shall not be prevented from consulting the Ombudsman.',
    'Fees shall not be required of survivors.',
    'No fee shall be required of applicants.',
    'Complainants cannot be required to give their name.',
    'Nobody may be forced to sign.',
  ])('is forbidden: %s', (sentence) => {
    expect(told(sentence).map((record) => record.slice(0, 2))).toEqual([['prohibition not', 'organisation']]);
  });

  it.each([
    ['States shall not be prevented from visiting a site.', ['permission not']],
    ['A visa shall not be required.', ['permission not']],
    ['A survey may not be required.', []],
    ['The Organization cannot be required to pay.', []],
    ['Staff shall be free to join a union.', ['permission']],
    ['All services shall be free of charge.', ['obligation']],
  ])('is told from leave and chance: %s', (sentence, modalities) => {
    expect(kinds(sentence)).toEqual(modalities);
  });
});

describe('the present tense of whoever is named', () => {
  it.each([
    ['The Organization monitors compliance.', 'assurance'],
    ['The Organization escorts unaccompanied children.', 'assurance'],
    ['The Organization reports to the Council each year.', 'assurance'],
    ['The Organization acknowledges each complaint within three days.', 'assurance'],
    ['The Organization no longer finances coal.', 'assurance not'],
    ['Before any return the Organization asks for consent.', 'assurance'],
    ['For every child the Organization names a guardian.', 'assurance'],
    ['After each complaint the Organization writes a report.', 'assurance'],
    ['We hold no child in a closed centre.', 'assurance not'],
  ])('promises: %s', (sentence, modality) => {
    expect(told(sentence).map((record) => record.slice(0, 2))).toEqual([[modality, 'organisation']]);
  });

  it.each([
    'The Organization monitors are trained.',
    'The Organization reports that prices rise.',
    'The Organization names three reasons.',
    'We hold no view on that.',
    'The Organization holds no land.',
    'Before any return the police ask for papers.',
    'Before the Organization acts.',
  ])('only tells: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it.each([
    ['The Organization acknowledges the suffering of the victims.', ['recognition']],
    ['The Organization monitors must wear a badge.', ['obligation']],
  ])('stays what it was: %s', (sentence, modalities) => {
    expect(kinds(sentence)).toEqual(modalities);
  });
});

const borrower: Actor = {
  id: 'borrower',
  prefLabel: 'Borrower',
  altLabel: ['the Borrower'],
  definition: 'Who borrows.',
  bearer: 'partners',
};

describe('whom an asking names', () => {
  it.each([
    ['Calls upon Member States which have not yet done so to ratify the Protocol.', 'recommendation', 'states', 'ratify the Protocol'],
    [
      'Invites Member States that are in a position to do so to contribute to the fund.',
      'recommendation',
      'states',
      'contribute to the fund',
    ],
    ['Urges Member States which are parties to the Convention to ratify the Protocol.', 'recommendation', 'states', 'ratify the Protocol'],
    ['Urges that all complaints be heard.', 'recommendation', 'organisation', 'all complaints be heard'],
    ['Environmental and Social Standard 5 requires the Borrower to tell tenants.', 'obligation', 'partners', 'tell tenants'],
  ])('is asked, whatever tells which of them: %s', (sentence, modality, bearer, action) => {
    expect(told(sentence, { actors: [borrower] }).map((record) => record.slice(0, 3))).toEqual([[modality, bearer, action]]);
  });

  it.each(['The law of the country requires the Borrower to tell tenants.', 'Observers urge that all complaints be heard.'])(
    'is not bound by what others ask: %s',
    (sentence) => {
      expect(read(sentence, { actors: [borrower] })).toEqual([]);
    },
  );
});

describe('what is to be there', () => {
  it.each([
    ['The best interests of the child shall be a primary consideration.', ['obligation']],
    ['Detention shall be a measure of last resort.', ['obligation']],
    ['There shall be an Ethics Office.', ['obligation']],
    ['By 2027 every operation will have at least one trained investigator within reach.', ['undertaking']],
    ['Label every sample.', ['obligation']],
    ['Knock before you enter.', ['obligation']],
    ['Sit down with the child at eye level.', ['obligation']],
    ['Not only must staff report suspicions; they must also preserve evidence.', ['obligation', 'obligation']],
  ])('binds somebody to see to it: %s', (sentence, modalities) => {
    expect(kinds(sentence)).toEqual(modalities);
  });

  it.each([
    'There shall be a President of the Organization.',
    'There shall be an Ethics Committee of nine members.',
    'The seat shall be Vienna.',
    'The fee shall be the cost of the visit.',
    'Every country will have fewer children.',
    'Labels and samples are kept there.',
    'Walk in clinics are open.',
  ])('is only laid down or foretold: %s', (sentence) => {
    expect(extract(sentence).commitments).toEqual([]);
  });
});

describe('a clause behind a comma that goes on with a duty', () => {
  it.each([
    [
      'The Organization may collect fingerprints, which shall be deleted after thirty days.',
      ['permission organisation: collect fingerprints', 'obligation organisation: be deleted after thirty days'],
    ],
    [
      'The Organization shall appoint an ombudsperson, who shall not be dismissed before the end of the term.',
      ['obligation organisation: appoint an ombudsperson', 'prohibition not organisation: be dismissed before the end of the term'],
    ],
    [
      'The Borrower shall prepare a plan, which the Organization will review.',
      ['obligation partners: prepare a plan', 'undertaking organisation: review'],
    ],
    ['Complainants receive a number, which the focal point shall enter in the register.', ['obligation staff: enter in the register']],
    ['Cases go to the manager, who must answer within a week.', ['obligation staff: answer within a week']],
    ['The register is kept in each office, which, where possible, shall be public.', ['obligation organisation: be public']],
  ])('binds as a sentence of its own would: %s', (sentence, records) => {
    expect(told(sentence, { actors: [borrower] }).map(([modality, bearer, action]) => `${modality} ${bearer}: ${action!}`)).toEqual(
      records,
    );
  });

  it.each([
    'Staff who shall be trained must apply.',
    'Staff must report cases which shall be investigated.',
    'Staff, who shall be trained, must report.',
    'The Organization shall inform the person, who may object.',
    'The Organization shall pay with the consent of the donor, which shall not be unreasonably withheld.',
  ])('which tells of whom, or what is only allowed, makes no record of its own: %s', (sentence) => {
    expect(kinds(sentence)).toHaveLength(1);
  });

  it.each([
    'The Organization adopted a plan in 2019, which must be renewed each year.',
    'The report described the centre, which must close.',
    'The evaluators noted gaps, which the Organization must close.',
    'The report lists gaps, which the Organization must close.',
    'The law protects workers, who must register with the Ministry.',
    'Prices rise in spring, which will help traders.',
    'Refugees arrive in winter, who will be cold.',
    'The Committee meets in Vienna, which shall be its seat.',
  ])('is told where the sentence tells: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('what a policy says is not done, without saying by whom', () => {
  it.each([
    ['Under no circumstances is the file shared.', ['assurance not']],
    ['At no time is a child left alone.', ['assurance not']],
    ['In no case are the results given to an employer.', ['assurance not']],
    ['On no account is money accepted from parties to the conflict.', ['assurance not']],
    ['No data are shared.', ['assurance not']],
    ['Data are neither sold nor shared.', ['assurance not']],
    ['Nothing is shared without consent.', ['assurance not']],
    ['Medical files are seen by nobody but the doctor.', ['assurance']],
    ['Written consent is required before data are shared.', ['obligation']],
    ['No payment without a purchase order.', ['prohibition not']],
    ['No disclosure to the authorities without consent.', ['prohibition not']],
    ['No exceptions without approval.', ['prohibition not']],
  ])('is promised: %s', (sentence, modalities) => {
    const found = read(sentence);
    expect(found.map(({ modality, negated }) => `${modality}${negated ? ' not' : ''}`)).toEqual(modalities);
    expect(found[0]!.confidence.level).toBe('clear');
  });

  it.each([
    ['Never is a child left alone.', 1],
    ['People are moved only with their consent.', 1],
    ['Interviews are recorded only with the consent of the child.', 1],
    ['Children are never detained.', 1],
    ['Families are not separated.', 1],
    ['Nobody is searched.', 1],
    ['Vaccination is voluntary, and nobody is denied food or shelter for having refused it.', 1],
    ['No one is returned against their will, and no one is detained.', 2],
  ])('is promised with a doubt, since it may tell how things are: %s', (sentence, count) => {
    const found = read(sentence);
    expect(found.map(({ modality }) => modality)).toEqual(Array.from({ length: count }, () => 'assurance'));
    expect(found.every(({ confidence }) => confidence.level === 'doubtful')).toBe(true);
  });

  it.each([
    'In no country is the right protected.',
    'Under no government is the law applied.',
    'At no time is the road passable.',
    'Seldom is a file shared.',
    'No peace without justice.',
    'No solution without the participation of women.',
    'Nothing is known about the camp.',
    'Nothing is possible without peace.',
    'The road is neither paved nor lit.',
    'The road is used by nobody but smugglers.',
    'Refugees are not registered.',
    'Migrants are never paid.',
    'Refugees are admitted only with a visa.',
    'A visa is required before travel.',
    'The war is over, and no one is paid.',
  ])('is only told: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('what looks like a remark on words, a final clause or a guess', () => {
  it.each([
    ['Letters from prisoners shall be treated as private.', 'obligation', 'be treated as private'],
    ['Requests of torture survivors shall be regarded as urgent.', 'obligation', 'be regarded as urgent'],
    ['Medical notes are to be considered as strictly confidential.', 'obligation', 'be considered as strictly confidential'],
  ])('how papers and cases are to be handled is a duty: %s', (sentence, modality, action) => {
    expect(told(sentence)).toEqual([[modality, 'organisation', action, '']]);
  });

  it.each([
    'An unsigned form shall be treated as void.',
    'A missing reply shall be regarded as consent.',
    'The annex shall be considered as part of this policy.',
  ])('how words are to be understood stays none: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it.each([
    'A transfer shall not take effect before the appeal is heard.',
    'The closure shall not take effect until every family has a place.',
    'Dismissals shall not take effect unless the Board agrees.',
  ])('what is done to somebody may be made to wait: %s', (sentence) => {
    expect(kinds(sentence)).toEqual(['prohibition not']);
  });

  it('a second ban is no part of the duty before it', () => {
    expect(told('Each removal must be put in writing and shall not take effect before ten days.').map(([modality]) => modality)).toEqual([
      'obligation',
      'prohibition not',
    ]);
  });

  it.each([
    'This policy shall not take effect before 1 May.',
    'A withdrawal shall not take effect until a year has passed.',
    'The amendment shall take effect at once.',
  ])('when a text holds stays a final clause: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it.each([
    ['All drivers must have passed the test before they are hired.', 'have passed the test before they are hired'],
    ['Before a camp is closed, staff must have found a home for each family.', 'have found a home for each family'],
    ['Consent must have been written down before recording.', 'have been written down before recording'],
  ])('what must have been done before something is done is a duty: %s', (sentence, action) => {
    expect(told(sentence).map(([modality, , act]) => [modality, act])).toEqual([['obligation', action]]);
  });

  it.each([
    'The guards must have left before the flood came.',
    'The staff must have seen the letter.',
    'They must have known before the war.',
    'The family should have been told before it was moved.',
  ])('a guess stays one: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('what stands behind or between other words of a sentence', () => {
  const charter = { presentTense: ['organisation'] };

  it.each([
    [
      'Guests are free to refuse, and we do not ask why, nor do we keep a list.',
      ['permission | refuse', 'assurance not | ask why', 'assurance not | keep a list'],
    ],
    [
      'Residents may leave at any time, and the Organization pays the journey home.',
      ['permission | leave at any time', 'assurance | pays the journey home'],
    ],
    ['Staff may appeal, but our managers do not decide.', ['permission | appeal', 'assurance not | decide']],
    ['Anyone may stay outside, and no one is detained.', ['permission | stay outside', 'assurance not | is detained']],
    ['Suppliers must keep records, and we check them each year.', ['obligation | keep records', 'assurance | check them each year']],
  ])('what is done is no part of what may be done before it: %s', (sentence, expected) => {
    expect(told(sentence, charter).map(([modality, , action]) => `${modality} | ${action}`)).toEqual(expected);
  });

  it.each([
    'Residents may leave, and we hope that they like it.',
    'The Organization will open a centre, and we have offices in many countries.',
    'It is essential that staff are safe, and the Organization provides training.',
    'The Organization recognizes that States decide, and we support them.',
  ])('what is no act, or hangs on the same words, makes no promise of its own: %s', (sentence) => {
    expect(kinds(sentence, charter)).toHaveLength(1);
  });

  it.each(['Under the law of 2008, residents may stay, and no one is evicted.', 'Storms may come, and we do not work then.'])(
    'behind what is only told, nothing is promised: %s',
    (sentence) => {
      expect(kinds(sentence, charter)).toEqual([]);
    },
  );

  it.each([
    ['Our escorts, who must never carry guns, shall wear a badge.', ['obligation | wear a badge', 'prohibition not | carry guns']],
    ['The Supplier, which shall keep accounts, shall insure its staff.', ['obligation | insure its staff', 'obligation | keep accounts']],
    [
      'The Board, which shall hear each appeal, must publish its rules.',
      ['obligation | publish its rules', 'obligation | hear each appeal'],
    ],
  ])('a duty between a subject and its verb is one: %s', (sentence, expected) => {
    expect(told(sentence).map(([modality, , action]) => `${modality} | ${action}`)).toEqual(expected);
  });

  it('what the clause between says is not what the main clause speaks to', () => {
    const [main, between] = read('Staff, who shall never detain a child, shall wear badges.');
    expect(main!.norms).toEqual([]);
    expect(between!.norms).not.toEqual([]);
  });

  it.each([
    ['Nurses who must travel at night shall have a driver.', 'have a driver'],
    ['The Government, which must ask parliament, will sign the agreement.', 'sign the agreement'],
    ['The Director, who shall be responsible to the Council, shall appoint the staff.', 'appoint the staff'],
    ['Case files, which shall be locked away, may not be copied.', 'be copied'],
  ])('which one is meant, what a law asks of others and what an office is, are not: %s', (sentence, action) => {
    expect(told(sentence).map(([, , act]) => act)).toEqual([action]);
  });

  it.each([
    'Under no circumstances shall the name of a caller who asks to stay unknown be passed on.',
    'In no case shall the house of a family that refuses to move be pulled down.',
    'At no time shall a person who wants to leave be held back.',
  ])('the verb behind an inverted subject is not one within it: %s', (sentence) => {
    expect(told(sentence)[0]![2]).toMatch(/^be (?:passed on|pulled down|held back)$/);
  });
});

describe('aims, duties and demands in a noun or a verb of their own', () => {
  it.each([
    ['It is our goal to answer every letter.', 'aspiration'],
    ['It is our intention to close the site.', 'aspiration'],
    ['It is the Organization’s aim to reach every village.', 'aspiration'],
    ['It is our ambition that every child can read.', 'aspiration'],
    ['It is not our intention to replace the courts.', 'aspiration not'],
    ['The Organization obliges itself to publish its accounts.', 'obligation'],
    ['The use of handcuffs is authorised only as a last resort.', 'obligation'],
  ])('%s', (sentence, kind) => {
    expect(told(sentence).map(([modality, bearer]) => [modality, bearer])).toEqual([[kind, 'organisation']]);
  });

  it.each([
    ['It belongs to the States to protect the wells.', 'states'],
    ['It belongs to partners to train their staff.', 'partners'],
    ['Partners oblige themselves to return the trucks.', 'partners'],
    ['Demands that Member States release the detainees.', 'states'],
  ])('%s binds %s', (sentence, bearer) => {
    expect(told(sentence).map(([modality, who]) => [modality, who])).toEqual([['obligation', bearer]]);
  });

  it.each([
    'It belongs to the family.',
    'The law obliges employers to report.',
    'The opposition demands that the Organization leave.',
    'The aim of the dam is disputed.',
  ])('is only told: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('what is done so often, what each gets, and what is to be done in short', () => {
  const charter = { presentTense: ['organisation'] };
  const doubtfully = (sentence: string) =>
    read(sentence, charter).map(
      ({ modality, negated, action, confidence }) => `${modality}${negated ? ' not' : ''} | ${action} | ${confidence.level}`,
    );

  it.each([
    ['The filters are cleaned every week.', ['assurance | are cleaned every week | doubtful']],
    ['Fire alarms are checked twice a year.', ['assurance | are checked twice a year | doubtful']],
    ['The first-aid boxes are inspected monthly.', ['assurance | are inspected monthly | doubtful']],
    ['Every letter gets an answer.', ['assurance | gets an answer | doubtful']],
    ['Each family receives two blankets.', ['assurance | receives two blankets | doubtful']],
    ['Each evacuee receives a card with our number.', ['assurance | receives a card with our number | doubtful']],
    ['All applicants receive a reply within one month.', ['assurance | receive a reply within one month | doubtful']],
    ['Names of callers are not disclosed.', ['assurance not | are not disclosed | doubtful']],
    ['Medical records are not sold.', ['assurance not | are not sold | doubtful']],
  ])('is promised with a doubt: %s', (sentence, expected) => {
    expect(doubtfully(sentence)).toEqual(expected);
  });

  it.each([
    'The lake is tested every day by the province.',
    'The border is crossed every day.',
    'Hundreds of pumps are repaired every year.',
    'The filters are clean.',
    'Every camp gets a visit from the ministry.',
    'Every night the camp receives a delivery.',
    'Every State receives a copy.',
    'The names are not disclosed.',
    'Names of rivers are not known.',
  ])('only tells: %s', (sentence) => {
    expect(doubtfully(sentence)).toEqual([]);
  });

  it.each([
    ['Tents to be aired every morning.', ['obligation | be aired every morning | doubtful']],
    ['Escorted minors never to be left alone.', ['prohibition not | be left alone | doubtful']],
    ['Fingerprints: not to be passed to the embassy.', ['prohibition not | be passed to the embassy | doubtful']],
    ['Staff to sign the code of conduct.', ['obligation | sign the code of conduct | doubtful']],
    ['In case of flood: move the families to the school.', ['obligation | move the families to the school | clear']],
    ['If a guard is drunk: report it.', ['obligation | report | clear']],
    ['Isolate the sick.', ['obligation | Isolate the sick | clear']],
    ['No cancellation fee without a warning.', ['prohibition not | cancellation fee | clear']],
    ['No expulsion without a hearing by a judge.', ['prohibition not | expulsion | clear']],
    ['No disconnections without a court order.', ['prohibition not | disconnections | clear']],
  ])('tells whoever reads it what to do: %s', (sentence, expected) => {
    expect(doubtfully(sentence)).toEqual(expected);
  });

  it.each([
    'Bridges to be built in the south.',
    'Number of schools to be opened.',
    'The right to be told within two days.',
    'Governments to meet in June.',
    'Objective: open a second camp.',
    'No beauty without a price.',
  ])('is a title, a plan or a saying: %s', (sentence) => {
    expect(doubtfully(sentence)).toEqual([]);
  });

  it('where States are addressed, nothing is to be done by others', () => {
    expect(read('Cells to be cleaned every day.', { addressee: 'states' })).toEqual([]);
  });
});

describe('a noun that is a verb as well, behind a phrase that leads the sentence', () => {
  it.each([
    'Except in an emergency, visits to detention centres shall be announced to the detainees.',
    'Save in cases of urgency, transfers to third parties shall be announced.',
    'In every case, returns to the country of origin shall be voluntary.',
    'Before a removal, reports to the Board shall be published.',
  ])('is what is promised: %s', (sentence) => expect(kinds(sentence)).toEqual(['obligation']));
  it.each(['The panel, reports the Board, shall be independent.', 'In its report the Board says visits shall be announced.'])(
    'is a verb where somebody does it: %s',
    (sentence) => expect(kinds(sentence)).toEqual([]),
  );
});

describe('a policy of doing something', () => {
  it.each([
    ['It shall be the policy of the Organization to hire locally wherever it can.', ['undertaking']],
    ['It shall be our practice to consult host communities before we open an office.', ['undertaking']],
    ['It will be the practice of the Organization not to charge migrants for help.', ['prohibition not']],
  ])('binds: %s', (sentence, expected) => expect(kinds(sentence)).toEqual(expected));
});

describe('who is named by a need or by what they do', () => {
  it.each([
    ['Persons in need of international protection shall under no circumstances be returned.', ['prohibition not']],
    ['Women in need of medical care shall be treated.', ['obligation']],
    ['Persons in dire need of help shall be assisted.', ['obligation']],
    ['The house they live in must not be sold.', ['prohibition not']],
    ['The staff it works with shall be vetted.', ['obligation']],
  ])('is no telling: %s', (sentence, expected) => expect(kinds(sentence)).toEqual(expected));
});

describe('what is not financed', () => {
  it.each([
    'Projects that would entail the detention of children are not eligible for support.',
    'Activities that displace people by force shall not be eligible for financing.',
    'The use of force by staff is out of the question.',
  ])('is ruled out: %s', (sentence) => expect(kinds(sentence)).toEqual(['prohibition not']));
  it('is no ban where somebody is refused a grant', () => {
    expect(kinds('Persons who have given false information are not eligible for grants.')).toEqual([]);
  });
});

describe('help for as long as somebody else wants it', () => {
  const conditions = (sentence: string) => read(sentence)[0]!.qualifiers.map(({ text }) => text);
  it('hangs on that', () => {
    expect(conditions('The Organization shall provide food to detainees for as long as the Government requests it.')).toEqual([
      'as long as the Government requests it',
    ]);
    expect(conditions('The Organization shall provide food to detainees for as long as they are held.')).toEqual([]);
  });
});

describe('what is done as well as one can', () => {
  it.each([
    'Before major works we do our best to find people somewhere to stay.',
    'We are working towards an all-electric fleet by 2032.',
    'Over the coming years our hope is to double the number of girls who stay on.',
  ])('is an aim: %s', (sentence) => expect(kinds(sentence)).toEqual(['aspiration']));
});
