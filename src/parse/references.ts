import type { Line } from '../model/records.ts';
import { isUserAssigned } from '../model/places.ts';
import { schemas, type SchemaName } from '../model/schemas.ts';
import type { Named } from '../model/schemas/shapes.ts';
import type { Data } from './data.ts';

/** One mention of an id in a file. */
export interface Reference extends Line {
  readonly kind: Named;
  readonly id: string;
}

type Path = readonly (string | number)[];

/** A schema, as far as it says what is named. */
interface Form {
  readonly names?: Named;
  /** What the keys of a record name. */
  readonly keysName?: Named;
  readonly type?: string;
  readonly anyOf?: readonly Form[];
  readonly items?: Form;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly patternProperties?: Readonly<Record<string, Form>>;
}

/**
 * Every mention of something that the data of a file names, as its schema says. What has not the form that the schema asks for is passed over, so
 * that the rest of a file that is wrong in one place is looked up all the same.
 */
export function namedIn(schema: SchemaName, { value, at }: Pick<Data, 'value' | 'at'>): Reference[] {
  const found: Reference[] = [];
  const note = (kind: Named | undefined, word: string, path: Path, key = false) => {
    // Codes of ISO 3166-1 are known without looking.
    if (kind !== undefined && word !== '' && (kind !== 'place' || isUserAssigned(word)))
      found.push({ kind, id: kind === 'condition' ? word.replace(/^not /, '') : word, ...at(path, key) });
  };
  const walk = (form: Form, each: unknown, path: Path): void => {
    const forms = (form.anyOf ?? [form]).filter(({ type }) => type === typeOf(each));
    for (const { names, keysName, items, properties, patternProperties } of forms) {
      if (typeof each === 'string') note(names, each, path);
      else if (Array.isArray(each)) {
        if (items) for (const [index, inner] of each.entries()) walk(items, inner, [...path, index]);
      } else {
        for (const [key, inner] of Object.entries(each as object)) {
          note(keysName, key, [...path, key], true);
          const next = properties && Object.hasOwn(properties, key) ? properties[key] : Object.values(patternProperties ?? {})[0];
          if (next) walk(next, inner, [...path, key]);
        }
      }
    }
  };
  walk(schemas[schema] as Form, value, []);
  return found;
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
