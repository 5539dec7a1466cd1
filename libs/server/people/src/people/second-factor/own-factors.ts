import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { SessionProofs } from '@campus/platform/auth/session-proofs.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CAMPUS_ISSUER } from '@campus/platform/config/campus-name.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { AuditService } from '../../audit/audit.service.ts';
import type { AuditAction } from '../../audit/audit-actions.ts';
import { needsFactor } from '../people.access.ts';
import { passkeysOf } from '../passkeys/passkeys.statements.ts';
import { contactById } from '../person.statements.ts';
import { factorCodeIn, newRecoveryCode, RECOVERY_CODES } from './factor-code.rules.ts';
import { FactorLetters } from './factor-letters.ts';
import { FactorSecrets } from './factor-secrets.ts';
import * as sql from './second-factor.statements.ts';
import type {
  BeginSecondFactorInput,
  ConfirmSecondFactorInput,
  OwnSecondFactors,
  SecondFactorBegun,
} from './second-factor.type.ts';
import { keyUri, base32Of, newSecret, stepOf } from './totp.ts';

/** A phone, an old phone and a few more. */
const MOST = 5;
const QUARTER_HOUR = 900;

const nameOf = (text: string): string => lineIn(text, 'name', 60);

/** What people do with their own second factors. */
@Injectable()
export class OwnFactors {
  constructor(
    private readonly database: Database,
    sessions: Sessions,
    private readonly openSessions: OpenSessions,
    private readonly proofs: SessionProofs,
    private readonly throttle: Throttle,
    private readonly secrets: FactorSecrets,
    private readonly letters: FactorLetters,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    sessions.ruleFactors((actor) => this.isAsked(actor));
    jobs.registerCron('sweep-second-factors', '29 3 * * *', async () => {
      await this.database.rows(sql.sweepBegun);
    });
  }

  /** Somebody who sees the campus as another person must not see how that person signs in. */
  async of(actor: Actor): Promise<OwnSecondFactors> {
    if (actor.viewing) return { isRequired: false, factors: [], recoveryCodesLeft: 0 };
    const rows = await this.database.rows(sql.factorsOf, [actor.personId]);
    const left = await this.database.row(sql.recoveryCodesLeft, [actor.personId]);
    const passkeys = await this.database.rows(passkeysOf, [actor.personId]);
    return {
      isRequired: this.isAsked(actor) && passkeys.length === 0,
      factors: rows.map(({ id, name, added_at, last_used_at }) => ({
        id,
        name,
        addedAt: added_at,
        lastUsedAt: last_used_at,
      })),
      recoveryCodesLeft: left?.count ?? 0,
    };
  }

  /** A repeat tells the same secret, as long as it is not confirmed. Refuses INPUT_INVALID {field: name}, NOT_FOUND. */
  async begin(personId: string, input: BeginSecondFactorInput): Promise<SecondFactorBegun> {
    const name = nameOf(input.name);
    return this.database.transaction(async (tx) => {
      const id = await once(tx, personId, input.idempotencyKey, 'beginSecondFactor', async () => {
        const held = await this.lock(tx, personId);
        if (held.length >= MOST) refuseInput('name');
        await this.database.rowsIn(tx, sql.dropBegun, [personId]);
        const made = newId();
        const sealedSecret = this.secrets.seal(made, newSecret());
        await this.database.rowsIn(tx, sql.beginFactor, { id: made, personId, name, sealedSecret });
        return made;
      });
      const secret = await this.begun(tx, personId, id);
      const contact = await this.database.rowIn(tx, contactById, [personId]);
      return { id, key: base32Of(secret), uri: keyUri(secret, CAMPUS_ISSUER, contact?.address ?? '') };
    });
  }

  /**
   * The first one makes recovery codes, and ends the sessions of other devices. A repeat has no codes to show. Refuses
   * INPUT_INVALID {field: code}, NOT_FOUND, CODE_WRONG, TOO_MANY_TRIES {retryAfter}.
   */
  async confirm(
    personId: string,
    { id, code: typed, idempotencyKey }: ConfirmSecondFactorInput,
    { sessionToken }: CampusContext,
  ): Promise<string[]> {
    const code = factorCodeIn(typed);
    if (code?.kind !== 'totp') refuseInput('code');
    await this.throttle.try([{ key: `second-factor-confirm:${personId}`, limit: 20, seconds: QUARTER_HOUR }]);
    let shown: string[] = [];
    await this.database.transaction((tx) =>
      once(tx, personId, idempotencyKey, 'confirmSecondFactor', async () => {
        const held = await this.lock(tx, personId);
        const step = stepOf(await this.begun(tx, personId, id), code.text, new Date());
        if (step === null) throw new Refused('CODE_WRONG');
        await this.database.rowsIn(tx, sql.confirmFactor, [id, step]);
        if (held.length === 0) {
          shown = await this.makeCodes(tx, personId);
          if (sessionToken) await this.openSessions.endOthersIn(tx, personId, sessionToken);
        }
        if (sessionToken) await this.proofs.makeWhole(sessionToken, tx);
        await this.record(tx, personId, 'second-factor.added');
        await this.letters.tell(tx, personId, 'added');
        return id;
      }),
    );
    return shown;
  }

  /** Refuses INPUT_INVALID {field: name}, NOT_FOUND. */
  async rename(actor: Actor, id: string, name: string): Promise<void> {
    const renamed = isId(id)
      ? await this.database.row(sql.renameFactor, [id, actor.personId, nameOf(name)])
      : null;
    if (!renamed) throw new Refused('NOT_FOUND');
  }

  /** Refuses NOT_FOUND, SECOND_FACTOR_REQUIRED: it is the last, there is no passkey, and the campus asks for one. */
  async remove(actor: Actor, id: string, idempotencyKey: string): Promise<void> {
    const { personId } = actor;
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, personId, idempotencyKey, 'removeSecondFactor', async () => {
        const isLast = (await this.lock(tx, personId)).length === 1;
        if (!(await this.database.rowIn(tx, sql.removeFactor, [id, personId])))
          throw new Refused('NOT_FOUND');
        const passkeys = await this.database.rowsIn(tx, passkeysOf, [personId]);
        if (isLast && passkeys.length === 0 && this.isAsked(actor))
          throw new Refused('SECOND_FACTOR_REQUIRED');
        if (isLast) await this.database.rowsIn(tx, sql.dropRecoveryCodes, [personId]);
        await this.record(tx, personId, 'second-factor.removed');
        await this.letters.tell(tx, personId, 'removed');
        return id;
      }),
    );
  }

  /** The former ones are void. A repeat has none to show. Refuses NOT_FOUND: there is no factor they could stand in for. */
  async renewCodes(actor: Actor, idempotencyKey: string): Promise<string[]> {
    const { personId } = actor;
    let shown: string[] = [];
    await this.database.transaction((tx) =>
      once(tx, personId, idempotencyKey, 'renewRecoveryCodes', async () => {
        if (!(await this.lock(tx, personId)).length) throw new Refused('NOT_FOUND');
        shown = await this.makeCodes(tx, personId);
        await this.record(tx, personId, 'recovery-codes.renewed');
        await this.letters.tell(tx, personId, 'codesRenewed');
        return newId();
      }),
    );
    return shown;
  }

  private isAsked(actor: Actor): boolean {
    return this.config.isSecondFactorRequired && needsFactor(actor);
  }

  private async makeCodes(tx: EntityManager, personId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await this.database.rowsIn(tx, sql.dropRecoveryCodes, [personId]);
    const hashes = codes.map((code) => hashOf(code.replaceAll('-', '')));
    await this.database.rowsIn(tx, sql.keepRecoveryCodes, [personId, hashes]);
    return codes;
  }

  /** Of two changes at once the second waits, and sees what the first has done. */
  private async lock(tx: EntityManager, personId: string): Promise<sql.FactorRow[]> {
    if (!(await this.database.rowIn(tx, sql.lockPerson, [personId]))) throw new Refused('NOT_FOUND');
    return this.database.rowsIn(tx, sql.factorsOf, [personId]);
  }

  private async begun(tx: EntityManager, personId: string, id: string): Promise<Buffer> {
    const row = isId(id) ? await this.database.rowIn(tx, sql.begunFactor, [id, personId]) : null;
    const secret = row && this.secrets.open(row);
    if (!secret) throw new Refused('NOT_FOUND');
    return secret;
  }

  private record(tx: EntityManager, personId: string, action: AuditAction): Promise<void> {
    return this.audit.record(tx, { actorId: personId, action, subjectType: 'person', subjectId: personId });
  }
}
