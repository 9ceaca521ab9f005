import { schemas } from '../../model/schemas.ts';
import { suggestion } from '../options.ts';
import { Stop, writeResult } from '../print/output.ts';
import type { CliCommand } from './command.ts';

export const schema: CliCommand = {
  call: 'schema [name]',
  about: 'print the JSON Schema of a kind of file; without a name, the names',
  examples: ['schema', 'schema entry'],
  options: (command) => command,
  run: ([name]) => {
    const names = Object.keys(schemas);
    if (name === undefined) {
      writeResult(names.join('\n'));
      return;
    }
    const found = Object.hasOwn(schemas, name) ? schemas[name as keyof typeof schemas] : undefined;
    if (!found) throw new Stop(`There is no schema “${name}”.${suggestion(name, names)} There are ${names.join(', ')}.`);
    writeResult(JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: `avowed ${name}`, ...found }, null, 2));
  },
};
