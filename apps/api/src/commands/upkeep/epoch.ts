import { Epochs } from '@campus/platform/database/epochs.ts';
import { optionsOf, say, type Command } from '../command.ts';
import { inCampus } from '../in-campus.ts';
import { upkeepSay } from './upkeep-say.ts';

export const epochRenew: Command = {
  name: 'epoch renew',
  usage: 'epoch renew',
  summary: 'let devices give back what they keep, after a snapshot of the whole machine was restored',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    await inCampus((tx, app) => app.get(Epochs).begin(tx, null));
    say(args, [upkeepSay('epochRenewed')], { renewed: true });
    return 0;
  },
};
