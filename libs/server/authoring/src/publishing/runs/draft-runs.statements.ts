import { type Problem } from '@campus/content-format';
import { statement } from '@campus/platform/database/database.ts';
import {
  type DraftRunFault,
  type DraftRunKind,
  type DraftRunState,
  type WrittenModule,
} from './draft-run.entity.ts';

export interface DraftRunRow {
  id: string;
  draftId: string;
  kind: DraftRunKind;
  state: DraftRunState;
  fault: DraftRunFault | null;
  changes: number;
  problems: Problem[];
  modules: WrittenModule[];
  versionId: string | null;
  version: number | null;
  isCorrection: boolean | null;
  notes: Record<string, string> | null;
  askedAt: Date;
  endedAt: Date | null;
}
const RUN = `
  select r.id, r.draft_id as "draftId", r.kind, r.state, r.fault, r.changes, r.problems, r.modules,
         r.version_id as "versionId", v.number as version, r.is_correction as "isCorrection", r.notes,
         r.asked_at as "askedAt", r.ended_at as "endedAt"
    from draft_run r
    left join published_version v on v.id = r.version_id`;

export const draftRunById = statement<DraftRunRow>('draft-run-by-id', `${RUN} where r.id = $1`);
/** The one asked for last. */
export const draftRunOfDraft = statement<DraftRunRow>(
  'draft-run-of-draft',
  `${RUN} where r.draft_id = $1 order by r.asked_at desc, r.id desc limit 1`,
);

/** $1 draft, $2 person, null: the operator. The course asks for two, and this one has written in the draft. */
export const needsOther = statement<{ found: number }>(
  'draft-run-needs-other',
  `select 1 as found
     from draft d
     join publishing_rule p on p.course_id = d.course_id and p.asks_two
    where d.id = $1
      and exists (select from draft_change h
                   where h.draft_id = d.id and h.changed_by is not distinct from $2::uuid)`,
);

export interface WorkedRunRow {
  id: string;
  draft_id: string;
  kind: DraftRunKind;
  changes: number;
  over: number | null;
  notes: Record<string, string> | null;
  asked_by: string;
}
/** One that has not ended; a job that begins again begins from the start. */
export const beginRun = statement<WorkedRunRow>(
  'draft-run-begin',
  `update draft_run set state = 'reading'
    where id = $1 and ended_at is null
   returning id, draft_id, kind, changes, over, notes, asked_by`,
);
export const moveRun = statement(
  'draft-run-move',
  `update draft_run set state = 'publishing' where id = $1 and ended_at is null`,
);
export const endRun = statement<
  unknown,
  {
    id: string;
    state: DraftRunState;
    fault: DraftRunFault | null;
    problems: string;
    modules: string;
    isCorrection: boolean | null;
    versionId: string | null;
  }
>(
  'draft-run-end',
  `update draft_run set state = :state, fault = :fault, problems = :problems::jsonb, modules = :modules::jsonb,
          is_correction = :isCorrection, version_id = :versionId, ended_at = now()
    where id = :id and ended_at is null`,
);
