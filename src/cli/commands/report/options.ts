import { Option, type Command } from 'commander';
import { citationStyles, reportLanguages, type CitationStyleName } from '../../../model/words.ts';
import { formats } from '../../../report/formats.ts';
import { kinds } from '../../../report/kinds.ts';
import type { Kind } from '../../../report/kinds/kind.ts';
import type { KindOption } from '../../../report/kinds/options.ts';
import type { GivenOfReport } from '../../../report/kinds/shared/report-options.ts';
import { day, many, positive, type GivenOptions } from '../../options.ts';
import { Stop } from '../../print/output.ts';

export interface GivenReportOptions extends GivenOptions, GivenOfReport {
  readonly force?: boolean;
  readonly from?: string;
  readonly citations?: CitationStyleName;
  readonly csl?: string;
  readonly sources?: string;
  readonly zotero?: boolean;
}

/** Of all kinds, each once. */
const kindOptions: readonly KindOption[] = [...new Set(kinds.flatMap(({ options }) => options))];

/** How commander names the value of an option: `--on-behalf-of` is `onBehalfOf`. */
const givenBy = ({ flag }: KindOption): keyof GivenReportOptions =>
  flagOf(flag)
    .slice(2)
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof GivenReportOptions;

const flagOf = (flag: string): string => flag.split(' ')[0]!;

const kindsWith = (option: KindOption): string[] => kinds.filter(({ options }) => options.includes(option)).map(({ id }) => id);

function optionOf(option: KindOption): Option {
  const made = new Option(option.flag, `${option.about} (${kindsWith(option).join(', ')})`);
  const readers = { ids: many, day, number: positive } as const;
  return option.takes === 'text' || option.takes === 'nothing'
    ? made
    : made.argParser(readers[option.takes] as (value: string, before: unknown) => unknown);
}

/** The options of a report, beside those of every command. */
export function reportsOwn(command: Command): Command {
  command
    .addOption(
      new Option('--format <format>', 'how to write it; otherwise by the ending of the file, or md').choices(formats.map(({ id }) => id)),
    )
    .option('-o, --output <file>', 'write to this file, not to stdout (which “-” names too)')
    .option('--from <name>', 'make again what was composed in the app and kept in reports/NAME.yaml')
    .option('--force', 'replace a file that is there')
    .option('--title <title>', 'another title')
    .option('--author <name>', 'who files it')
    .option('--date <day>', 'date it, such as 2027-03-01; otherwise it bears no date', day)
    .addOption(
      new Option('--language <language>', 'of dates and citations (en-GB unless workspace.yaml says otherwise)').choices([
        ...reportLanguages,
      ]),
    );
  for (const option of kindOptions) command.addOption(optionOf(option));
  return command
    .addOption(
      new Option(
        '--citations <style>',
        'in notes (oscola) or as author and date (chicago, apa); oscola unless workspace.yaml says otherwise',
      ).choices([...citationStyles]),
    )
    .addOption(new Option('--organisation <name>').hideHelp())
    .option('--zotero', 'in a Word document: citations as fields that Zotero’s plug-in can restyle')
    .option('--csl <file>', 'cite in the CSL style of this file')
    .option('--sources <file>', 'write the cited sources to this file as well, as CSL-JSON (.json) or BibTeX (.bib)');
}

/** Options that mean nothing for a kind are refused: they would be taken for granted. */
export function refuseMisfits(kind: Kind, options: GivenReportOptions & { readonly organisation?: string }): void {
  if (options.organisation !== undefined) throw new Stop('“--organisation” is called “--on-behalf-of” now.');
  for (const option of kindOptions)
    if (options[givenBy(option)] !== undefined && !kind.options.includes(option))
      throw new Stop(`“${flagOf(option.flag)}” has no meaning for a ${kind.id}; it is for ${kindsWith(option).join(' and ')}.`);
}
