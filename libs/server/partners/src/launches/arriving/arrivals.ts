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
  /** By which the platform knows its person. */
  accountId: string;
  personId: string;
  /** It began there, and its person has nothing else to show: neither a password nor an address to choose one by. */
  hasLaunchOnly: boolean;
}

/** The same page was sent twice at once, and the other was quicker. */
class ChosenMeanwhile extends Error {}

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
    return account && openedOf(account, platform);
  }

  /**
   * What somebody chose who was never here: a learner by the name the platform gives, or by a pseudonym; with a code the
   * account whose it is. Whoever presses twice chose once, and comes to the same account. Null: the code is nobody's, or
   * too old. Throws `EntryRefused`, also when they began a while ago: a page that was left open lets nobody in.
   */
  async choose(
    platform: RegisteredPlatform,
    arrival: Arrival,
    code: string | undefined,
  ): Promise<OpenedAccount | null> {
    const before = await this.justChosen(platform, arrival);
    if (before) return before;
    try {
      if (code === undefined) return await this.begin(platform, arrival);
      const joined = await this.join(platform, arrival, code);
      if (joined) return joined;
    } catch (error) {
      if (!(error instanceof ChosenMeanwhile)) throw error;
    }
    // Nobody's code, or one that the same press has just used up.
    return this.justChosen(platform, arrival);
  }

  private async justChosen(
    platform: RegisteredPlatform,
    { subject }: Arrival,
  ): Promise<OpenedAccount | null> {
    const account = await this.database.row(accountOf, [platform.id, subject]);
    if (account && !account.is_new) throw new EntryRefused('STATE_UNKNOWN', null, platform);
    return account && openedOf(account, platform);
  }

  private begin(platform: RegisteredPlatform, { subject, name, locale }: Arrival): Promise<OpenedAccount> {
    const pseudonym = pseudonymOf(this.config.secret, platform, subject);
    return this.database.transaction(async (tx) => {
      const personId = await this.newcomers.add(tx, { name, pseudonym, locale, timeZone: REGIONAL_ZONE });
      const accountId = await this.add(tx, platform, { subject, personId, isJoined: false });
      return { accountId, personId, hasLaunchOnly: true };
    });
  }

  private join(
    platform: RegisteredPlatform,
    { subject }: Arrival,
    code: string,
  ): Promise<OpenedAccount | null> {
    return this.database.transaction(async (tx) => {
      const owner = await this.codes.use(tx, code);
      const account = owner && (await this.database.rowIn(tx, openAccountOf, [owner]));
      if (!account) return null;
      const personId = personOf(account, platform);
      const accountId = await this.add(tx, platform, { subject, personId, isJoined: true });
      await this.record(tx, 'partner-account.joined', personId, platform);
      return { accountId, personId, hasLaunchOnly: false };
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
  ): Promise<string> {
    const given = { id: newId(), platformId: platform.id, ...account };
    if (!(await this.database.rowIn(tx, addAccount, given))) throw new ChosenMeanwhile();
    return given.id;
  }
}

const openedOf = (
  account: ArrivedAccount & { id: string; has_launch_only: boolean },
  platform: RegisteredPlatform,
): OpenedAccount => ({
  accountId: account.id,
  personId: personOf(account, platform),
  hasLaunchOnly: account.has_launch_only,
});

function personOf({ person_id, is_closed, is_staff }: ArrivedAccount, platform: RegisteredPlatform): string {
  if (is_closed) throw new EntryRefused('ACCOUNT_CLOSED', null, platform);
  if (is_staff) throw new EntryRefused('ACCOUNT_OF_STAFF', null, platform);
  return person_id;
}
