import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type AuditAction, AuditService, Newcomers } from '@campus/people';
import { REGIONAL_ZONE } from '@campus/delivery';
import { platformById, type RegisteredPlatform } from '../../platforms/platforms.statements.ts';
import { type Arrival } from './arrival.ts';
import { EntryRefused } from '../entry-refused.ts';
import { JoinCodes } from './join-codes.ts';
import {
  accountOf,
  addAccount,
  joinedPlatforms,
  openAccountOf,
  partAccount,
  type ArrivedAccount,
  type JoinedPlatform,
} from '../launches.statements.ts';
import { pseudonymOf } from './pseudonym.ts';

/** An account that a platform opens. */
export interface OpenedAccount {
  personId: string;
  /** It began there, and its person has nothing else to show: neither a password nor an address to choose one by. */
  hasLaunchOnly: boolean;
}

/** Who somebody of a platform is here. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly database: Database,
    private readonly newcomers: Newcomers,
    private readonly codes: JoinCodes,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The account; null: they were never here. Throws `EntryRefused` of one that no platform may open. */
  async known(platform: RegisteredPlatform, subject: string): Promise<OpenedAccount | null> {
    const account = await this.database.row(accountOf, [platform.id, subject]);
    return account && { personId: personOf(account, platform), hasLaunchOnly: account.has_launch_only };
  }

  /** A learner by the name the platform gives, or by a pseudonym. Throws `EntryRefused` when they began meanwhile. */
  begin(platform: RegisteredPlatform, { subject, name, locale }: Arrival): Promise<OpenedAccount> {
    const pseudonym = pseudonymOf(this.config.secret, platform, subject);
    return this.database.transaction(async (tx) => {
      const personId = await this.newcomers.add(tx, { name, pseudonym, locale, timeZone: REGIONAL_ZONE });
      await this.add(tx, platform, { subject, personId, isJoined: false });
      return { personId, hasLaunchOnly: true };
    });
  }

  /** The account whose code it is; null: nobody's, or too old. Throws `EntryRefused`. */
  join(platform: RegisteredPlatform, { subject }: Arrival, code: string): Promise<OpenedAccount | null> {
    return this.database.transaction(async (tx) => {
      const owner = await this.codes.use(tx, code);
      const account = owner && (await this.database.rowIn(tx, openAccountOf, [owner]));
      if (!account) return null;
      const personId = personOf(account, platform);
      await this.add(tx, platform, { subject, personId, isJoined: true });
      await this.record(tx, 'partner-account.joined', personId, platform);
      return { personId, hasLaunchOnly: false };
    });
  }

  /** Platforms that may open this account, joined by a code. */
  joined(personId: string): Promise<JoinedPlatform[]> {
    return this.database.rows(joinedPlatforms, [personId]);
  }

  /** From now on the platform does not open this account; whoever comes from there arrives anew. */
  async part(personId: string, id: string): Promise<void> {
    if (!isId(id)) return;
    await this.database.transaction(async (tx) => {
      const parted = await this.database.rowIn(tx, partAccount, [personId, id]);
      const platform = parted && (await this.database.rowIn(tx, platformById, [parted.platform_id]));
      if (platform) await this.record(tx, 'partner-account.parted', personId, platform);
    });
  }

  private record(
    tx: EntityManager,
    action: AuditAction,
    personId: string,
    { name }: RegisteredPlatform,
  ): Promise<void> {
    const about = { subjectType: 'person', subjectId: personId, detail: { name } };
    return this.audit.record(tx, { actorId: personId, action, ...about });
  }

  private async add(
    tx: EntityManager,
    platform: RegisteredPlatform,
    account: { subject: string; personId: string; isJoined: boolean },
  ): Promise<void> {
    const given = { id: newId(), platformId: platform.id, ...account };
    if (!(await this.database.rowIn(tx, addAccount, given)))
      throw new EntryRefused('STATE_UNKNOWN', null, platform);
  }
}

function personOf({ person_id, is_closed, is_staff }: ArrivedAccount, platform: RegisteredPlatform): string {
  if (is_closed) throw new EntryRefused('ACCOUNT_CLOSED', null, platform);
  if (is_staff) throw new EntryRefused('ACCOUNT_OF_STAFF', null, platform);
  return person_id;
}
