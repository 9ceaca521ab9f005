import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { readPeriod } from '../model/dates.ts';
import { withoutHidden } from '../model/hidden-characters.ts';
import { isPlaceCode } from '../model/places.ts';
import type { Problem } from '../model/records.ts';
import { schemas, type SchemaName } from '../model/schemas.ts';
import type { Data } from './data.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import { changedWord, formatTold, idMend, typeMend, type Form } from './meant.ts';

const formats: Record<string, (text: string) => boolean> = {
  edtf: (text) => readPeriod(text) !== null,
  'edtf-interval': (text) => readPeriod(text)?.kind === 'interval',
  place: isPlaceCode,
  instant: (text) => /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?$/.test(text) && !Number.isNaN(Date.parse(text)),
};
const formatExpected: Record<string, string> = {
  edtf: 'an EDTF date or interval such as 2015-11-24, 2001/2008, 2017/.. or 2003?',
  'edtf-interval': 'an EDTF interval such as 2015-11/.. or 2010/2018',
  instant: 'a time in UTC such as 2026-03-01T14:30:00Z',
  place: 'a country by ISO 3166-1 alpha-2 such as ID, or EU',
};

const ajv = new Ajv2020({ allErrors: true, coerceTypes: true, strict: false, verbose: true, formats });
const compiled = new Map<SchemaName, ValidateFunction>();

/**
 * Types the data by its schema (all scalars came as text) and says what does not fit.
 * The value is changed in place: text becomes a number or a truth value where the schema asks for one.
 */
export function validate(name: SchemaName, data: Data, value: unknown = data.value, base: readonly (string | number)[] = []): Problem[] {
  let check = compiled.get(name);
  if (!check) compiled.set(name, (check = ajv.compile(schemas[name])));
  if (check(value)) return [];
  return tellingErrors(check.errors ?? []).map((error) => describe(error, data, base));
}

/** Of a choice that nothing fits, only what is said of the form that was written: not that a group of keys is no text. */
function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = new Set(errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath));
  const isOfOtherForm = (error: ErrorObject) =>
    error.keyword === 'type' &&
    choices.has(error.instancePath) &&
    errors.some(
      (other) => other !== error && !['type', 'anyOf'].includes(other.keyword) && other.instancePath.startsWith(error.instancePath),
    );
  return errors.filter((error) => error.keyword !== 'anyOf' && !isOfOtherForm(error));
}

function describe(error: ErrorObject, data: Data, base: readonly (string | number)[]): Problem {
  const path = [...base, ...steps(error.instancePath)];
  const at = (more: readonly (string | number)[] = [], key = false) => data.at([...path, ...more], key);
  const where = path.length ? ` in “${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ')}”` : '';
  const problem = (line: ReturnType<Data['at']>, found: string, expected: string, mend?: string): Problem => ({
    severity: 'error',
    ...line,
    found,
    expected,
    ...(mend ? { mend } : {}),
  });
  if (error.data === '' && ['enum', 'format', 'pattern'].includes(error.keyword)) {
    const expected = formOf(error.parentSchema as Form | undefined) || 'some text';
    return problem(at(), `nothing${where}`, expected, 'fill it in, or leave the line out if it may be omitted');
  }
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      const form = formOf((error.parentSchema?.['properties'] as Record<string, Form> | undefined)?.[missing]);
      return problem(at(), `no “${missing}”${where}`, `“${missing}”${form ? `, ${form}` : ''}`, `add a line “${missing}: …”`);
    }
    case 'additionalProperties': {
      const extra = String(error.params['additionalProperty']);
      const valid = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
      return problem(at([extra], true), `the unknown key “${extra}”${where}`, `one of ${listed(valid, 30)}`, didYouMean(extra, valid));
    }
    case 'enum': {
      const valid = (error.params['allowedValues'] as string[]) ?? [];
      const mend = changedWord(error.data, valid) ?? didYouMean(shown(error.data), valid);
      return problem(at(), `“${shown(error.data)}”${where}`, `one of ${listed(valid)}`, mend);
    }
    case 'type': {
      const form = error.parentSchema as Form | undefined;
      if (error.data === undefined || error.data === null || error.data === '')
        return problem(
          at(),
          path.length > 0 ? `nothing${where}` : 'nothing, or comments alone',
          formOf(form) || 'some text',
          path.length > 0 ? 'fill it in, or leave the line out if it may be omitted' : 'fill it in, or take it away',
        );
      return problem(
        at(),
        `${kindOf(error.data)}${where}`,
        formOf(form) || typeExpected(String(error.params['type'])),
        typeMend(error.data, form),
      );
    }
    case 'format': {
      const format = String(error.params['format']);
      const { found, mend } = formatTold(format, shown(error.data));
      return problem(at(), `“${shown(error.data)}”${where}${found ? `: ${found}` : ''}`, formatExpected[format] ?? format, mend);
    }
    case 'pattern': {
      const word = shown(error.data);
      const seen = withoutHidden(word) === word ? '' : ', in which � is a sign that nobody sees';
      return problem(at(), `“${word}”${where}${seen}`, 'lower-case words joined by hyphens, such as informed-decision', idMend(word));
    }
    case 'minItems':
      return problem(at(), `an empty list${where}`, 'at least one item');
    case 'minLength':
      return problem(at(), `nothing${where}`, 'some text', 'fill it in, or leave the line out if it may be omitted');
    default:
      return problem(at(), `“${shown(error.data)}”${where}`, limitOf(error));
  }
}

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

/** The same for people; nothing where any text may stand there. */
function formOf(form: Form | undefined): string {
  if (!form) return '';
  if (form.enum) return `one of ${listed(form.enum, 20)}`;
  if (form.format) return formatExpected[form.format] ?? '';
  if (form.minimum !== undefined && form.maximum !== undefined)
    return `${typeExpected(form.type ?? 'number')} from ${form.minimum} to ${form.maximum}`;
  if (form.type === 'object' && form.description) return `a group of keys: ${form.description}`;
  if (form.type === 'array') {
    const each = form.items?.required ? `groups of keys, each with ${listed(form.items.required)}` : formOf(form.items);
    return each ? `a list of ${each.replace(/^one of /, '')}` : typeExpected('array');
  }
  return form.type === undefined || form.type === 'string' ? '' : typeExpected(form.type);
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
