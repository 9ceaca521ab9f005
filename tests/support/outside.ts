import type { Outside } from '../../src/app/outside.ts';

/** A world outside the app in which nothing happens. */
export const nowhere: Outside = {
  editor: () => 'No editor is set.',
  run: () => () => {},
  copy: (text) => text,
  suspend: async () => {},
  watch: () => () => {},
  reviewer: (name) => name,
  decide: () => '',
  export: () => '',
  write: () => Promise.resolve(''),
  keepReport: () => '',
  keptReports: () => [],
  keptReport: (name) => {
    throw new Error(`There is no report “${name}”.`);
  },
  originals: () => [],
  keep: () => {},
};
