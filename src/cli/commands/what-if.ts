import { analyse } from '../../analysis.ts';
import { compare } from '../../judge/compare.ts';
import { instrument } from '../../model/filters/instrument.ts';
import { onlyConfirmed } from '../../model/filters/only-confirmed.ts';
import { suppose, type Supposition } from '../../judge/suppose.ts';
import type { Workspace } from '../../model/records.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { changeJson } from '../print/json.ts';
import { changeSheet } from '../print/sheets.ts';
import { loadWorkspace, refuseErrors } from '../load.ts';
import { common, date, filters, formats, many, readFilters, suggestion, type GivenOptions } from '../options.ts';
import { Stop, writeNote, writeResult } from '../print/output.ts';
import { writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

interface WhatIfOptions extends GivenOptions {
  readonly withoutSource?: readonly string[];
  readonly withoutClaim?: readonly string[];
  readonly asOf?: string;
  readonly acceptContested?: boolean;
  readonly textConfirmed?: readonly string[];
}

export const whatIf: CliCommand = {
  call: 'what-if',
  about: 'say which gaps would appear, vanish or change on another footing; nothing is changed',
  examples: [
    'what-if --without-source ohchr-2022-nowhere-but-back',
    'what-if --as-of 2010',
    'what-if --text-confirmed constitution',
    'what-if --only-confirmed',
  ],
  options: (command) =>
    filters(
      formats(
        common(
          command
            .option('--without-source <id>', 'as if this source counted for nothing, and what only retells it (may be repeated)', many)
            .option('--without-claim <entry/claim>', 'as if this claim had not been made (may be repeated)', many)
            .option('--as-of <date>', 'only what had been issued by this EDTF date', date)
            .option('--accept-contested', 'as if every dispute by an independent source had been answered')
            .option(
              '--text-confirmed <instrument>',
              'as if the words of this instrument had been read in the original (may be repeated)',
              many,
            ),
        ),
      ),
    ),
  run: async (_, options: WhatIfOptions) => {
    const { workspace } = await loadWorkspace(options);
    refuseErrors(workspace);
    // What is withheld is not there for those who did not ask for it.
    const shown = analyse(workspace, { include: options.include }).workspace;
    const supposition = readSupposition(options, shown);
    const { [onlyConfirmed.name]: confirmed, ...chosen } = readFilters(options, shown);
    if (Object.keys(supposition).length === 0 && !confirmed)
      throw new Stop(
        'Say what to suppose: --without-source, --without-claim, --as-of, --only-confirmed, --accept-contested or --text-confirmed.',
      );
    const before = analyse(workspace, { include: options.include, filters: chosen });
    const after = analyse(suppose(workspace, supposition), {
      include: options.include,
      filters: confirmed ? { ...chosen, [onlyConfirmed.name]: confirmed } : chosen,
    });
    const changes = compare(before.judgement, after.judgement);
    if (options.format === 'json')
      writeResult(
        toJson('what-if', {
          supposed: { ...supposition, ...(confirmed ? { onlyConfirmed: true } : {}) },
          changes: changes.map(changeJson),
        }),
      );
    else if (changes.length === 0) writeNote('No gap and no case would change.');
    else writeSheet(changeSheet(changes), options.format);
  },
};

/** @throws Stop where something named is not there */
function readSupposition(options: WhatIfOptions, workspace: Workspace): Supposition {
  const { withoutSource, withoutClaim, asOf, acceptContested, textConfirmed } = options;
  const { entries, sources, instruments } = workspace;
  const claims = entries.flatMap((entry) => entry.claims.map((claim) => `${entry.id}/${claim.id}`));
  const one = (kind: string, id: string, valid: readonly string[]): string => {
    if (!valid.includes(id)) throw new Stop(`There is no ${kind} “${id}”.${suggestion(id, valid)}`);
    return id;
  };
  const instrumentCalled = (name: string): string =>
    instrument.read(name, { ...workspace, instruments }) ??
    one(
      'instrument',
      name,
      instruments.map(({ id }) => id),
    );
  const sourceIds = sources.map(({ id }) => id);
  return {
    ...(withoutSource ? { withoutSource: withoutSource.map((id) => one('source', id, sourceIds)) } : {}),
    ...(withoutClaim ? { withoutClaim: withoutClaim.map((id) => one('claim', id.replace('#', '/'), claims)) } : {}),
    ...(asOf ? { asOf } : {}),
    ...(acceptContested ? { acceptContested } : {}),
    ...(textConfirmed ? { textConfirmed: textConfirmed.map(instrumentCalled) } : {}),
  };
}
