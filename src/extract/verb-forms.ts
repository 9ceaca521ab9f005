import { tableOf } from '../model/by-id.ts';

/** The forms of a verb whose base form is known: what a list of verbs in the vocabulary stands for. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

const irregular: Readonly<Record<string, readonly [third: string, past: string, participle: string]>> = tableOf({
  bear: ['bears', 'bore', 'borne'],
  fall: ['falls', 'fell', 'fallen'],
  found: ['founds', 'founded', 'founded'],
  give: ['gives', 'gave', 'given'],
  have: ['has', 'had', 'had'],
  hold: ['holds', 'held', 'held'],
  lay: ['lays', 'laid', 'laid'],
  lie: ['lies', 'lay', 'lain'],
  make: ['makes', 'made', 'made'],
  mean: ['means', 'meant', 'meant'],
  run: ['runs', 'ran', 'run'],
  take: ['takes', 'took', 'taken'],
  undertake: ['undertakes', 'undertook', 'undertaken'],
  arise: ['arises', 'arose', 'arisen'],
});

export function formsOf(base: string): VerbForms {
  const own = irregular[base];
  const past = own?.[1] ?? pastOf(base);
  return { base, third: own?.[0] ?? thirdOf(base), past, participle: own?.[2] ?? past, gerund: gerundOf(base) };
}

/** "incur", "admit", "confer": the last letter is doubled. */
const doubles = (base: string): boolean => /(?:cur|mit|fer|run|pel)$/.test(base);

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

function gerundOf(base: string): string {
  if (base === 'lie') return 'lying';
  if (/[^eo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/** Each form of each verb of a list, with what it is a form of. */
export function formsIn(bases: Iterable<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const base of bases) for (const form of Object.values(formsOf(base))) forms.set(form as string, base);
  return forms;
}
