import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const groups = (body: string): string[] => read(body)[0]!.confidence.doubts.flatMap(({ persons = [] }) => persons);

describe('a promise for some people alone', () => {
  it.each([
    ['The Organization shall not detain children.', ['children']],
    ['No child shall be returned to a place where the child is at risk of harm.', ['children']],
    ['Women shall have access to a confidential complaint mechanism.', ['women']],
    ['The Organization shall not evict indigenous communities.', ['indigenous-peoples']],
    ['The Organization shall not share personal data of unaccompanied minors with any State.', ['unaccompanied-children']],
    ['The Organization shall not detain children and their parents.', ['children']],
  ])('names them: %s', (sentence, persons) => expect(groups(sentence)).toEqual(persons));

  it.each([
    'The Organization shall not detain migrants, in particular children.',
    'The Organization shall not detain anyone, whether adults or children.',
    'The Organization shall not detain people.',
    'No one, including women and children, shall be returned to a place where they are at risk of harm.',
    'The Organization shall give everybody information on return in writing, also children.',
    'The Organization shall fit its work to the regime of refugee protection and to human rights.',
  ])('is none where it is for others as well: %s', (sentence) => expect(groups(sentence)).toEqual([]));

  it('is as clear as any other', () => {
    expect(read('The Organization shall not detain children.')[0]!.confidence.level).toBe('clear');
  });

  it('is one whose heading names them', () => {
    expect(groups('## Unaccompanied children\n\nThe Organization shall not share personal data without consent.')).toEqual([
      'unaccompanied-children',
    ]);
    expect(groups('## Protection of women\n\nThe Organization shall not share personal data without consent.')).toEqual(['women']);
    expect(groups('## Data\n\nThe Organization shall not share personal data without consent.')).toEqual([]);
  });

  it('asks nothing more where a person settled for whom it is', () => {
    expect(groups('The Organization shall not detain children. {persons=children}')).toEqual([]);
  });
});
