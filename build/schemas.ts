import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/core.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'rolldown';
import { schemas } from '../src/model/schemas.ts';
import { options } from '../src/parse/compiled-schemas.ts';

const replaced = '/src/parse/compiled-schemas.ts';
const lengthOf = 'require("ajv/dist/runtime/ucs2length").default';

/** The checks by all schemas as code, so that no start compiles them. */
export const schemasCompiled: Plugin = {
  name: 'schemas-compiled',
  load: {
    filter: { id: /[\\/]src[\\/]parse[\\/]compiled-schemas\.ts$/ },
    handler(id) {
      const names = Object.keys(schemas);
      const ajv = new Ajv2020({ ...options, code: { source: true, esm: true, formats: _`formats` } });
      for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
      const code = standalone
        .default(ajv, Object.fromEntries(names.map((name) => [name, name])))
        .replaceAll(lengthOf, '((text) => [...text].length)');
      if (code.includes('require(')) throw new Error('A check by a schema needs a part of ajv that is not known. See build/schemas.ts.');
      const folder = id.replaceAll('\\', '/').slice(0, -replaced.length);
      return {
        moduleType: 'js',
        code: `import { formats } from ${JSON.stringify(`${folder}/src/parse/formats.ts`)};
${code.replace('"use strict";', '')}
const compiled = { ${names.join(', ')} };
export const compiledSchema = (name) => compiled[name];
`,
      };
    },
  },
};
