import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In the folder that is built; this very file may be in one of its parts. */
const here = dirname(fileURLToPath(import.meta.url));

/** What the build puts beside the program, by its name; `undefined` where the program was not built. */
export const shipped = (name: string): string | undefined =>
  [dirname(here), here].map((folder) => join(folder, name)).find((path) => existsSync(path));
