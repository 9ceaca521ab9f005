import { describe, expect, it } from 'vitest';
import { readSmall } from '../support/files.ts';

const general = 'rules/vocabulary/general/norms.yaml';
const own = 'rules/vocabulary/norms.yaml';
const concept = (id: string, more = '') => `- id: ${id}\n  prefLabel: Label\n  definition: Meaning.\n${more}`;
const read = async (generalText: string, ownText: string | null) => {
  const { vocabulary, problems } = await readSmall({ [general]: generalText, [own]: ownText });
  const errors = problems.filter(({ severity, file }) => severity === 'error' && file.startsWith('rules/vocabulary/'));
  return { norms: vocabulary.norms, errors };
};

describe('the general vocabulary and the workspace’s own', () => {
  it('are joined: general words first, then those that only the workspace has', async () => {
    const { norms } = await read(concept('one') + concept('two'), concept('three') + '- id: one\n  prefLabel: Mine\n');
    expect(norms.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });
  it('the own word wins, and words are added to words', async () => {
    const { norms } = await read(
      concept('one', '  cues: [first]\n  broader: [two]\n') + concept('two') + concept('three'),
      '- id: one\n  definition: Mine.\n  cues: [second]\n  broader: [three]\n',
    );
    expect(norms[0]).toMatchObject({ prefLabel: 'Label', definition: 'Mine.', cues: ['first', 'second'], broader: ['three'] });
  });
  it('need not both be there', async () => {
    expect((await read(concept('one'), null)).norms.map(({ id }) => id)).toEqual(['one']);
    expect((await read(concept('one'), '# nothing of our own\n')).errors.map(({ file }) => file)).not.toContain(own);
  });
  it('a “&” without words on both sides is an error, as its cue would never be found', async () => {
    const { errors } = await read(concept('liberty', '  cues: ["held &", "hold/held & child"]\n'), null);
    expect(errors.filter(({ found }) => found.includes('&'))).toMatchObject([
      { file: general, line: 1, found: 'the cue “held &” of “liberty”', mend: 'take the “&” away, or write what must stand near' },
    ]);
  });
  it('a “&” in the cues of anything but norms is an error, too', async () => {
    const file = 'rules/vocabulary/persons.yaml';
    const { problems } = await readSmall({ [file]: concept('children', '  cues: [child & parent]\n') });
    expect(problems.filter(({ found }) => found.includes('&'))).toMatchObject([{ file, line: 1, severity: 'error' }]);
  });
  it('what adds words to nothing is an error at its place, with the nearest word', async () => {
    const { errors } = await read(concept('liberty'), '- id: libery\n  cues: [held]\n');
    expect(errors.find(({ file }) => file === own)).toMatchObject({
      line: 1,
      found: '“libery” without “prefLabel” and “definition”',
      mend: 'did you mean “liberty”?',
    });
  });
  it('one id in both is no id twice', async () => {
    expect((await read(concept('one'), concept('one'))).errors.filter(({ found }) => found.includes('an id that another has'))).toEqual([]);
  });
  it('an id that another record has from a general word is told where it can be mended, never in the general file', async () => {
    const { problems } = await readSmall({ [general]: concept('returns-from-town') });
    const twice = problems.filter(({ found }) => found.includes('an id that another has'));
    expect(twice.map(({ file }) => file.split('/')[0])).toEqual(['evidence']);
  });
});
