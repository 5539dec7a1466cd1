import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { Devices } from '@campus/platform/auth/devices.ts';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { SessionProofs } from '@campus/platform/auth/session-proofs.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { Throttle, type Limit } from '@campus/platform/throttle/throttle.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { type FactorCode, factorCodeIn } from './factor-code.rules.ts';
import { FactorLetters } from './factor-letters.ts';
import { FactorSecrets } from './factor-secrets.ts';
import { recoveryCodesLeft, sealedFactorsOf, useRecoveryCode, useStep } from './second-factor.statements.ts';
import { stepOf } from './totp.ts';

const HOUR = 3_600;
/** Wrong codes after which a session ends: whoever goes on guessing types the password again. */
export const TRIES = 5;
/** Wrong codes for an account, over all networks, as for its password; a device that its person has used has its own count. */
const FAILURES_OF_ACCOUNT = [
  { limit: 20, seconds: HOUR },
  { limit: 60, seconds: 24 * HOUR },
];

/** Whether a code is one of a person's, and the only use of it. */
@Injectable()
export class FactorCheck {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly proofs: SessionProofs,
    private readonly devices: Devices,
    private readonly throttle: Throttle,
    private readonly secrets: FactorSecrets,
    private readonly letters: FactorLetters,
    private readonly audit: AuditService,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Uses up a code that somebody types in this session. Refuses INPUT_INVALID {field: code}, CODE_WRONG {left}: also one
   * that was used, CODES_USED_UP: the session is over, TOO_MANY_TRIES {retryAfter}.
   */
  async require(
    personId: string,
    typed: string,
    { request, reply, sessionToken }: CampusContext,
  ): Promise<void> {
    const code = factorCodeIn(typed) ?? refuseInput('code');
    const limits = await this.limitsFor(personId, request);
    await this.throttle.try(limits);
    const tried = sessionToken ? await this.proofs.countCode(sessionToken) : Infinity;
    if (tried <= TRIES && (await this.use(personId, code))) {
      await this.throttle.giveBack(limits.map(({ key }) => key));
      return;
    }
    this.security.note({ kind: SecurityKind.CODE_WRONG, personId });
    if (tried < TRIES) throw new Refused('CODE_WRONG', { left: TRIES - tried });
    await this.sessions.end(sessionToken, reply);
    if (tried === TRIES) await this.tellOfGuesses(personId);
    throw new Refused('CODES_USED_UP');
  }

  private use(personId: string, { kind, text }: FactorCode): Promise<boolean> {
    return kind === 'totp' ? this.useTotp(personId, text) : this.useRecovery(personId, text);
  }

  private async useTotp(personId: string, code: string): Promise<boolean> {
    const now = new Date();
    for (const row of await this.database.rows(sealedFactorsOf, [personId])) {
      const secret = this.secrets.open(row);
      const step = secret && stepOf(secret, code, now);
      if (step && (await this.database.row(useStep, [row.id, step]))) return true;
    }
    return false;
  }

  private useRecovery(personId: string, code: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.database.rowIn(tx, useRecoveryCode, [personId, hashOf(code)]))) return false;
      const left = (await this.database.rowIn(tx, recoveryCodesLeft, [personId]))?.count ?? 0;
      await this.audit.record(tx, {
        actorId: personId,
        action: 'recovery-code.used',
        subjectType: 'person',
        subjectId: personId,
      });
      await this.letters.tell(tx, personId, 'codeUsed', left);
      return true;
    });
  }

  private async tellOfGuesses(personId: string): Promise<void> {
    this.security.note({ kind: SecurityKind.CODES_USED_UP, personId });
    await this.database.transaction((tx) => this.letters.tell(tx, personId, 'codesWrong'));
  }

  private async limitsFor(personId: string, request: FastifyRequest): Promise<Limit[]> {
    const whose = (await this.devices.isOf(personId, request)) ? 'device' : 'all';
    return FAILURES_OF_ACCOUNT.map((one) => ({
      key: `second-factor:${personId}:${whose}:${one.seconds}`,
      ...one,
    }));
  }
}
