import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { AuditService } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { openReading, readingsOfPerson, type LearnerRow } from './answers.statements.ts';
import { type ReadingOfMyAnswers } from './answers.type.ts';

/** Who reads whose answers: on record, and told to the officer. */
@Injectable()
export class AnswerReadings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Once an hour for each reader and officer, before anything is shown. */
  async record(actor: Actor, learner: LearnerRow): Promise<void> {
    if (await this.database.row(openReading, [learner.id, actor.personId])) return;
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        actorId: actor.personId,
        action: 'answers.read',
        subjectType: 'enrolment',
        subjectId: learner.id,
        countryCode: learner.country,
      }),
    );
  }

  async ofMine(actor: Actor, locale: Locale): Promise<ReadingOfMyAnswers[]> {
    const rows = await this.database.rows(readingsOfPerson, [actor.personId]);
    return rows.map(({ edition_titles, ...row }) => ({
      ...row,
      editionTitle: titleIn(edition_titles, locale),
    }));
  }
}
