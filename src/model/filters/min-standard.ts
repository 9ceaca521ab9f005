import { tableOf } from '../by-id.ts';
import { standards, type Standard } from '../words.ts';
import { called, closed, type Filter } from './filter.ts';

/** A sign and a level; without a sign at least the level, as the option says. The first of the levels is the strongest. */
const parts = (value: string): readonly [sign: string, level: string] => {
  const [, sign = '', level = ''] = /^(>=|<=|=|>|<)?(.*)$/.exec(value)!;
  return [sign === '' ? '>=' : sign, level];
};

const passes: Readonly<Record<string, (at: number, asked: number) => boolean>> = {
  '>=': (at, asked) => at <= asked,
  '>': (at, asked) => at < asked,
  '<=': (at, asked) => at >= asked,
  '<': (at, asked) => at > asked,
  '=': (at, asked) => at === asked,
};

const words: Readonly<Record<string, string>> = tableOf({
  '>=': 'not below',
  '>': 'above',
  '<=': 'not above',
  '<': 'below',
  '=': 'that is just',
});

export const minStandard: Filter = {
  name: 'standard',
  option: '--min-standard <standard>',
  help: 'only cases whose strongest finding is at this standard of proof or above',
  many: false,
  of: 'result',
  values: () => closed(standards.flatMap((standard) => [standard, `>=${standard}`])),
  read: (word) => {
    const [sign, name] = parts(word);
    const level = called(name, closed(standards));
    return level === null ? null : sign === '>=' ? level : `${sign}${level}`;
  },
  expected: `one of ${standards.join(', ')}`,
  test: ([value]) => {
    const [sign, level] = parts(value!);
    const asked = standards.indexOf(level as Standard);
    return { lead: (result) => passes[sign]!(standards.indexOf(result.level), asked) };
  },
  said: ([value], label) => {
    const [sign, level] = parts(value!);
    return `a standard of proof ${words[sign]} ${label(level)}`;
  },
};
