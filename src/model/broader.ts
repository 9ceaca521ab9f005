/** For each concept all that is broader, near and far. */
export function ancestors(concepts: readonly { readonly id: string; readonly broader?: readonly string[] }[]): Map<string, Set<string>> {
  const parents = new Map(concepts.map((concept) => [concept.id, concept.broader ?? []]));
  const result = new Map<string, Set<string>>();
  for (const { id } of concepts) {
    const found = new Set<string>();
    const queue = [...(parents.get(id) ?? [])];
    while (queue.length > 0) {
      const next = queue.pop()!;
      if (found.has(next)) continue;
      found.add(next);
      queue.push(...(parents.get(next) ?? []));
    }
    result.set(id, found);
  }
  return result;
}

/** The ids and those of all that is narrower. */
export function withNarrower(ids: readonly string[], concepts: Parameters<typeof ancestors>[0]): ReadonlySet<string> {
  const above = ancestors(concepts);
  const narrower = concepts.filter(({ id }) => [...(above.get(id) ?? [])].some((each) => ids.includes(each)));
  return new Set([...ids, ...narrower.map(({ id }) => id)]);
}
