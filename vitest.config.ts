import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** The user's own cache is left alone. */
const cache = mkdtempSync(join(tmpdir(), 'avowed-test-cache-'));

/** What whoever runs the tests has set for himself changes nothing in them, nor in the programs that they start. */
const own = ['COLORFGBG', 'COLUMNS', 'EDITOR', 'FORCE_COLOR', 'INK_SCREEN_READER', 'LINES', 'NODE_OPTIONS', 'NO_COLOR', 'VISUAL'];
for (const name of Object.keys(process.env)) if (own.includes(name) || name.startsWith('AVOWED_')) delete process.env[name];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, GIT_CONFIG_GLOBAL: join(cache, 'no-gitconfig'), GIT_CONFIG_NOSYSTEM: '1' },
    // A worker a core, and modules are loaded once a worker: no test changes what another imports.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // Whoever asks for another order has it.
    ...(process.argv.some((word) => word.startsWith('--sequence.')) ? {} : { sequence: { sequencer: LongestFirst } }),
    // The built program is run as Node runs it.
    server: { deps: { external: [/\/dist\//] } },
  },
});
