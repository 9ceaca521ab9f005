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
const lettersFile = `${import.meta.dirname}/letters.ts`;
const segmenter = /^const (\w+) = new Intl\.Segmenter\((?:undefined, \{ ?granularity: ['"]grapheme['"] ?\})?\);$/m;
const measuring = 'export default function stringWidth(';
const fetching = '"function"!=typeof fetch';

/** @throws Error where a library is not as it was when this was written */
function replaced(code: string, from: string, to: string): string {
  if (!code.includes(from)) throw new Error(`A library is not as it was: ${from} is missing. See build/later.ts.`);
  return code.replaceAll(from, to);
}

/** Its patterns of Unicode take 15 ms to make: they are made for the first text that is not plain. */
function measuringLater(code: string): string {
  const [imports, body] = code.split(/\n(?=\/\*\*)/, 2) as [string, string];
  const rest = code.slice(imports.length);
  if (body === undefined) throw new Error('string-width is not as it was. See build/later.ts.');
  return `${imports}
import { plainWidth } from ${JSON.stringify(lettersFile)};
const make = () => {
${replaced(rest, measuring, 'return function stringWidth(')}
};
let whole;
export default (input, options) => {
  const width = typeof input === 'string' && !options?.countAnsiEscapeCodes ? plainWidth(input) : null;
  return width ?? (whole ??= make())(input, options);
};
`;
}

/**
 * What is loaded only where it is first used, of what libraries load at every start: the breaking of text into letters and their measuring (40 ms), the whole of
 * `fetch` to read a part of its own (40 ms), and parts of Node.
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
    filter: { id: /node_modules/ },
    handler(code, id) {
      const path = id.replaceAll('\\', '/');
      let changed = code;
      if (segmenter.test(changed))
        changed = `import { letters } from ${JSON.stringify(lettersFile)};\n${changed.replace(segmenter, 'const $1 = letters;')}`;
      if (path.endsWith('/string-width/index.js')) changed = measuringLater(changed);
      if (path.endsWith('/yoga-wasm-base64-esm.js')) changed = replaced(changed, fetching, 'true');
      return changed === code ? null : { code: changed };
    },
  },
};
