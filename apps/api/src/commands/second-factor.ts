import { FactorResets, People } from '@campus/people';
import { inCampus } from './in-campus.ts';
import { OperatorError, say, type Command } from './command.ts';
import { usageSay } from './terminal/terminal-language.ts';

export const secondFactorReset: Command = {
  name: 'second-factor reset',
  usage: 'second-factor reset EMAIL',
  summary: 'remove the second factor of somebody who has lost it, where no second administrator can',
  needsDatabase: true,
  async run(args) {
    const [email, ...more] = args.rest;
    if (!email || more.length) throw new OperatorError(usageSay('missing', { options: 'EMAIL' }));
    const personId = await inCampus(async (tx, app) => {
      const person = await app.get(People).byAddress(tx, email);
      await app.get(FactorResets).resetOf(tx, null, person.personId, null);
      return person.personId;
    });
    say(args, [`${email} signs in with the password alone, and may set up another second factor.`], {
      personId,
    });
    return 0;
  },
};
