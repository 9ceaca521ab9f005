import { closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { printable } from '../../explain/printable.ts';
import { Stop } from '../print/output.ts';
import { bundledWorkspace, findWorkspace } from './workspace-files.ts';
import { writeFiles, type Target } from './write-file.ts';

/** @throws Stop where no workspace is named nor stands around this folder, so that the bundled one would be written into unasked */
export function refuseUnasked(named: string | undefined): void {
  const bundled = bundledWorkspace();
  if (named !== undefined || findWorkspace(process.cwd()) !== bundled || isWithin(process.cwd(), bundled)) return;
  throw new Stop(
    'No workspace stands in this folder or above it, and avowed does not write into the one that it brings along unless asked. Go into the folder of your workspace, or name it with --workspace.',
  );
}

export const isWithin = (folder: string, root: string): boolean => !relative(root, folder).split(sep).includes('..');

/** @throws Stop where the workspace is part of an installed package, whose files the next version would put back */
export function refuseInstalled(root: string): void {
  if (realpathSync(root).split(sep).includes('node_modules'))
    throw new Stop(
      `The workspace ${root} is part of an installed package, where what is written would be lost with the next version. Make one of your own with “avowed init”, and give it with --workspace.`,
    );
}

/**
 * Makes sure that a path within a workspace leads through no link.
 * @param file relative to the workspace, with `/`
 * @throws Stop where it does
 */
export function refuseLinked(root: string, file: string): void {
  const steps = file.split('/');
  for (let length = 1; length <= steps.length; length++) {
    const path = join(root, ...steps.slice(0, length));
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isSymbolicLink())
      throw new Stop(
        `${printable(path)} is a link, which may lead out of the workspace. Make it a plain ${length < steps.length ? 'folder' : 'file'}; nothing was written.`,
      );
    if (length < steps.length && !stats.isDirectory())
      throw new Stop(`${printable(path)} is no folder. Take it away; nothing was written.`);
  }
}

/**
 * Writes files of a workspace, all or none, with the folders that they need.
 * @param targets by their paths relative to the workspace
 * @throws Stop as `writeFiles` does
 */
export function writeInto(root: string, targets: readonly Target[], options: { readonly force?: boolean } = {}): void {
  for (const { file } of targets) refuseLinked(root, file);
  for (const { file } of targets) {
    try {
      mkdirSync(join(root, dirname(file)), { recursive: true });
    } catch (error) {
      throw new Stop(
        `${printable(join(root, dirname(file)))} cannot be made (${(error as NodeJS.ErrnoException).code}). Give a workspace that you may write to.`,
      );
    }
  }
  writeFiles(
    targets.map(({ file, content }) => ({ file: join(root, file), content })),
    options,
  );
}

/** Adds lines to a file of a workspace, and has the disk keep them. A line that a killed process left unfinished stays a line of its own. */
export function appendInto(root: string, file: string, lines: readonly string[]): void {
  refuseLinked(root, file);
  mkdirSync(join(root, dirname(file)), { recursive: true });
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const begin = before.length === 0 || before.at(-1) === 10 ? '' : '\n';
  const descriptor = openSync(path, 'a');
  try {
    writeFileSync(descriptor, begin + lines.map((line) => `${line}\n`).join(''));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
