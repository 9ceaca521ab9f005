import { Type, type TSchema } from 'typebox';

/** What the schemas of files are made of. */

export const one = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...(description ? { description } : {}) });

export const record = <T extends Record<string, TSchema>>(properties: T, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description ? { description } : {}) });

export const text = (description?: string) => Type.String({ minLength: 1, ...(description ? { description } : {}) });
export const id = (description?: string) => Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', ...(description ? { description } : {}) });

/**
 * What a word in a file can name. What it names is looked for in the other files, and an unknown one is told with the nearest name; so the schema
 * takes any text.
 */
export type Named = (typeof kindsNamed)[number];

const kindsNamed = [
  'norm',
  'practice',
  'circumstance',
  /** A circumstance, or “not” and one. */
  'condition',
  /** A circumstance, or a role. */
  'fact',
  'person',
  'place',
  'actor',
  /** A country by its code, or an actor. */
  'party',
  'source',
  'rule-source',
  'entry',
] as const;

/** A word that names something: `names` is a keyword of our own, which validators of JSON Schema leave alone. */
export const naming = (what: Named, description?: string) =>
  Type.String({ minLength: 1, names: what, ...(description ? { description } : {}) });

export const namingAny = (what: Named, description?: string) => Type.Array(naming(what), description ? { description } : {});
export const period = (description: string) => Type.String({ format: 'edtf', description });
export const interval = (description: string) => Type.String({ format: 'edtf-interval', description });
export const place = () =>
  Type.String({
    format: 'place',
    names: 'place',
    description: 'ISO 3166-1 alpha-2, EU, or a user-assigned code that rules/vocabulary/places.yaml names',
  });

export const optional = Type.Optional;
/** Also one of several lines, which `.` would not match. */
export const anyKey = Type.String({ pattern: '^[\\s\\S]*$' });
