import type { Line } from '../model/records.ts';
import type { Data } from './data.ts';

/** An id that a file gives to something. */
export interface Defined {
  readonly kind: string;
  readonly id: string;
  readonly at: Line;
}

/**
 * The id of what stands in a file, or the ids of those in its list: also where the file is wrong otherwise, so that nobody is told that what stands
 * there is unknown.
 */
export function definedIn(kind: string, { value, at }: Pick<Data, 'value' | 'at'>): Defined[] {
  const one = (each: unknown, place: () => Line): Defined[] => {
    const id = typeof each === 'object' && each !== null && Object.hasOwn(each, 'id') ? (each as { readonly id: unknown }).id : undefined;
    return typeof id === 'string' && id !== '' ? [{ kind, id, at: place() }] : [];
  };
  return Array.isArray(value)
    ? value.flatMap((each: unknown, index) => one(each, () => at([index, 'id'])))
    : one(value, () => at(['id'], true));
}
