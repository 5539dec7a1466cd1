import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache } from '@campus/course';
import { canIssue } from '../../certificates.access.ts';
import { blockerView } from '../blocker-view.ts';
import { type OverrideWithdrawal } from './override.type.ts';
import { judge } from '../proposed-item.ts';
import { standingOfEnrolment } from '../standing-rows.ts';

/** $1 decision. */
const enrolmentOfOverride = statement<{ enrolment_id: string }>(
  'outcome-override-enrolment',
  `select enrolment_id from outcome_override where id = $1 and withdrawn_at is null`,
);

/** Shows, before a decision is taken back, what the rules alone would give. */
@Injectable()
export class PreviewWithdrawal {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /** Null: there is no such decision any more, or none that the person asking could take back. */
  async preview(actor: Actor, overrideId: string, locale: Locale): Promise<OverrideWithdrawal | null> {
    const open = isId(overrideId) ? await this.database.row(enrolmentOfOverride, [overrideId]) : null;
    const row = open && (await this.database.row(standingOfEnrolment, [open.enrolment_id]));
    if (!row || !canIssue(actor, { personId: row.person_id, country: row.country })) return null;
    const outline = await this.outlines.get(row.version_id);
    const overrides = row.overrides.filter(({ id }) => id !== overrideId);
    const [now, then] = [judge(row, outline), judge({ ...row, overrides }, outline)];
    return {
      overrideId,
      before: now.item.outcome,
      after: then.item.outcome,
      blockers: then.item.blockers.map((blocker) => blockerView(blocker, outline, locale)),
      isCertified: row.in_force.some((outcome) => outcome !== 'enrolment'),
    };
  }
}
