const none: readonly never[] = [];

/**
 * A list that stays in a record, as long as it must be: V8 gives a list that grows room for sixteen more, which a long document has no memory
 * for; and what is empty is one and the same list.
 */
export const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? none : [...list]);
