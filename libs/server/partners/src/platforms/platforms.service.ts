import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { Invitations } from './inviting/invitations.service.ts';
import { PartnerPlatformEntity } from './platform.entity.ts';
import {
  type ChangePlatformInput,
  type PartnerPlatforms,
  type PlatformSet,
  type RegisterPlatformInput,
  type SetPlatformOpenInput,
} from './platform.type.ts';
import { deploymentsIn, platformAddressIn } from './platforms.rules.ts';
import { addPlatform, allPlatforms, lockPlatforms, platformOfClient } from './platforms.statements.ts';
import { toolAddresses } from './tool-addresses.ts';

/** Which platforms are let in. */
@Injectable()
export class Platforms {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly invitations: Invitations,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(): Promise<PartnerPlatforms> {
    const [items, invitations] = await Promise.all([
      this.database.rows(allPlatforms),
      this.invitations.open(),
    ]);
    return { items, invitations, addresses: toolAddresses(this.config.publicUrl) };
  }

  /** Refuses INPUT_INVALID {field}, PLATFORM_KNOWN, TOKENS_OF_OTHER {name}. */
  async register(actor: Actor, input: RegisterPlatformInput): Promise<PlatformSet> {
    const given = {
      // Compared letter by letter with what the platform signs: it is kept as it is typed.
      issuer: lineIn(input.issuer, 'issuer', 500),
      clientId: lineIn(input.clientId, 'clientId', 255),
      ...changeableIn(input),
    };
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'registerPlatform', async () => {
        const { issuer, clientId } = given;
        const made = newId();
        await this.database.rowsIn(tx, lockPlatforms);
        const row = { ...given, id: made, isOpen: true, registeredBy: actor.personId };
        if (!(await this.database.rowIn(tx, addPlatform, row))) throw new Refused('PLATFORM_KNOWN');
        await this.refuseOther(tx, row);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-platform.registered',
          subjectType: 'partner_platform',
          subjectId: made,
          detail: { name: given.name, issuer, clientId },
        });
        return made;
      }),
    );
    return { id };
  }

  /** By its issuer and client it is known, and they stay. Refuses NOT_FOUND, INPUT_INVALID {field}, TOKENS_OF_OTHER {name}. */
  async change(actor: Actor, input: ChangePlatformInput): Promise<PlatformSet> {
    const { id, idempotencyKey } = input;
    if (!isId(id)) throw new Refused('NOT_FOUND');
    const given = changeableIn(input);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'changePlatform', async () => {
        await this.database.rowsIn(tx, lockPlatforms);
        const before = await tx.findOne(PartnerPlatformEntity, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        if (!before) throw new Refused('NOT_FOUND');
        const changed = changedIn(before, given);
        if (changed.length === 0) return id;
        await this.refuseOther(tx, { ...given, id, clientId: before.clientId });
        await tx.update(PartnerPlatformEntity, { id }, given);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-platform.changed',
          subjectType: 'partner_platform',
          subjectId: id,
          detail: { name: given.name, changed },
        });
        return id;
      }),
    );
    return { id };
  }

  /** Refuses NOT_FOUND. */
  async setOpen(actor: Actor, { id, isOpen, idempotencyKey }: SetPlatformOpenInput): Promise<PlatformSet> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'setPlatformOpen', async () => {
        const platform = await tx.findOne(PartnerPlatformEntity, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        if (!platform) throw new Refused('NOT_FOUND');
        if (platform.isOpen === isOpen) return id;
        await tx.update(PartnerPlatformEntity, { id }, { isOpen });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: isOpen ? 'partner-platform.opened' : 'partner-platform.closed',
          subjectType: 'partner_platform',
          subjectId: id,
          detail: { name: platform.name },
        });
        return id;
      }),
    );
    return { id };
  }

  private async refuseOther(
    tx: EntityManager,
    { id, tokenUrl, clientId }: { id: string; tokenUrl: string | null; clientId: string },
  ): Promise<void> {
    if (tokenUrl === null) return;
    const other = await this.database.rowIn(tx, platformOfClient, { id, tokenUrl, clientId });
    if (other) throw new Refused('TOKENS_OF_OTHER', { name: other.name });
  }
}

type Changeable = Pick<PartnerPlatformEntity, 'name' | 'authUrl' | 'tokenUrl' | 'jwksUrl' | 'deployments'>;

/** What of a registration may be another one later. Refuses INPUT_INVALID {field}. */
const changeableIn = (input: Omit<ChangePlatformInput, 'id' | 'idempotencyKey'>): Changeable => ({
  name: lineIn(input.name, 'name', 80),
  authUrl: platformAddressIn(input.authUrl, 'authUrl'),
  tokenUrl: input.tokenUrl?.trim() ? platformAddressIn(input.tokenUrl, 'tokenUrl') : null,
  jwksUrl: platformAddressIn(input.jwksUrl, 'jwksUrl'),
  deployments: deploymentsIn(input.deployments),
});

/** The names of what is another one now. */
const changedIn = (before: Changeable, after: Changeable): string[] =>
  (['name', 'authUrl', 'tokenUrl', 'jwksUrl', 'deployments'] as const).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
