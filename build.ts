import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { launcher } from './build/launcher.ts';
import { fontsLookedUpOnce } from './build/docx.ts';
import { later } from './build/later.ts';
import { licencesOf } from './build/licences.ts';
import { withoutCanvas, writeCharacterMaps } from './build/pdfjs.ts';
import { schemasCompiled } from './build/schemas.ts';
import { together } from './build/together.ts';
import { writeStyles } from './build/styles.ts';
import { regionNames } from './src/model/places.ts';
import { monthNames } from './src/report/phrases.ts';

/**
 * Builds dist/: the program in one bundle with lazy parts, a launcher that any Node can read, the records of the bundled workspace, citation
 * styles, and the licences of all that is bundled.
 */
const root = import.meta.dirname;
const dist = `${root}/dist`;
/** Where it is built: a command that is called meanwhile finds the whole program of before. */
const fresh = `${root}/.dist`;
const { version, engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string; engines: { node: string } };

/** Of every source file and the versions of all libraries. */
function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(`${root}/package-lock.json`));
  for (const name of readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(`${root}/src/${name}`));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What wrote code into the bundle without being bundled itself. */
const writtenBy = [`${root}/node_modules/ajv/dist/2020.js`];

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });

const bundle = await rolldown({
  input: { main: `${root}/src/cli/main.ts`, analysis: `${root}/src/analysis.ts`, files: `${root}/src/cli/files/workspace-files.ts` },
  platform: 'node',
  plugins: [withoutCanvas, later, fontsLookedUpOnce, schemasCompiled],
  // A part in machine code cannot go into a bundle; it is loaded where it is installed.
  external: ['react-devtools-core', '@myriaddreamin/typst-ts-node-compiler'],
  transform: {
    define: {
      AVOWED_VERSION: JSON.stringify(version),
      AVOWED_BUILD: JSON.stringify(sourceHash()),
      AVOWED_REGIONS: JSON.stringify(regionNames()),
      AVOWED_MONTHS: JSON.stringify(monthNames()),
      'process.env.NODE_ENV': '"production"',
    },
  },
  resolve: { mainFields: ['module', 'main'] },
  logLevel: 'warn',
});
const { output } = await bundle.write({
  dir: fresh,
  format: 'esm',
  minify: true,
  keepNames: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
  codeSplitting: {
    groups: [{ debugName: 'start', name: together('start', [`${root}/src/cli/main.ts`, `${root}/src/cli/commands/gaps.ts`]) }],
  },
});
await bundle.close();

writeFileSync(`${fresh}/avowed.js`, launcher(engines.node.replace(/^>=/, '')), { mode: 0o755 });
writeFileSync(
  `${fresh}/LICENCES.txt`,
  licencesOf([...output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])), ...writtenBy]),
);

// By a name that the bundler and the type check do not follow: it exists only once the bundle is written.
const built = (name: string) => import(`${fresh}/${name}.js`);
const { readFiles } = (await built('files')) as typeof import('./src/cli/files/workspace-files.ts');
const { readWorkspace } = (await built('analysis')) as typeof import('./src/analysis.ts');
const { read } = await readWorkspace(readFiles(root));
writeFileSync(`${fresh}/records.json`, JSON.stringify(Object.fromEntries(read)));
writeStyles(fresh);
writeCharacterMaps(fresh);

const before = `${root}/.dist-before`;
rmSync(before, { recursive: true, force: true });
if (existsSync(dist)) renameSync(dist, before);
renameSync(fresh, dist);
rmSync(before, { recursive: true, force: true });
