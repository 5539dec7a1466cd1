import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { deviceWords } from '@campus/platform/auth/device-words.ts';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { CAMPUS_ISSUER } from '@campus/platform/config/campus-name.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { type AuditAction } from '../../audit/audit-actions.ts';
import { needsFactor } from '../people.access.ts';
import { Profiles } from '../profiles/profiles.service.ts';
import { factorsOf, lockPerson } from '../second-factor/second-factor.statements.ts';
import { CHALLENGE_SECONDS, PasskeyChallenges } from './passkey-challenges.ts';
import { PasskeyLetters } from './passkey-letters.ts';
import { userHandleOf } from './passkey-parts.ts';
import { type AddPasskeyInput, type OwnPasskeys as Own, type PasskeyBegun } from './passkey.type.ts';
import * as sql from './passkeys.statements.ts';
import { PASSKEY_ALGORITHMS, ReadPasskey } from './read-passkey.ts';
import { referenceOf } from './reference-of.ts';
import { relyingPartyOf } from './relying-party.ts';

/** Some devices, some keys in a drawer and a password manager or two. */
const MOST = 10;
const QUARTER_HOUR = 900;

const nameOf = (text: string): string => lineIn(text, 'name', 60);

/** What people do with their own passkeys. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly database: Database,
    private readonly sessions: OpenSessions,
    private readonly profiles: Profiles,
    private readonly throttle: Throttle,
    private readonly challenges: PasskeyChallenges,
    private readonly read: ReadPasskey,
    private readonly letters: PasskeyLetters,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Somebody who sees the campus as another person must not see how that person signs in. */
  async of(actor: Actor): Promise<Own> {
    if (actor.viewing) return { isRequired: false, passkeys: [] };
    const rows = await this.database.rows(sql.passkeysOf, [actor.personId]);
    const factors = await this.database.rows(factorsOf, [actor.personId]);
    return {
      isRequired: this.isAsked(actor) && factors.length === 0,
      passkeys: rows.map(({ id, name, is_synced, added_at, last_used_at, browser, system }) => ({
        id,
        name,
        isSynced: is_synced,
        addedAt: added_at,
        lastUsedAt: last_used_at,
        browser,
        system,
      })),
    };
  }

  /** Refuses PASSKEYS_ENOUGH {most}, TOO_MANY_TRIES {retryAfter}. */
  async begin({ personId }: Actor): Promise<PasskeyBegun> {
    await this.throttle.try([{ key: `passkey-begun:${personId}`, limit: 30, seconds: QUARTER_HOUR }]);
    const held = await this.database.rows(sql.passkeysOf, [personId]);
    refuseMore(held);
    const me = await this.profiles.me(personId);
    return {
      challenge: await this.challenges.give('add', personId),
      rpId: relyingPartyOf(this.config).id,
      rpName: CAMPUS_ISSUER,
      userHandle: userHandleOf(personId).toString('base64url'),
      userName: me.email || me.fullName,
      displayName: me.fullName,
      algorithms: [...PASSKEY_ALGORITHMS],
      excluded: held.map(referenceOf),
      seconds: CHALLENGE_SECONDS,
    };
  }

  /**
   * Refuses INPUT_INVALID {field: name}, PASSKEYS_ENOUGH {most}, PASSKEY_REFUSED: it is none of this campus, answers to
   * nothing that was asked, or is somebody's already.
   */
  async add(
    { personId }: Actor,
    input: AddPasskeyInput,
    { request }: Pick<CampusContext, 'request'>,
  ): Promise<string> {
    const name = nameOf(input.name);
    const made = await this.read.of(input);
    return this.database.transaction((tx) =>
      once(tx, personId, input.idempotencyKey, 'addPasskey', async () => {
        refuseMore(await this.lock(tx, personId));
        if (!made || !(await this.challenges.spendIn(tx, made.challenge, 'add', personId)))
          throw new Refused('PASSKEY_REFUSED');
        const id = newId();
        const { challenge: _, ...passkey } = made;
        const where = deviceWords(request.headers['user-agent']);
        if (!(await this.database.rowIn(tx, sql.addPasskey, { id, personId, name, ...passkey, ...where })))
          throw new Refused('PASSKEY_REFUSED');
        await this.record(tx, personId, 'passkey.added');
        await this.letters.tell(tx, personId, 'added', name);
        return id;
      }),
    );
  }

  /** Refuses INPUT_INVALID {field: name}, NOT_FOUND. */
  async rename({ personId }: Actor, id: string, name: string): Promise<void> {
    const renamed = isId(id)
      ? await this.database.row(sql.renamePasskey, [id, personId, nameOf(name)])
      : null;
    if (!renamed) throw new Refused('NOT_FOUND');
  }

  /**
   * Ends the sessions that began with it, but not the one that asks. Refuses NOT_FOUND, SECOND_FACTOR_REQUIRED: it is the
   * last of all second factors, and the campus asks for one.
   */
  async remove(
    actor: Actor,
    id: string,
    idempotencyKey: string,
    { sessionToken }: Pick<CampusContext, 'sessionToken'>,
  ): Promise<void> {
    const { personId } = actor;
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, personId, idempotencyKey, 'removePasskey', async () => {
        const held = await this.lock(tx, personId);
        const removed = await this.database.rowIn(tx, sql.removePasskey, [id, personId]);
        const passkey = held.find((one) => one.id === removed?.id);
        if (!passkey) throw new Refused('NOT_FOUND');
        const factors = await this.database.rowsIn(tx, factorsOf, [personId]);
        if (held.length === 1 && factors.length === 0 && this.isAsked(actor))
          throw new Refused('SECOND_FACTOR_REQUIRED');
        await this.sessions.endOthersBegunBy(tx, passkey.id, sessionToken);
        await this.record(tx, personId, 'passkey.removed');
        await this.letters.tell(tx, personId, 'removed', passkey.name);
        return passkey.id;
      }),
    );
  }

  private isAsked(actor: Actor): boolean {
    return this.config.isSecondFactorRequired && needsFactor(actor);
  }

  /** Of two changes at once the second waits, and sees what the first has done. */
  private async lock(tx: EntityManager, personId: string): Promise<sql.PasskeyRow[]> {
    if (!(await this.database.rowIn(tx, lockPerson, [personId]))) throw new Refused('NOT_FOUND');
    return this.database.rowsIn(tx, sql.passkeysOf, [personId]);
  }

  private record(tx: EntityManager, personId: string, action: AuditAction): Promise<void> {
    return this.audit.record(tx, { actorId: personId, action, subjectType: 'person', subjectId: personId });
  }
}

function refuseMore(held: readonly unknown[]): void {
  if (held.length >= MOST) throw new Refused('PASSKEYS_ENOUGH', { most: MOST });
}
