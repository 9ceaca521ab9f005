import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Problem } from '../model/records.ts';
import { schemas, type SchemaName } from '../model/schemas.ts';
import { compiledSchema } from './compiled-schemas.ts';
import type { Data } from './data.ts';
import { keyMeant } from './meant.ts';
import { describe } from './misfits.ts';

/**
 * Types the data by its schema (all scalars came as text) and says what does not fit.
 * The value is changed in place: text becomes a number or a truth value where the schema asks for one.
 */
export function validate(name: SchemaName, data: Data, value: unknown = data.value, base: readonly (string | number)[] = []): Problem[] {
  const check = compiledSchema(name);
  if (check(value)) return [];
  return withoutMisspelt(tellingErrors(check.errors ?? [])).map((error) => describe(error, data, base, schemas[name]));
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

/** A key that is needed and missing is told by the misspelt one that stands in its place, where there is one. */
function withoutMisspelt(errors: readonly ErrorObject[]): ErrorObject[] {
  const extra = (path: string) =>
    errors.flatMap(({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' && instancePath === path ? [String(params['additionalProperty'])] : [],
    );
  return errors.filter(({ keyword, instancePath, params }) => {
    if (keyword !== 'required') return true;
    const missing = String(params['missingProperty']);
    return !extra(instancePath).some((key) => keyMeant(key, [missing]) === missing);
  });
}
