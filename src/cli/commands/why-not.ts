import { whyNot as whyNotBetween } from '../../explain/why-not.ts';
import type { Analysis } from '../../model/judgement.ts';
import { listed } from '../../model/nearest.ts';
import type { Workspace } from '../../model/records.ts';
import { loadAnalysis } from '../load.ts';
import { common, formats, suggestion } from '../options.ts';
import { Stop } from '../print/output.ts';
import { pageFormats, writePage } from '../print/write-page.ts';
import type { CliCommand } from './command.ts';

export const whyNot: CliCommand = {
  call: 'why-not <commitment> <entry>',
  about: 'say why there is no contradiction between a commitment and an evidence entry, and what would have to be different',
  examples: ['why-not migof:p1-2 nauru-manus-management'],
  options: (command) => formats(common(command), pageFormats),
  run: async ([commitment = '', entry = ''], options) => {
    const { analysis } = await loadAnalysis(options);
    const page = whyNotBetween(commitment, entry, analysis);
    if (!page) throw new Stop(missing(commitment, entry, analysis));
    writePage(page, options.format);
  },
};

function missing(commitment: string, entry: string, { workspace }: Analysis): string {
  const commitments = workspace.commitments.map((each) => each.id);
  if (!commitments.includes(commitment)) return missingCommitment(commitment, commitments, workspace);
  return `There is no evidence entry “${entry}”.${suggestion(
    entry,
    workspace.entries.map((each) => each.id),
  )} “avowed evidence” lists them.`;
}

/** A provision may hold no commitment, since its sentence was read as none. */
function missingCommitment(id: string, commitments: readonly string[], { unread, instruments }: Workspace): string {
  const none = unread.find(({ provision }) => provision === id);
  const instrument = instruments.find((each) => each.id === id.split(':')[0])?.id;
  const list = `“avowed commitments${instrument ? ` --instrument ${instrument}` : ''}`;
  if (none) return `“${id}” holds no commitment (${none.because}). ${list} --unread” lists what was read as none.`;
  const here = commitments.filter((each) => each.startsWith(`${instrument}:`));
  const near = suggestion(id, commitments) || (here.length > 0 ? ` There are ${listed(here, 8)}.` : '');
  return `There is no commitment “${id}”.${near} ${list}” lists them.`;
}
