import { instrument } from '../model/schemas/policies.ts';

/** The keys of an instrument's front matter in the order of its schema; each is an option of `avowed import` of the same name. */
export const frontKeys = Object.keys(instrument.properties).filter(
  (key) => !['scope', 'textStatus', 'original'].includes(key),
) as readonly FrontKey[];

export type FrontKey = Exclude<keyof typeof instrument.properties, 'scope' | 'textStatus' | 'original'>;
export type FrontValues = Readonly<Partial<Record<FrontKey, string>>>;

const lists: ReadonlySet<string> = new Set(['aliases', 'presentTense', 'sources']);
const optional: ReadonlySet<string> = new Set(
  Object.keys(instrument.properties).filter((key) => !instrument.required.includes(key as never)),
);

/** The option of a key: `--in-force` for `inForce`. */
export const optionOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What a key means and what may stand there, as its schema says it. */
export function keyWords(key: FrontKey): string {
  const schema = instrument.properties[key] as { description?: string; enum?: readonly string[]; items?: { enum?: readonly string[] } };
  const choice = schema.enum ?? schema.items?.enum;
  return [schema.description, choice ? `one of ${choice.join(', ')}` : '', lists.has(key) ? 'several with commas' : '']
    .filter(Boolean)
    .join('; ');
}

/** The front matter of an official text. A key that must be there and was not given is left empty, so that `avowed check` names it. */
export function writeFrontMatter(values: FrontValues, original: string | null): string {
  const given: Readonly<Record<string, string | undefined>> = { read: 'whole', language: 'en', ...values };
  const lines = Object.keys(instrument.properties).flatMap((key) => {
    if (key === 'scope') return [];
    if (key === 'textStatus') return ['textStatus: official'];
    if (key === 'original') return original === null ? [] : [`original: ${original}`];
    const value = given[key]?.trim();
    if (lists.has(key)) {
      const words = (value ?? '')
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean);
      return words.length === 0 && optional.has(key) ? [] : [`${key}: [${words.map(scalar).join(', ')}]`];
    }
    if (value) return [`${key}: ${scalar(value)}`];
    return optional.has(key) ? [] : [`${key}:`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** Text as YAML reads it back; quoted where it would be something else. */
const scalar = (text: string): string =>
  /^[\p{L}\d](?:[\p{L}\d ./()'’–-]*[\p{L}\d.)])?$/u.test(text) && !/\s#|:\s/.test(text) ? text : JSON.stringify(text);
