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
  },
});
