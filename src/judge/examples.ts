import type { Problem, Rule } from '../model/records.ts';
import type { FactStatus } from '../model/words.ts';
import { mayBe, plainId, truthOf } from './truth.ts';

/** Runs the examples that rules carry: each `matches` must make the rule apply, each `doesNotMatch` must not. */
export function checkExamples(rules: readonly Rule[]): Problem[] {
  return rules.flatMap((rule) => {
    const failing = (examples: Rule['examples']['matches'], expected: boolean, name: string): Problem[] =>
      examples.flatMap((example, index) =>
        applies(rule, example) === expected
          ? []
          : [
              {
                severity: 'error' as const,
                ...rule.at,
                found: `example ${index + 1} of “${name}” of the rule “${rule.id}”, to which the rule ${expected ? 'does not apply' : 'applies'}`,
                expected: expected ? 'an example to which it applies' : 'an example to which it does not apply',
                mend: 'mend the example, or the lines under “when” and “roles”',
              },
            ],
      );
    return [...failing(rule.examples.matches, true, 'matches'), ...failing(rule.examples.doesNotMatch, false, 'doesNotMatch')];
  });
}

function applies(rule: Rule, example: { circumstances: Record<string, FactStatus>; role: Rule['roles'][number] }): boolean {
  const truth = (word: string) => truthOf(word, statusIn(example.circumstances, plainId(word)));
  return rule.roles.includes(example.role) && rule.when.some((line) => line.every((word) => mayBe(truth(word))));
}

const statusIn = (circumstances: Record<string, FactStatus>, id: string): FactStatus =>
  Object.hasOwn(circumstances, id) ? circumstances[id]! : 'unknown';
