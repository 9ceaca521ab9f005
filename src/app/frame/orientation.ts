import { wrapped, type Canvas } from './canvas.ts';
import type { Over } from './over.ts';

const words: readonly (readonly [string, string])[] = [
  ['commitment', 'one thing that a policy says an organisation, or another, will do or never do'],
  ['evidence entry', 'one documented practice at one place and time'],
  ['claim', 'one statement in an entry, with its sources'],
  ['rule', 'says which practice, under which circumstances, runs against a norm, and why'],
  ['finding', 'a rule applied to a commitment and an entry, with a verdict'],
  ['gap', 'all cases in which the same practice runs against the same norm'],
  ['standard of proof', 'what the listed sources could support on paper; a proxy of ours'],
];

/** What avowed is, for whom opens it the first time. */
export function orientationLines({ columns }: Canvas): Over {
  const left = 20;
  const say = (text: string) => wrapped(text, columns - 2).map((line) => ` ${line}`);
  return {
    heading: 'What this is',
    lines: [
      ...say('avowed holds what an organisation has avowed against what it does.'),
      ...words.flatMap(([word, meaning]) =>
        wrapped(meaning, columns - left - 1).map((line, at) => `${(at === 0 ? ` ${word}` : '').padEnd(left)}${line}`),
      ),
      '',
      ...say(
        'Begin with a case of the overview: Enter opens it, and every line marked › leads on, to the sentence in a policy, the claim in a source and the rule. Esc goes back the way you came. R makes a report of what you see.',
      ),
      ...say('The last line always says which keys work. / filters a list, Ctrl-P finds anything, : finds any action by its name.'),
      ...say('Nothing is sent anywhere. ? shows the keys of a screen, ? ? shows this again.'),
    ],
  };
}
