import { spawnSync } from 'node:child_process';
import type { Files } from '../../read-files.ts';
import { isData } from './strangers.ts';
import { Stop } from '../print/output.ts';

/** The files of a workspace as they stood in a git revision. @throws Stop where there is no git, no repository or no such revision */
export function filesAt(root: string, revision: string): Files {
  const git = (args: readonly string[], input?: string): Buffer => {
    const { error, status, stdout } = spawnSync('git', ['-C', root, ...args], {
      maxBuffer: 2 ** 30,
      ...(input === undefined ? {} : { input }),
    });
    if (error) throw new Stop('git is not installed, so no earlier revision can be read. Give two folders instead.');
    if (status !== 0)
      throw new Stop(
        `“${revision}” is neither a folder nor a git revision of ${root}. Give a folder, or a revision such as HEAD~1, a tag or a hash.`,
      );
    return stdout;
  };
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    .toString('utf8')
    .trim();
  const listed = git(['ls-tree', '-r', '-z', commit, '--', 'policies', 'evidence', 'rules', 'reviews']).toString('utf8');
  const found = listed.split('\0').flatMap((line) => {
    const [, mode, object, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    // A link is no file of the workspace.
    return path !== undefined && mode !== '120000' && isData(path) ? [{ path, object: object! }] : [];
  });
  const contents = git(['cat-file', '--batch'], found.map(({ object }) => `${object}\n`).join(''));
  const bytes = new Map<string, Uint8Array>();
  let at = 0;
  for (const { path } of found) {
    const end = contents.indexOf('\n', at);
    const length = Number(contents.toString('latin1', at, end).split(' ')[2]);
    bytes.set(path, contents.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return { bytes, problems: [] };
}
