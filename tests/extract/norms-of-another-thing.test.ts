import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const norms = (sentence: string): string[] => read(sentence).flatMap((each) => each.norms.map(({ id }) => id));

describe('a compound with the words of a norm', () => {
  it.each([
    'The Organization shall appoint a human rights officer in each mission.',
    'The Organization shall not lend before an independent human rights risk assessment has been published.',
    'The Organization shall train its human rights monitors.',
    'The Organization shall protect human rights defenders.',
  ])('is another thing: %s', (sentence) => {
    expect(norms(sentence)).not.toContain('human-rights');
  });
  it.each([
    'The Organization shall respect human rights.',
    'The Organization shall act in accordance with human rights law.',
    'The Organization shall not violate human rights or humanitarian law.',
  ])('is none where the words stand for themselves: %s', (sentence) => {
    expect(norms(sentence)).toContain('human-rights');
  });
});

describe('what is only counted and told', () => {
  it.each([
    'The Organization will publish each year the number of complaints received, decided and pending.',
    'The Organization shall publish statistics on complaints every two years.',
  ])('is transparency: %s', (sentence) => {
    expect(norms(sentence)).toEqual(['transparency']);
  });
  it.each([
    'The Organization shall answer each complaint.',
    'The Organization shall reduce the number of complaints that wait for an answer.',
  ])('is not what is done about it: %s', (sentence) => {
    expect(norms(sentence)).toContain('access-to-remedy');
  });
  it('is not, of a death, a duty to give account of all else', () => {
    expect(norms('Each death shall be investigated by a body independent of the employer.')).not.toContain('accountability');
  });
});

describe('what is alleged', () => {
  it.each([
    'Every allegation that a member of staff has ill-treated a person shall be investigated within thirty days.',
    'The Organization shall look into each report of torture.',
  ])('is not what is promised not to be done: %s', (sentence) => {
    const [first] = read(sentence);
    expect(first!.norms.some(({ id }) => id === 'freedom-from-ill-treatment') && first!.confidence.level === 'clear').toBe(false);
  });
  it('is not meant where it is forbidden', () => {
    expect(norms('The Organization shall not torture or ill-treat anyone.')).toContain('freedom-from-ill-treatment');
  });
});

describe('what a clause tells of somebody', () => {
  const isBeside = (sentence: string) => read(sentence)[0]!.confidence.because[0] === beside;
  const beside = 'the words of the norm tell what it is about; what is to be done may have nothing to do with it';
  it('is not what is only commented on', () => {
    expect(isBeside('The Organization refrains from public comment on the asylum policies of its members.')).toBe(true);
  });
  it('is not what a ban forbids, where it tells what they did', () => {
    expect(isBeside('The Organization shall not hand over a person who has asked for asylum to the police of that State.')).toBe(true);
    expect(isBeside('The Organization shall not return a person who has not agreed to it.')).toBe(false);
  });
  it.each([
    'The Organization shall give persons who consider returning accurate and complete information on the situation there.',
    'The Organization shall pay every person whose house or land it takes full compensation at replacement cost.',
    'The Organization shall provide every person who handles dyestuffs, bleaches or solvents with gloves, goggles and a respirator.',
  ])('ends where that begins which they are given: %s', (sentence) => expect(isBeside(sentence)).toBe(false));
});

describe('an “or” behind “before”', () => {
  it('lets nothing else be done instead', () => {
    const because = (sentence: string) => read(sentence)[0]!.confidence.because.join();
    const said = 'it lets something else be done instead';
    expect(because('The Organization shall consult the people downstream before it raises, extends or closes a dam.')).not.toContain(said);
    expect(because('The Organization shall publish the environmental assessment or say in public why it does not.')).toContain(said);
  });
});
