import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { weekdayInWords } from '@campus/platform/words/dates.ts';
import { PlanNotices, titleIn } from '@campus/delivery';
import { PLAN_DAYS, TELL_DAYS_BEFORE } from '@campus/study';
import { planLeavesMail } from './retention.mails.ts';

interface AuthorRow {
  enrolment_id: string;
  given_names: string;
  locale: Locale;
  address: string | null;
  edition_titles: Record<string, string>;
  /** The first day on which it may be deleted, in the person's zone. */
  day: Date;
  time_zone: string;
}

/**
 * `e` and `d` are aliases of `participant` and `offering`. After an edition was reopened, authors have to be
 * told again.
 */
const UNTOLD = `
  d.closed_at < :at::timestamptz - make_interval(days => :tellAfterDays)
  and (e.plan_told_at is null or e.plan_told_at < d.closed_at)
  and (exists (select from written_field w where w.enrolment_id = e.id and w.has_words)
       or exists (select from written_note n where n.enrolment_id = e.id))`;

const countAuthors = statement<{ count: number }, { tellAfterDays: number; at: Date }>(
  'retention-plan-authors-count',
  `select count(*)::int as count from participant e join offering d on d.id = e.edition_id where ${UNTOLD}`,
);

/** One run at a time. */
const authorsToTell = statement<
  AuthorRow,
  { tellAfterDays: number; at: Date; keptDays: number; noticeDays: number }
>(
  'retention-plan-authors',
  `select e.id as enrolment_id, p.given_names, p.locale, p.time_zone, d.titles as edition_titles,
          greatest(d.closed_at + make_interval(days => :keptDays),
                   :at::timestamptz + make_interval(days => :noticeDays)) as day,
          (select m.address from current_address m where m.person_id = p.id) as address
     from participant e
     join offering d on d.id = e.edition_id
     join account p on p.id = e.person_id
    where ${UNTOLD}
    order by e.id`,
);
/** Tells authors, while there is time, that their plan will not be kept much longer and where to take it. */
@Injectable()
export class PlanAuthors {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly notices: PlanNotices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How many a run would tell. */
  async look(at: Date): Promise<number> {
    return (
      (await this.database.row(countAuthors, { tellAfterDays: PLAN_DAYS - TELL_DAYS_BEFORE, at }))?.count ?? 0
    );
  }

  /** Once each. Anyone without an address counts as told, because nothing else would reach them. */
  async tell(tx: EntityManager, at: Date): Promise<number> {
    const values = {
      tellAfterDays: PLAN_DAYS - TELL_DAYS_BEFORE,
      at,
      keptDays: PLAN_DAYS,
      noticeDays: TELL_DAYS_BEFORE,
    };
    const authors = await this.database.rowsIn(tx, authorsToTell, values);
    for (const author of authors)
      if (author.address !== null) await this.write(tx, { ...author, address: author.address });
    await this.notices.markTold(
      tx,
      authors.map(({ enrolment_id }) => enrolment_id),
    );
    return authors.length;
  }

  private async write(tx: EntityManager, author: AuthorRow & { address: string }): Promise<void> {
    const { address, locale, time_zone: timeZone } = author;
    await this.mailer.queue(tx, {
      to: address,
      locale,
      template: planLeavesMail,
      data: {
        name: author.given_names,
        edition: titleIn(author.edition_titles, locale),
        day: weekdayInWords(author.day, locale, timeZone),
        url: `${this.config.publicUrl}/course/${author.enrolment_id}/plan`,
      },
    });
  }
}
