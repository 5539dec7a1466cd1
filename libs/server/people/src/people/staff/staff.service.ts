import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { OpenSessions, type OpenSession } from '@campus/platform/auth/open-sessions.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { welcomeMail } from '../people.mails.ts';
import { People } from '../people.service.ts';
import {
  countFactors,
  listAdministrators,
  listStaff,
  lockMember,
  type StaffRow,
} from './staff.statements.ts';
import {
  type Administrator,
  type DisableAccountInput,
  type EndSessionOfPersonInput,
  type GiveRoleInput,
  type InviteStaffInput,
  type StaffArgs,
  type StaffList,
  type StaffMember,
} from './staff.type.ts';

type Work = (tx: EntityManager, personId: string, reason: string) => Promise<void>;

/** What administrators do with the accounts of those who work here. */
@Injectable()
export class Staff {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly sessions: OpenSessions,
    private readonly mailer: Mailer,
    private readonly audit: AuditService,
  ) {}

  async list({ search, hasSecondFactor }: StaffArgs, { limit, offset }: Page): Promise<StaffList> {
    const pattern = containingPlain(search);
    const rows = await this.database.rows(listStaff, {
      pattern,
      hasFactor: hasSecondFactor,
      limit,
      offset,
    });
    const count = await this.database.row(countFactors, { pattern });
    return {
      items: rows.map(memberOf),
      totalCount: rows[0]?.total ?? 0,
      withSecondFactor: count?.held ?? 0,
      withoutSecondFactor: count?.lacking ?? 0,
    };
  }

  /** Whom to ask for an account or a role. */
  async administrators(): Promise<Administrator[]> {
    const rows = await this.database.rows(listAdministrators);
    return rows.map(({ person_id, full_name, email }) => ({
      personId: person_id,
      fullName: full_name,
      email,
    }));
  }

  /** Creates an account with a role and mails the link to choose a password. Refuses INPUT_INVALID {field}. */
  invite(actor: Actor, input: InviteStaffInput): Promise<string> {
    const { email, givenNames, firstSurname, locale, timeZone, role } = input;
    const scope = input.country ?? null;
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'inviteStaff', async () => {
        const { personId, link } = await this.people.add(tx, actor.personId, {
          address: email,
          givenNames,
          firstSurname,
          secondSurname: input.secondSurname?.trim() ? input.secondSurname : null,
          locale,
          timeZone,
          country: scope,
          role,
          scope,
        });
        const data = { name: givenNames.trim(), url: link };
        await this.mailer.queue(tx, { to: email.trim(), locale, template: welcomeMail, data });
        return personId;
      }),
    );
  }

  /** Refuses NOT_FOUND, REASON_NEEDED, INPUT_INVALID {field: scope}. */
  giveRole(actor: Actor, input: GiveRoleInput): Promise<string> {
    return this.change(actor, input, 'giveRole', (tx, personId, reason) =>
      this.people.grant(tx, actor.personId, personId, input.role, input.country ?? null, reason),
    );
  }

  /** Refuses NOT_FOUND, REASON_NEEDED, LAST_ADMINISTRATOR. */
  takeRole(actor: Actor, input: GiveRoleInput): Promise<string> {
    return this.change(actor, input, 'takeRole', (tx, personId, reason) =>
      this.people.revoke(tx, actor.personId, personId, input.role, input.country ?? null, reason),
    );
  }

  /** Out at once, on every device. Refuses NOT_FOUND, REASON_NEEDED, LAST_ADMINISTRATOR. */
  disable(actor: Actor, input: DisableAccountInput): Promise<string> {
    return this.change(actor, input, 'disableAccount', (tx, personId, reason) =>
      this.people.disable(tx, actor.personId, personId, reason),
    );
  }

  enable(actor: Actor, input: DisableAccountInput): Promise<string> {
    return this.change(actor, input, 'enableAccount', (tx, personId, reason) =>
      this.people.enable(tx, actor.personId, personId, reason),
    );
  }

  /** Where somebody is signed in; empty for an unknown person. */
  async sessionsOf(personId: string, token: string | null): Promise<OpenSession[]> {
    return isId(personId) ? this.sessions.openOf(personId, token) : [];
  }

  /** On one device. Refuses NOT_FOUND, REASON_NEEDED. */
  endSession(actor: Actor, input: EndSessionOfPersonInput): Promise<string> {
    return this.change(actor, input, 'endSessionOfPerson', async (tx, personId, reason) => {
      if (!(await this.sessions.endOneIn(tx, personId, input.sessionId))) throw new Refused('NOT_FOUND');
      await this.signedOut(tx, actor, personId, reason);
    });
  }

  endSessions(actor: Actor, input: DisableAccountInput): Promise<string> {
    return this.change(actor, input, 'endSessionsOfPerson', async (tx, personId, reason) => {
      await this.sessions.endAllOf(personId, tx);
      await this.signedOut(tx, actor, personId, reason);
    });
  }

  private signedOut(tx: EntityManager, actor: Actor, personId: string, reason: string): Promise<void> {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action: 'person.signed-out',
      subjectType: 'person',
      subjectId: personId,
      reason,
    });
  }

  private change(
    actor: Actor,
    input: { personId: string; reason: string; idempotencyKey: string },
    name: string,
    work: Work,
  ): Promise<string> {
    const reason = reasonIn(input.reason);
    if (!isId(input.personId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, name, async () => {
        const person = await this.database.rowIn(tx, lockMember, [input.personId]);
        if (!person) throw new Refused('NOT_FOUND');
        await work(tx, person.id, reason);
        return person.id;
      }),
    );
  }
}

const memberOf = (row: StaffRow): StaffMember => ({
  id: row.id,
  fullName: row.full_name,
  email: row.email,
  country: row.country,
  isDisabled: row.is_disabled,
  roles: row.roles,
  sessions: row.sessions,
  lastUsedAt: row.last_used_at,
  hasSecondFactor: row.has_factor,
});
