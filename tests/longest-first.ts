import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take long, the longest first. Begun late, one of them would keep one core at work while the others have none left. */
export const longest: readonly string[] = [
  'tests/report/every-kind.test.ts',
  'tests/cli/terminal.test.ts',
  'tests/cli/interrupting.test.ts',
  'tests/secrets/secrets.test.ts',
  'tests/cli/report.test.ts',
  'tests/cli/commands.test.ts',
  'tests/cli/first-screen.test.ts',
  'tests/cli/lender.test.ts',
  'tests/fuzz/fuzz.test.ts',
  'tests/cli/careless.test.ts',
  'tests/extract/any-text.test.ts',
  'tests/bundled/coverage.test.ts',
  'tests/cli/review.test.ts',
  'tests/cli/readme.test.ts',
  'tests/cli/never-seventy.test.ts',
  'tests/app/fuzz.test.ts',
  'tests/cli/output-schemas.test.ts',
  'tests/rate/rate.test.ts',
  'tests/report/citations.test.ts',
  'tests/judge/reference.test.ts',
  'tests/import/measured.test.ts',
  'tests/import/bombs.test.ts',
  'tests/cli/two-coders.test.ts',
  'tests/extract/accounting.test.ts',
  'tests/report/docx.test.ts',
  'tests/extract/gold.test.ts',
  'tests/cli/cache.test.ts',
  'tests/report/xlsx.test.ts',
];

/** Begins with what takes long; the others follow as vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
      return at < 0 ? longest.length : at;
    };
    // oxlint-disable-next-line unicorn/no-array-sort
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
