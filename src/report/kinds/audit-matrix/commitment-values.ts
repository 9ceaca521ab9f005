import type { Fate } from '../../../explain/commitment-fates.ts';
import { modalityWords } from '../../../explain/words.ts';
import { authorities, bearers, modalities, provenances, strengths, type Bearer } from '../../../model/words.ts';
import type { Value } from '../../named-sheet.ts';
import { explain } from './explained.ts';

/** The closed words of commitments, with what they mean. */

/** What became of a commitment. */
export const fates: Record<Fate, string> = {
  tested: 'has a finding',
  untested: 'untested',
  'not-shown': 'finding not shown',
  'no-norm': 'no norm',
  'binds-others': 'not its own',
  'promises-nothing': 'promises nothing',
  misread: 'reading rejected',
};

const fateMeaning: Record<Fate, string> = {
  tested: 'at least one finding in this workbook rests on it',
  untested: 'an own commitment on a norm without any finding; that none was found does not say that it is kept',
  'not-shown': 'it has findings, which the filters leave out',
  'no-norm': 'an own commitment in which no norm of the vocabulary was recognised, so that nothing is held against it: read it',
  'binds-others':
    'it binds others than the organisation and its staff, or nobody whom the vocabulary knows, and no finding in this workbook rests on it',
  'promises-nothing': 'a permission, a definition, a recognition or a disclaimer: no finding can rest on it',
  misread: 'a reviewer says that it is read wrongly: nothing is held against it, and it answers nothing',
};

export const fateValues: Value[] = (Object.keys(fates) as Fate[]).map((fate) => ({ value: fates[fate], meaning: fateMeaning[fate] }));

export const modalityValues = explain(modalities, (each) => modalityWords[each]);

export const nobody = 'nobody known';

const bearerMeaning: Record<Bearer, string> = {
  organisation: 'the organisation itself',
  states: 'States',
  partners: 'partners of the organisation',
  staff: 'those who work for the organisation',
};

export const bearerValues: Value[] = [
  ...explain(bearers, (each) => bearerMeaning[each]),
  { value: nobody, meaning: 'the sentence names nobody whom the vocabulary knows' },
];

export const readingValues: Value[] = [
  { value: 'as read', meaning: 'the sentence was read without doubt' },
  { value: 'doubtful', meaning: 'the reading of the sentence is doubtful; Commitments says why (doubt)' },
  { value: 'settled by a person', meaning: 'a person settled in the policy file who is bound, how strongly, or how much is promised' },
];

/** Whose words a sentence is that was not read as a commitment. */
export const ofDocument = 'document';

export const ofNote = 'note';

export const whoseWordsValues: Value[] = [
  { value: ofDocument, meaning: 'the sentence is of the document; where that is a digest, it is restated in our own words' },
  {
    value: ofNote,
    meaning:
      'a paragraph or heading of a digest that names no place in the document: it is of whoever restated it, and no sentence of the document',
  },
];

const strengthMeaning: Record<(typeof strengths)[number], string> = {
  specific: 'an act that can be checked',
  general: 'to promote, ensure or respect something: no one act breaks it, but where it begins with respect, comply with or keep to',
  continuing: 'to go on with what is done: no one act breaks it',
  considering: 'to consider something: it makes no finding',
};

export const strengthValues = explain(strengths, (each) => strengthMeaning[each]);

const provenanceMeaning: Record<(typeof provenances)[number], string> = {
  read: 'it was read in the document itself, in a copy of it, or in a translation by its issuer; the sheet “Not read” says where it was read otherwise',
  'described-by-issuer': 'by what its issuer says of it in other texts',
  'described-by-others': 'by what others say of it (reservation: text unchecked)',
  unverified: 'recalled, or taken by inference to be of this document, and not checked (reservation: text unchecked)',
};

export const inTranslation = 'in translation';

export const provenanceValues: Value[] = [
  ...explain(provenances, (each) => provenanceMeaning[each]),
  { value: inTranslation, meaning: 'only in a translation (reservation: text unchecked)' },
];

const authorityMeaning: Record<(typeof authorities)[number], string> = {
  constitution: 'a constitution',
  treaty: 'a treaty',
  'body-decision': 'a decision of a governing body',
  policy: 'a policy',
  instruction: 'an internal instruction',
  framework: 'a framework',
  guidance: 'guidance: manuals, handbooks, toolkits',
  statement: 'a statement: speeches, pages, papers (reservation: statement only)',
};

export const authorityValues = explain(authorities, (each) => authorityMeaning[each]);
