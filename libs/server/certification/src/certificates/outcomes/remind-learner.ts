import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once, onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { doneAmong, idsAmong, oneByOne } from '@campus/platform/many/many.ts';
import { AuditService } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { lockEnrolments } from '@campus/delivery';
import { canIssue } from '../certificates.access.ts';
import { certificateReminderMail } from '../certificates.mails.ts';
import { holderOfEnrolment } from '../certificates.statements.ts';
import { type Blocker } from './blockers.ts';
import { type RemindOfCertificateInput } from './deciding/override.type.ts';
import { judge } from './proposed-item.ts';
import { type CertificatesReminded, type RemindOfCertificatesInput } from './remind-many.type.ts';
import { standingOfEnrolment } from './standing-rows.ts';

/** Titles named in a mail; more are on the course home. */
const NAMED = 8;

/** $1 address. */
const remindedToday = statement<{ id: string }>(
  'certificate-reminded-today',
  `select id
     from written_mail
    where to_address = $1
      and template = 'certificate-reminder'
      and created_at > now() - interval '1 day' limit 1`,
);

/** Nobody is reminded of a plan that waits for somebody else. */
const isPlanToHandIn = ({ code, remover }: Blocker): boolean =>
  code === 'PLAN_NOT_APPROVED' && remover === 'learner';

/** Writes to a learner what is missing for the certificate. */
@Injectable()
export class RemindLearner {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly mailer: Mailer,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Once a day at most, and never to somebody on hold: they may have died. */
  remind(actor: Actor, input: RemindOfCertificateInput): Promise<string> {
    if (!isId(input.enrolmentId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'remindOfCertificate', async () => {
        await lockEnrolments(this.database, tx, [input.enrolmentId]);
        return this.within(tx, actor, input.enrolmentId);
      }),
    );
  }

  /** Many, each by the rules of one. Refuses INPUT_INVALID {field}. A repeat gets the first answer. */
  async remindMany(actor: Actor, input: RemindOfCertificatesInput): Promise<CertificatesReminded> {
    const ids = idsAmong(input.enrolmentIds, 'enrolmentIds');
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'remindOfCertificates', async () => {
        await lockEnrolments(this.database, tx, ids);
        const rows = await oneByOne(ids, (id) => this.within(tx, actor, id));
        const enrolments = rows.map(({ id, refusal, params }) => ({ enrolmentId: id, refusal, params }));
        return { enrolments, doneCount: doneAmong(enrolments) };
      }),
    );
  }

  /** Of an enrolment that is locked. What is refused is refused before anything is written. */
  private async within(tx: EntityManager, actor: Actor, enrolmentId: string): Promise<string> {
    const holder = await this.database.rowIn(tx, holderOfEnrolment, [enrolmentId]);
    const row = await this.database.rowIn(tx, standingOfEnrolment, [enrolmentId]);
    if (!holder || !row || !canIssue(actor, { personId: holder.person_id, country: holder.country }))
      throw new Refused('NOT_FOUND');
    const outline = await this.outlines.getIn(tx, holder.version_id);
    const { blockers } = judge(row, outline).item;
    if (blockers.some(({ code }) => code === 'HELD')) throw new Refused('CERTIFICATE_HELD');
    if (holder.status !== 'active') throw new Refused('ENROLMENT_NOT_ACTIVE');
    if (!holder.email) throw new Refused('NO_ADDRESS');
    const earlier = await this.database.rowIn(tx, remindedToday, [holder.email]);
    if (earlier) throw new Refused('REMINDED_TODAY');
    const titles = blockers.flatMap(({ activityId }) => {
      const activity = activityId === null ? undefined : outline.find(activityId)?.activity;
      return activity ? (activity.titles[outline.localeFor(holder.locale)] ?? []) : [];
    });
    await this.mailer.queue(tx, {
      to: holder.email,
      locale: holder.locale,
      template: certificateReminderMail,
      data: {
        name: holder.given_names,
        courseTitle: outline.titles[outline.localeFor(holder.locale)] ?? '',
        missing: titles.slice(0, NAMED),
        isPlanMissing: blockers.some(isPlanToHandIn),
        url: this.config.publicUrl,
      },
    });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'certificate.reminded',
      subjectType: 'enrolment',
      subjectId: holder.enrolment_id,
      countryCode: holder.country,
    });
    return holder.enrolment_id;
  }
}
