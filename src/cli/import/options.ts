import type { GivenOptions } from '../options.ts';

/** What `avowed import` was called with, beside the keys of the front matter. */
export interface ImportOptions extends GivenOptions {
  readonly replaces?: string;
  readonly tracked?: 'accept' | 'reject';
  readonly password?: string;
  readonly keep?: 'none';
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly all?: boolean;
  readonly cite?: readonly string[];
}
