import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { readPeriod } from '../model/dates.ts';
import { isPlaceCode } from '../model/places.ts';
import type { Problem } from '../model/records.ts';
import { schemas, type SchemaName } from '../model/schemas.ts';
import type { Data } from './data.ts';
import { describe } from './misfits.ts';

const formats: Record<string, (text: string) => boolean> = {
  edtf: (text) => readPeriod(text) !== null,
  'edtf-interval': (text) => readPeriod(text)?.kind === 'interval',
  place: isPlaceCode,
  instant: (text) => /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?$/.test(text) && !Number.isNaN(Date.parse(text)),
};
let ajv: Ajv2020 | undefined;
/** Made when first asked. That the schemas are schemas is tested, and not asked at each start. */
const compile = (name: SchemaName): ValidateFunction => {
  ajv ??= new Ajv2020({ allErrors: true, coerceTypes: true, strict: false, verbose: true, formats, meta: false, validateSchema: false });
  return ajv.compile(schemas[name]);
};
const compiled = new Map<SchemaName, ValidateFunction>();

/**
 * Types the data by its schema (all scalars came as text) and says what does not fit.
 * The value is changed in place: text becomes a number or a truth value where the schema asks for one.
 */
export function validate(name: SchemaName, data: Data, value: unknown = data.value, base: readonly (string | number)[] = []): Problem[] {
  let check = compiled.get(name);
  if (!check) compiled.set(name, (check = compile(name)));
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
