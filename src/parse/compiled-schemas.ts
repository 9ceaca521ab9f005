import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { schemas, type SchemaName } from '../model/schemas.ts';
import { formats } from './formats.ts';

/** That the schemas are schemas is tested, and not asked at each start. */
export const options: Options = {
  allErrors: true,
  coerceTypes: true,
  strict: false,
  verbose: true,
  meta: false,
  validateSchema: false,
  formats: { ...formats },
};

let ajv: Ajv2020 | undefined;
const compiled = new Map<SchemaName, ValidateFunction>();

/** Checks a value by a schema. The build writes what this would compile in its place (`build/schemas.ts`). */
export function compiledSchema(name: SchemaName): ValidateFunction {
  ajv ??= new Ajv2020(options);
  let check = compiled.get(name);
  if (!check) compiled.set(name, (check = ajv.compile(schemas[name])));
  return check;
}
