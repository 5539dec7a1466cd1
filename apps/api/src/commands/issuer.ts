import { type INestApplicationContext } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService, type AuditAction } from '@campus/people';
import { IssuerKeys } from '@campus/certification';
import { inCampus, withCampus } from './in-campus.ts';
import { OperatorError, optionsOf, say, type Command } from './command.ts';

const alreadyInUse = (multikey: string) =>
  new OperatorError(`ISSUER_KEY is the key in use already (${multikey}): give another one first.`);

const record = (app: INestApplicationContext, tx: EntityManager, action: AuditAction, subjectId: string) =>
  app.get(AuditService).record(tx, { actorId: null, action, subjectType: 'issuer', subjectId });

export const issuerKeys: Command = {
  name: 'issuer keys',
  usage: 'issuer keys',
  summary: 'list the public keys that certificates were signed with, the one in use first',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const keys = await withCampus((app) => app.get(IssuerKeys).published());
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
    'sign certificates with another key from now on: that of ISSUER_KEY, or a new one the campus makes; old ones stay published',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const multikey = await inCampus(async (tx, app) => {
      const rotated = await app.get(IssuerKeys).rotate(tx);
      if (!rotated.isNew) throw alreadyInUse(rotated.multikey);
      await record(app, tx, 'issuer_key.rotated', rotated.multikey);
      return rotated.multikey;
    });
    say(args, [`Certificates are signed with ${multikey} from now on.`], { multikey });
    return 0;
  },
};

export const issuerMove: Command = {
  name: 'issuer move',
  usage: 'issuer move --yes',
  summary:
    'issue certificates under the present PUBLIC_URL, although earlier ones point to another; the old address must keep answering',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    if (!args.flags.has('yes'))
      throw new OperatorError(
        'QR codes and credentials issued so far lead to the old address. If it will go on leading here for as long as anyone checks them, add --yes.',
      );
    const origin = await inCampus(async (tx, app) => {
      const used = await app.get(IssuerKeys).useOrigin(tx);
      await record(app, tx, 'issuer_origin.added', used);
      return used;
    });
    say(args, [`Certificates are issued under ${origin} from now on.`], { origin });
    return 0;
  },
};
