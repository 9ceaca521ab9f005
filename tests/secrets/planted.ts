import type { SchemaName } from '../../src/model/schemas.ts';
import { schemas } from '../../src/model/schemas.ts';

/** What every planted secret ends in; it is found wherever a part of it with its end is printed. */
export const mark = 'x7q';

/** A JSON Schema, as far as records are made from it. */
interface Form {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
  readonly properties?: Readonly<Record<string, Form>>;
  readonly patternProperties?: Readonly<Record<string, Form>>;
}

const ofFormats: Readonly<Record<string, string>> = { edtf: '2018', 'edtf-interval': '2015/..', place: 'TV' };

/**
 * A record by a schema with every field that it knows, and a secret in each that takes words. A field that must name something is given, by its
 * name or its whole path.
 */
export function planted(name: SchemaName, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  let count = 0;
  const make = (form: Form, path: string): unknown => {
    const key = path.split('.').at(-1)!;
    for (const known of [path, key]) if (Object.hasOwn(given, known)) return given[known];
    if (form.enum) return form.enum[0];
    if (form.anyOf) return make(form.anyOf.at(-1)!, path);
    if (form.type === 'object')
      return Object.fromEntries(
        Object.entries(form.properties ?? {}).flatMap(([each, inner]) => {
          const value = make(inner, path === '' ? each : `${path}.${each}`);
          return value === undefined ? [] : [[each, value]];
        }),
      );
    if (form.type === 'array') return [make(form.items!, path)];
    if (form.type === 'boolean') return true;
    if (form.type === 'integer' || form.type === 'number') return form.minimum ?? 1;
    if (form.format) return ofFormats[form.format];
    return `planted-${key.toLowerCase().replace(/[^a-z]/g, '')}-${++count}-${mark}`;
  };
  const schema = schemas[name] as Form;
  return make(schema.type === 'array' ? schema.items! : schema, '') as Record<string, unknown>;
}
