/** That a reviewer stands under another name than was given, since the name is that of a file. */
export const namedOtherwise = (given: string, reviewer: string): string =>
  `“${given}” stands as ${reviewer}: so the file reviews/${reviewer}.jsonl is called, and agreement knows the reviewer by it.`;
