import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The user's own cache is left alone. */
const cache = mkdtempSync(join(tmpdir(), 'avowed-test-cache-'));

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
    // A worker a core, and modules are loaded once a worker: no test changes what another imports.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // The built program is run as Node runs it.
    server: { deps: { external: [/\/dist\//] } },
  },
});
