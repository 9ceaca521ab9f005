import type { Plugin } from 'rolldown';

/** Parts of Node, by what stands in for them where a library asks for them at its start and needs them seldom or never. */
const standIns: Readonly<Record<string, string>> = {
  // To import it asks for each of its properties, and so opens all three streams.
  'node:process': 'export default process; export const { env, cwd } = process;',
  'node:child_process': [
    `const later = (name) => (...given) => process.getBuiltinModule('node:child_process')[name](...given);`,
    `export const spawn = later('spawn'), spawnSync = later('spawnSync'), execFileSync = later('execFileSync');`,
    'export default { spawn };',
  ].join('\n'),
};

const prefix = '\0later:';
const segmenter = /^const (\w+) = new Intl\.Segmenter\((.*)\);$/m;

/**
 * What is loaded only where it is first used: the breaking of text into letters, which costs a start 15 ms in each library that measures
 * text, and parts of Node.
 */
export const later: Plugin = {
  name: 'loaded-later',
  resolveId: {
    filter: { id: /^node:(?:process|child_process)$/ },
    handler: (id) => prefix + id,
  },
  load: {
    filter: { id: /^\0later:/ },
    handler: (id) => standIns[id.slice(prefix.length)]!,
  },
  transform: {
    filter: { code: segmenter },
    handler: (code) => ({
      code: code.replace(segmenter, 'let $1Made; const $1 = { segment: (text) => ($1Made ??= new Intl.Segmenter($2)).segment(text) };'),
    }),
  },
};
