import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { lockEnrolments } from '@campus/delivery';
import { canIssue } from '../certificates.access.ts';
import { certificateReminderMail } from '../certificates.mails.ts';
import { holderOfEnrolment } from '../certificates.statements.ts';
import { type Blocker } from './blockers.ts';
import { judge } from './proposed-item.ts';
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
  remind(actor: Actor, input: { enrolmentId: string; idempotencyKey: string }): Promise<string> {
    if (!isId(input.enrolmentId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'remindOfCertificate', async () => {
        await lockEnrolments(this.database, tx, [input.enrolmentId]);
        const holder = await this.database.rowIn(tx, holderOfEnrolment, [input.enrolmentId]);
        const row = await this.database.rowIn(tx, standingOfEnrolment, [input.enrolmentId]);
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
      }),
    );
  }
}
