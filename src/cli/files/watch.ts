import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

const parts = ['policies', 'evidence', 'rules', 'reviews'] as const;
const patience = 200;

/**
 * Tells, a moment after the last of several, of changes to the files of a workspace, until the function that it gives is called. Folders are
 * watched one by one, which everywhere costs less than watching every file.
 */
export function watchFiles(root: string, changed: () => void): () => void {
  const watched = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const noticed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchAll();
      changed();
    }, patience);
  };
  const isOurs = (name: string | null, folder: string): boolean => {
    if (name === null) return true;
    if (folder === root) return parts.some((part) => part === name);
    return !name.startsWith('.') && !name.startsWith('~') && !name.endsWith('~');
  };
  const watchOne = (folder: string) => {
    try {
      const watcher = watch(folder, (_, name) => {
        if (isOurs(name, folder)) noticed();
      });
      watcher.on('error', () => stop(folder));
      watched.set(folder, watcher);
    } catch {
      // A folder that just went, or that may not be watched: its files are read at the next start.
    }
  };
  const stop = (folder: string) => {
    watched.get(folder)?.close();
    watched.delete(folder);
  };
  const watchAll = () => {
    const now = new Set([root, ...parts.flatMap((part) => foldersIn(join(root, part)))]);
    for (const folder of watched.keys()) if (!now.has(folder)) stop(folder);
    for (const folder of now) if (!watched.has(folder)) watchOne(folder);
  };
  watchAll();
  return () => {
    clearTimeout(timer);
    for (const folder of watched.keys()) stop(folder);
  };
}

/** The folder and all below it; none where it is not there. */
function foldersIn(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true, recursive: true });
    return [folder, ...below.filter((each) => each.isDirectory()).map((each) => join(each.parentPath, each.name))];
  } catch {
    return [];
  }
}
