import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

/** Builds dist/: the program in one bundle with lazy parts, a launcher that any Node can read, and the records of the bundled workspace. */
const root = import.meta.dirname;
const { version, engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string; engines: { node: string } };

/** Of every source file and the versions of all libraries. */
function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(`${root}/package-lock.json`));
  for (const name of readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(`${root}/src/${name}`));
  }
  return hash.digest('hex').slice(0, 16);
}

rmSync(`${root}/dist`, { recursive: true, force: true });
mkdirSync(`${root}/dist`, { recursive: true });

const bundle = await rolldown({
  input: { main: `${root}/src/cli/main.ts`, analysis: `${root}/src/analysis.ts`, files: `${root}/src/cli/files.ts` },
  platform: 'node',
  external: ['react-devtools-core'],
  transform: {
    define: { AVOWED_VERSION: JSON.stringify(version), AVOWED_BUILD: JSON.stringify(sourceHash()), 'process.env.NODE_ENV': '"production"' },
  },
  resolve: { mainFields: ['module', 'main'] },
  logLevel: 'warn',
});
await bundle.write({
  dir: `${root}/dist`,
  format: 'esm',
  minify: true,
  keepNames: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
});
await bundle.close();

const least = engines.node.replace(/^>=/, '');
writeFileSync(
  `${root}/dist/avowed.js`,
  `#!/usr/bin/env node
var least = '${least}'.split('.').map(Number);
var own = process.versions.node.split('.').map(Number);
if (own[0] < least[0] || (own[0] === least[0] && own[1] < least[1])) {
  process.stderr.write('avowed needs Node ${least} or newer; this is Node ' + process.versions.node + '. Install a newer one from your package manager.\\n');
  process.exit(2);
}
import('node:module').then(function (m) { if (m.enableCompileCache) m.enableCompileCache(); return import('./main.js'); }).then(function (m) { return m.main(process.argv); });
`,
  { mode: 0o755 },
);

// By a name that the bundler and the type check do not follow: it exists only once the bundle is written.
const built = (name: string) => import(`${root}/dist/${name}.js`);
const { readFiles } = (await built('files')) as typeof import('./src/cli/files.ts');
const { readWorkspace } = (await built('analysis')) as typeof import('./src/analysis.ts');
const { read } = await readWorkspace(readFiles(root));
writeFileSync(`${root}/dist/records.json`, JSON.stringify(Object.fromEntries(read)));
