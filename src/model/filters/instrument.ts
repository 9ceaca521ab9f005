import type { Instrument, Workspace } from '../records.ts';
import { either, fromValues, type Filter, type Named } from './filter.ts';

const named = ({ id, short, symbol, title, aliases = [] }: Instrument): Named => ({
  id,
  names: [short, ...(symbol ? [symbol] : []), title, ...aliases],
});

const values = ({ instruments }: Workspace): readonly Named[] => instruments.map(named);

export const instrument: Filter = {
  name: 'instrument',
  option: '--instrument <name>',
  help: 'only this instrument, by id, short name, title or alias (may be repeated)',
  many: true,
  of: 'instrument',
  values,
  read: fromValues(values),
  test: (chosen) => ({
    instrument: ({ id }) => chosen.includes(id),
    commitment: (commitment) => chosen.includes(commitment.instrument),
  }),
  said: (chosen, label) => `the instrument ${either(chosen, label)}`,
};
