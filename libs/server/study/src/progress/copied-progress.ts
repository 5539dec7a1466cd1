import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/** $1 the enrolment that was left, $2 the new one. */
const copyProgress = statement(
  'progress-copy',
  `insert into activity_progress (enrolment_id, version_id, activity_id, status, screens, last_screen,
                                  last_screen_at, score, is_passed, started_at, completed_at, updated_at)
   select $2, version_id, activity_id, status, screens, last_screen, last_screen_at, score, is_passed,
          started_at, completed_at, updated_at
     from activity_progress
    where enrolment_id = $1`,
);
const copyWorksheets = statement(
  'worksheets-copy',
  `insert into worksheet_value (enrolment_id, version_id, activity_id, field_id, value, occurred_at,
                                updated_at)
   select $2, version_id, activity_id, field_id, value, occurred_at, updated_at
     from worksheet_value
    where enrolment_id = $1`,
);
const copyOtherTexts = statement(
  'other-texts-copy',
  `insert into other_text (enrolment_id, activity_id, field_id, value, before_id, occurred_at, kept_at)
   select $2, activity_id, field_id, value, before_id, occurred_at, kept_at
     from other_text
    where enrolment_id = $1`,
);

const copyNotes = statement(
  'screen-notes-copy',
  `insert into screen_note (enrolment_id, id, version_id, activity_id, card_id, term_key, screen_id, text, begun_at,
                            occurred_at)
   select $2, id, version_id, activity_id, card_id, term_key, screen_id, text, begun_at, occurred_at
     from screen_note
    where enrolment_id = $1 and text is not null`,
);

/** Copies work to another enrolment of the same version, or of a correction of it. */
@Injectable()
export class CopiedProgress {
  constructor(private readonly database: Database) {}

  async copy(tx: EntityManager, from: string, to: string): Promise<void> {
    await this.database.rowsIn(tx, copyProgress, [from, to]);
    await this.database.rowsIn(tx, copyWorksheets, [from, to]);
    await this.database.rowsIn(tx, copyOtherTexts, [from, to]);
    await this.database.rowsIn(tx, copyNotes, [from, to]);
  }
}
