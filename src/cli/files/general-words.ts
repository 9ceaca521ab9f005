import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../explain/printable.ts';
import type { Found } from '../../explain/weaknesses/weakness.ts';
import { bundledWorkspace, readFiles } from './workspace-files.ts';

const folder = 'rules/vocabulary/general';

/** Files of the general vocabulary that are others than those that this avowed brings: a workspace keeps those of the avowed that began it. */
export function otherGeneralWords(root: string): Found[] {
  const brought = join(bundledWorkspace(), folder);
  const { bytes } = readFiles(root);
  return readdirSync(brought).flatMap((name) => {
    const here = bytes.get(`${folder}/${name}`);
    if (!here || readFileSync(join(brought, name)).equals(here)) return [];
    return [
      {
        file: `${folder}/${name}`,
        line: 1,
        column: 1,
        found: `general words that are not those that this avowed brings (${printable(join(brought, name))})`,
        mend: `if nobody changed them here, copy that file over this one, so that as much is read as avowed can read; words of your own belong in rules/vocabulary/${name}`,
      },
    ];
  });
}
