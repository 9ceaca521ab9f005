import { Refused } from './refused.ts';

/** No document of people is nested as deeply, and a reader that goes down into it would take minutes or lose itself. */
const deepest = 3000;

export const nestedTooDeeply = (): Refused =>
  new Refused(
    'what it holds is nested too deeply, as in files that are made to stop a program. Open it in its own program, and save it as PDF or plain text.',
  );

/**
 * Goes down a tree without calling itself.
 * @throws Refused where it is nested too deeply
 */
export function refuseNested<N>(root: N, childrenOf: (node: N) => readonly N[]): void {
  let level: N[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw nestedTooDeeply();
    const below: N[] = [];
    for (const node of level) for (const child of childrenOf(node)) below.push(child);
    level = below;
  }
}
