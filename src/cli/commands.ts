import type { CliCommand } from './commands/command.ts';

/** All commands by their names, in the order in which the help lists them; each is loaded only where it is called or listed. */
export const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  commitments: async () => (await import('./commands/commitments.ts')).commitments,
  evidence: async () => (await import('./commands/evidence.ts')).evidence,
  gaps: async () => (await import('./commands/gaps.ts')).gaps,
  find: async () => (await import('./commands/find.ts')).finding,
  explain: async () => (await import('./commands/explain.ts')).explain,
  'why-not': async () => (await import('./commands/why-not.ts')).whyNot,
  'what-if': async () => (await import('./commands/what-if.ts')).whatIf,
  diff: async () => (await import('./commands/diff.ts')).diff,
  report: async () => (await import('./commands/report.ts')).report,
  review: async () => (await import('./commands/review.ts')).review,
  agreement: async () => (await import('./commands/agreement.ts')).agreement,
  schema: async () => (await import('./commands/schema.ts')).schema,
  sources: async () => (await import('./commands/sources.ts')).sources,
  vocabulary: async () => (await import('./commands/vocabulary.ts')).vocabulary,
  import: async () => (await import('./commands/import.ts')).importing,
  init: async () => (await import('./commands/init.ts')).init,
  new: async () => (await import('./commands/new.ts')).making,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

export const allCommands = (): Promise<readonly CliCommand[]> => Promise.all(Object.values(commands).map((load) => load()));

const asksForHelp = (word: string | undefined): boolean => word === 'help' || word === '--help' || word === '-h';

/** Those that a call can be about: all that it names, whatever else the word may be, and every one where it asks for help. */
export const commandsFor = (words: readonly string[]): Promise<readonly CliCommand[]> => {
  const [first] = words;
  const named = Object.keys(commands).filter((name) => words.includes(name));
  if (words.some(asksForHelp) && !named.includes(first ?? '')) return allCommands();
  return Promise.all(named.map((name) => commands[name]!()));
};
