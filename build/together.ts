interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * Names one file for all that these modules load at once: each file more costs a start about a millisecond.
 * @param from the ids of modules
 */
export function together(name: string, from: readonly string[]): (id: string, graph: Graph) => string | null {
  let loaded: Set<string> | undefined;
  return (id, graph) => {
    loaded ??= reached(from, graph);
    return loaded.has(id) ? name : null;
  };
}

function reached(from: readonly string[], graph: Graph): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}
