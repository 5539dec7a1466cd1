import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { hashPassword, verifyPassword } from '@campus/platform/auth/passwords.ts';
import { Devices } from '@campus/platform/auth/devices.ts';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { AuditService } from '../../audit/audit.service.ts';
import type { AuditAction } from '../../audit/audit-actions.ts';
import { clientPages } from '../client-pages.ts';
import { passwordChangedMail } from '../people.mails.ts';
import { isPasswordLength, passwordIssue, PASSWORD_MINIMUM, type PasswordIssue } from './password.rules.ts';
import { cleanAddress } from '../people.rules.ts';
import { contactById, passwordHashOf, setPassword, type ContactRow } from '../person.statements.ts';
import { REQUEST_RESET } from './request-reset.job.ts';
import { ResetTokens } from './reset-tokens.ts';
import { SignIn } from '../sign-in/sign-in.service.ts';

const HOUR = 3_600;

@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly openSessions: OpenSessions,
    private readonly throttle: Throttle,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly audit: AuditService,
    private readonly tokens: ResetTokens,
    private readonly devices: Devices,
    private readonly entrance: SignIn,
    private readonly security: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Ends every session of the person; this device gets a new one. */
  async change(
    actor: Actor,
    current: string,
    next: string,
    { request, reply }: CampusContext,
  ): Promise<void> {
    await this.requireRight(actor.personId, current);
    await this.database.transaction(async (tx) => {
      const contact = await this.database.rowIn(tx, contactById, [actor.personId]);
      if (!contact) throw new Refused('NOT_FOUND');
      await this.write(tx, contact, next, 'newPassword', 'password.changed');
    });
    // Only a whole session comes here: a second factor was shown in it, if there is one.
    await this.sessions.begin(actor.personId, request, reply, { hasShownFactor: true });
    await this.devices.remember(actor.personId, request, reply);
  }

  /** In an open session. Refuses PASSWORD_WRONG, TOO_MANY_TRIES {retryAfter}. */
  async requireRight(personId: string, password: string): Promise<void> {
    if (!isPasswordLength(password)) throw new Refused('PASSWORD_WRONG');
    await this.throttle.try([{ key: `password:${personId}`, limit: 10, seconds: HOUR / 4 }]);
    const known = await this.database.row(passwordHashOf, [personId]);
    const { isRight } = await verifyPassword(password, known?.password_hash ?? null);
    if (isRight) return;
    this.security.note({ kind: SecurityKind.SIGN_IN_FAILED, personId, code: 'PRESENT_PASSWORD_WRONG' });
    throw new Refused('PASSWORD_WRONG');
  }

  /**
   * Does the same work and answers alike whether or not the address belongs to somebody: a job looks it up
   * later.
   */
  async requestReset(email: string, locale: Locale, { request }: CampusContext): Promise<void> {
    const address = cleanAddress(email);
    if (!address) throw new Refused('INPUT_INVALID', { field: 'email' });
    const network = networkOf(request.ip);
    await this.throttle.try([
      { key: `reset:${address.toLowerCase()}:${network}`, limit: 5, seconds: HOUR },
      { key: `reset:${network}`, limit: 100, seconds: HOUR },
    ]);
    await this.database.transaction((tx) =>
      this.jobs.add(tx, REQUEST_RESET, { address, locale, key: newId() }),
    );
    this.security.note({ kind: SecurityKind.RESET_ASKED, address });
  }

  /** With the token of a mailed link. A password that is refused leaves the link good for another try. */
  async reset(token: string, password: string, { request, reply }: CampusContext): Promise<void> {
    await this.throttle.try([{ key: `reset-token:${networkOf(request.ip)}`, limit: 100, seconds: HOUR }]);
    const holder = await this.database.transaction(async (tx) => {
      const personId = await this.tokens.use(tx, token);
      const contact = personId ? await this.database.rowIn(tx, contactById, [personId]) : null;
      if (!contact || contact.is_disabled) throw new Refused('RESET_LINK_INVALID');
      await this.write(tx, contact, password, 'password', 'password.reset');
      return contact;
    });
    await this.devices.remember(holder.person_id, request, reply);
    await this.entrance.forgiveAccount(holder.address);
  }

  /** Is the link of a mail still good? Asked before anybody thinks of a password; it is not used up. */
  async isLinkGood(token: string, { request }: CampusContext): Promise<boolean> {
    const tries = [{ key: `reset-look:${networkOf(request.ip)}`, limit: 300, seconds: HOUR }];
    // Anyone who looks too often learns nothing here: the form tells.
    return (await this.throttle.count(tries)) > 0 || this.tokens.isGood(token);
  }

  private async faultOf(
    tx: EntityManager,
    contact: ContactRow,
    password: string,
  ): Promise<PasswordIssue | null> {
    const names = [contact.given_names, contact.first_surname, contact.second_surname ?? ''];
    const fault = passwordIssue(password, { names, address: contact.address });
    if (fault) return fault;
    const now = await this.database.rowIn(tx, passwordHashOf, [contact.person_id]);
    return now && (await verifyPassword(password, now.password_hash)).isRight ? 'SAME' : null;
  }

  private async write(
    tx: EntityManager,
    contact: ContactRow,
    password: string,
    field: string,
    action: AuditAction,
  ): Promise<void> {
    if (!isPasswordLength(password) || /\p{Cc}/u.test(password))
      throw new Refused('INPUT_INVALID', { field });
    const fault = await this.faultOf(tx, contact, password);
    if (fault) throw new Refused('PASSWORD_TOO_WEAK', { reason: fault, minimum: PASSWORD_MINIMUM });
    await this.database.rowsIn(tx, setPassword, [contact.person_id, await hashPassword(password)]);
    await this.openSessions.endAllOf(contact.person_id, tx);
    await this.devices.forgetAllOf(contact.person_id, tx);
    await this.tokens.voidAllOf(tx, contact.person_id);
    await this.mailer.queue(tx, {
      to: contact.address,
      locale: contact.locale,
      template: passwordChangedMail,
      data: { name: contact.given_names, url: clientPages.forgot(this.config.publicUrl) },
    });
    await this.audit.record(tx, {
      actorId: contact.person_id,
      action,
      subjectType: 'person',
      subjectId: contact.person_id,
      countryCode: contact.country_code,
    });
  }
}
