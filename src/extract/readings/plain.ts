import type { Reading } from './reading.ts';

export const plain: Reading = {
  id: 'plain',
  purpose: 'What no other reading changes is what its words say.',
  ok: ['The Organization shall protect migrants.', 'States should protect migrants.', 'The Organization aims to protect migrants.'],
  notOk: ['No data may be shared.'],
  read: ({ hit }) => ({ modality: hit.means }),
};
