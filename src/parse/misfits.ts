import type { ErrorObject } from 'ajv/dist/2020.js';
import { tableOf } from '../model/by-id.ts';
import { withoutHidden } from '../model/hidden-characters.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import type { Problem } from '../model/records.ts';
import type { Data } from './data.ts';
import { changedWord, formatTold, idMend, keyMeant, scaleMend, typeMend, wholeMend, wordMend, type Form } from './meant.ts';

const formatExpected: Record<string, string> = {
  edtf: 'an EDTF date or interval such as 2015-11-24, 2001/2008, 2017/.. or 2003?',
  'edtf-interval': 'an EDTF interval such as 2015-11/.. or 2010/2018',
  instant: 'a time in UTC such as 2026-03-01T14:30:00Z',
  place: 'a country by ISO 3166-1 alpha-2 such as ID, or EU',
};

/** What is told of what does not fit a schema, for people: what was found, what was expected, and how it is mended. */
export function describe(error: ErrorObject, data: Data, base: readonly (string | number)[], schema: object): Problem {
  const path = [...base, ...steps(error.instancePath)];
  const where = path.length ? ` in “${stepsSaid(path, data).join(' › ')}”` : '';
  const isBlank = error.data === '' && ['enum', 'format', 'pattern'].includes(error.keyword);
  const tell = isBlank ? tellBlank : (tellings[error.keyword] ?? tellOther);
  const cut = cutByComma(error, data, path);
  const { found, expected, mend, key } = cut ?? tell(error, where, mayBeLeftOut(error, schema));
  const line = key === undefined ? data.at(path, false) : data.at([...path, key], true);
  return { severity: 'error', ...line, found, expected, ...(mend ? { mend } : {}) };
}

/** `{ locator: pp. 44, 46 }`: what stands behind a comma of a text, taken for a key that has nothing. */
function cutByComma({ keyword, params, data: group }: ErrorObject, { at }: Data, path: readonly (string | number)[]): Told | null {
  const extra = String(params['additionalProperty']);
  const values = group as Readonly<Record<string, unknown>>;
  if (keyword !== 'additionalProperties' || !isNothing(values[extra])) return null;
  const place = (key: string) => at([...path, key], true);
  const end = place(extra);
  const before = Object.keys(values).filter(
    (key) => !isNothing(values[key]) && place(key).line === end.line && place(key).column < end.column,
  );
  const [last] = before.toSorted((one, other) => place(other).column - place(one).column);
  if (last === undefined || typeof values[last] !== 'string') return null;
  return {
    found: `“${extra}” behind the comma in “${last}”, as if it were a key`,
    expected: 'text in quotation marks where it has a comma within { }',
    mend: `write ${last}: "${values[last]}, ${extra}"`,
    key: extra,
  };
}

const isNothing = (value: unknown): boolean => value === null || value === '' || value === undefined;

/**
 * The way to a place in a file, as a person finds it: an item of a list by its id where it has one, else by its number. Only of rules, as ids of
 * evidence may be withheld.
 */
function stepsSaid(path: readonly (string | number)[], data: Data): (string | number)[] {
  let at = data.at([]).file.startsWith('rules/') ? data.value : null;
  return path.map((step) => {
    at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string | number, unknown>>)[step] : undefined;
    const id = typeof at === 'object' && at !== null ? (at as { readonly id?: unknown }).id : undefined;
    return typeof step !== 'number' ? step : typeof id === 'string' && id !== '' ? id : step + 1;
  });
}

interface Told {
  readonly found: string;
  readonly expected: string;
  readonly mend?: string | undefined;
  /** The key itself that is wrong, where it is not what stands under it. */
  readonly key?: string;
}

/** @param where “ in “a › b””, or nothing for the whole file @param isOptional whether its key may be left out */
type Tell = (error: ErrorObject, where: string, isOptional: boolean) => Told;

const fillIn = (isOptional: boolean): string => (isOptional ? 'fill it in, or leave the line out' : 'fill it in; it may not be left out');

/** Whether what an error is about stands under a key that may be left out, as its schema says. */
function mayBeLeftOut({ schemaPath }: ErrorObject, schema: object): boolean {
  const way = schemaPath.split('/').slice(1, -1);
  if (way.at(-2) !== 'properties') return false;
  const holder = way.slice(0, -2).reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step], schema);
  const { required = [] } = (holder ?? {}) as { readonly required?: readonly string[] };
  return !required.includes(way.at(-1)!);
}

const propertiesOf = ({ parentSchema }: ErrorObject) => (parentSchema?.['properties'] ?? {}) as Readonly<Record<string, Form>>;
const quotedValue = ({ data }: ErrorObject): string => `“${shown(data)}”`;

const tellBlank: Tell = ({ parentSchema }, where, isOptional) => ({
  found: `nothing${where}`,
  expected: formOf(parentSchema as Form | undefined) || 'some text',
  mend: fillIn(isOptional),
});

const tellOther: Tell = (error, where) => {
  const form = formOf(error.parentSchema as Form | undefined);
  const isRange = ['minimum', 'maximum'].includes(error.keyword) && form !== '';
  return {
    found: `${quotedValue(error)}${where}`,
    expected: isRange ? form : limitOf(error),
    ...(isRange ? { mend: scaleMend(error.parentSchema as Form) } : {}),
  };
};

/** By the keyword of the schema that does not hold. */
const tellings: Readonly<Record<string, Tell>> = tableOf({
  required: (error, where) => {
    const missing = String(error.params['missingProperty']);
    const property = propertiesOf(error)[missing];
    const form = formOf(property);
    return {
      found: `no “${missing}”${where}`,
      expected: `“${missing}”${form ? `, ${form}` : ''}`,
      mend: `add a line “${missing}: ${exampleOf(property)}”`,
    };
  },
  additionalProperties: (error, where) => {
    const extra = String(error.params['additionalProperty']);
    const valid = Object.keys(propertiesOf(error));
    const meant = keyMeant(extra, valid);
    const glued = meant === undefined ? undefined : /^[A-Za-z]+:(\S.*)$/.exec(extra)?.[1];
    const mend = glued ? `write ${meant}: ${glued}, with a blank behind the colon` : meant && `did you mean “${meant}”?`;
    return { found: `the unknown key “${extra}”${where}`, expected: `one of ${listed(valid, 30)}`, mend, key: extra };
  },
  enum: (error, where) => {
    const valid = (error.params['allowedValues'] as string[]) ?? [];
    const mend = changedWord(error.data, valid) ?? didYouMean(shown(error.data), valid) ?? wordMend(shown(error.data), valid);
    return { found: `${quotedValue(error)}${where}`, expected: `one of ${listed(valid)}`, mend };
  },
  type: (error, where, isOptional) => {
    const form = error.parentSchema as Form | undefined;
    if (kindOf(error.data) === 'nothing')
      return where
        ? tellBlank(error, where, isOptional)
        : { found: 'nothing, or comments alone', expected: formOf(form) || 'some text', mend: 'fill it in, or take it away' };
    const expected = formOf(form) || typeExpected(String(error.params['type']));
    const mend = typeMend(error.data, form) ?? (where ? undefined : wholeMend(error.data, form));
    return { found: `${kindOf(error.data)}${where}`, expected, mend };
  },
  format: (error, where) => {
    const format = String(error.params['format']);
    const { found, mend } = formatTold(format, shown(error.data));
    return { found: `${quotedValue(error)}${where}${found ? `: ${found}` : ''}`, expected: formatExpected[format] ?? format, mend };
  },
  pattern: ({ data, parentSchema }, where) => {
    const word = shown(data);
    const { description } = (parentSchema ?? {}) as Form;
    if (description !== undefined) return { found: `“${word}”${where}`, expected: description };
    const seen = withoutHidden(word) === word ? '' : ', in which � is a sign that nobody sees';
    return {
      found: `“${word}”${where}${seen}`,
      expected: 'lower-case words joined by hyphens, such as informed-decision',
      mend: idMend(word),
    };
  },
  minItems: (_, where) => ({ found: `an empty list${where}`, expected: 'at least one item' }),
  minLength: (_, where, isOptional) => ({ found: `nothing${where}`, expected: 'some text', mend: fillIn(isOptional) }),
});

const limitOf = ({ keyword, params }: ErrorObject): string => {
  const limit = String((params as { limit?: unknown }).limit ?? '');
  const words: Readonly<Record<string, string>> = {
    minimum: `at least ${limit}`,
    maximum: `at most ${limit}`,
    minProperties: 'at least one key',
    maxItems: `at most ${limit} items`,
  };
  return words[keyword] ?? 'something else, as the schema says (“avowed schema”)';
};

/** The form of what is expected, for people; nothing where any text may stand there. */
function formOf(form: Form | undefined): string {
  if (!form) return '';
  if (form.enum) return `one of ${listed(form.enum, 20)}`;
  if (form.format) return formatExpected[form.format] ?? '';
  if (form.type === 'array') return listForm(form);
  if (form.type === 'object' && form.description) return `a group of keys: ${form.description}`;
  if (form.minimum !== undefined && form.maximum !== undefined)
    return `${typeExpected(form.type ?? 'number')} from ${form.minimum} to ${form.maximum}`;
  return form.type === undefined || form.type === 'string' ? '' : typeExpected(form.type);
}

function listForm({ items }: Form): string {
  if (items?.required) return `a list, each item with ${listed(items.required)}`;
  const each = formOf(items);
  return each ? `a list of ${each.replace(/^one of /, '')}` : typeExpected('array');
}

/** How a line with it begins to be written. */
function exampleOf(form: Form | undefined): string {
  if (form?.type !== 'array') return '…';
  const keys = form.items?.required;
  return keys ? `[{ ${keys.map((key) => `${key}: …`).join(', ')} }]` : '[…]';
}

const steps = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of keys' : `“${shown(value)}”`;
}

function typeExpected(type: string): string {
  const words: Record<string, string> = {
    array: 'a list, such as [one, two]',
    object: 'a group of keys',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    string: 'text',
  };
  return words[type] ?? type;
}
