import type { Command } from 'commander';
import { schemas } from '../../model/schemas.ts';
import { suggestion } from '../options.ts';
import { Stop, writeResult } from '../print/output.ts';

export function addSchema(program: Command): void {
  program
    .command('schema [name]')
    .description('print the JSON Schema of a kind of file; without a name, the names')
    .addHelpText('after', '\nExample:\n  $ avowed schema\n  $ avowed schema entry')
    .action((name: string | undefined) => {
      const names = Object.keys(schemas);
      if (name === undefined) {
        writeResult(names.join('\n'));
        return;
      }
      const schema = Object.hasOwn(schemas, name) ? schemas[name as keyof typeof schemas] : undefined;
      if (!schema) throw new Stop(`There is no schema “${name}”.${suggestion(name, names)} There are ${names.join(', ')}.`);
      writeResult(JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: `avowed ${name}`, ...schema }, null, 2));
    });
}
