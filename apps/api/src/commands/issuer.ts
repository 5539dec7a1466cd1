import { IssuerKeys } from '../modules/certificates/index.ts';
import { inCampus } from './in-campus.ts';
import { OperatorFault, optionsOf, say, type Command } from './command.ts';

export const issuerKeys: Command = {
  name: 'issuer keys',
  usage: 'issuer keys',
  summary: 'list the public keys that certificates were signed with, the one in use first',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const keys = await inCampus((_tx, app) => app.get(IssuerKeys).published());
    const lines = keys.map(
      ({ multikey, validFrom, validUntil }) => `${multikey}  ${validFrom}  ${validUntil ?? 'in use'}`,
    );
    say(args, lines.length ? lines : ['There is no key yet: the first certificate makes one.'], { keys });
    return 0;
  },
};

export const issuerRotate: Command = {
  name: 'issuer rotate',
  usage: 'issuer rotate',
  summary:
    'sign certificates with another key from now on: the one of ISSUER_KEY, or a new one of the campus; old ones stay published',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const { multikey, isNew } = await inCampus((tx, app) => app.get(IssuerKeys).rotate(tx));
    if (!isNew)
      throw new OperatorFault(`ISSUER_KEY is the key in use already (${multikey}): give another one first.`);
    say(args, [`Certificates are signed with ${multikey} from now on.`], { multikey });
    return 0;
  },
};

export const issuerMove: Command = {
  name: 'issuer move',
  usage: 'issuer move --yes',
  summary:
    'issue certificates under the PUBLIC_URL of today, although earlier ones lead to another; that one must go on answering',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    if (!args.flags.has('yes'))
      throw new OperatorFault(
        'QR codes and credentials issued so far lead to the old address. If it will go on leading here for as long as anyone checks them, add --yes.',
      );
    const origin = await inCampus((tx, app) => app.get(IssuerKeys).useOrigin(tx));
    say(args, [`Certificates are issued under ${origin} from now on.`], { origin });
    return 0;
  },
};
