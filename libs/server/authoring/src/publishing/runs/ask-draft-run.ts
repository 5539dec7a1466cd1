import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { countIn, writtenInAll } from '@campus/platform/graphql/written.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { canPublish } from '../../course-rights/course-rights.access.ts';
import { DraftFiles } from '../../drafts/draft-files.ts';
import { DraftReading } from '../../drafts/reading/draft-reading.ts';
import { refuseOtherBase } from '../publish-draft.ts';
import { DraftRunEntity } from './draft-run.entity.ts';
import {
  type CheckDraftInput,
  type DraftRun,
  type DraftRunAsked,
  type PublishDraftInput,
} from './draft-run.type.ts';
import { DRAFT_RUN } from './draft-run.job.ts';
import { draftRunById, draftRunOfDraft, needsOther, type DraftRunRow } from './draft-runs.statements.ts';

/** As long as the note that an edition is given with it. */
const LONGEST_NOTE = 600;

/** Checks and publications of drafts, as people ask for them and see how far they are. */
@Injectable()
export class AskDraftRun {
  constructor(
    private readonly database: Database,
    private readonly reading: DraftReading,
    private readonly files: DraftFiles,
    private readonly jobs: Jobs,
  ) {}

  async one(actor: Actor, id: string): Promise<DraftRun | null> {
    return this.shown(actor, isId(id) ? await this.database.row(draftRunById, [id]) : null);
  }

  async latest(actor: Actor, draftId: string): Promise<DraftRun | null> {
    return this.shown(actor, isId(draftId) ? await this.database.row(draftRunOfDraft, [draftId]) : null);
  }

  private async shown(actor: Actor, run: DraftRunRow | null): Promise<DraftRun | null> {
    if (!run || !(await this.reading.one(actor, run.draftId))) return null;
    const problems = run.problems.map(({ file, line, code, reason }) => ({ path: file, line, code, reason }));
    const { notes, ...shown } = run;
    return {
      ...shown,
      problems,
      note: notes && { es: notes.es ?? '', en: notes.en ?? '', fr: notes.fr ?? '' },
    };
  }

  /** Refuses NOT_FOUND, DRAFT_CLOSED. */
  async check(actor: Actor, { draftId, idempotencyKey }: CheckDraftInput): Promise<DraftRunAsked> {
    await this.reading.own(actor, draftId);
    return this.ask(actor, idempotencyKey, { draftId, kind: 'check', over: null, notes: null }, null);
  }

  /** Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, BASE_NOT_OFFERED, OTHER_PUBLISHER_NEEDED. */
  async publish(actor: Actor, input: PublishDraftInput): Promise<DraftRunAsked> {
    const { draftId, seenChanges } = input;
    const correction = input.correction ?? null;
    const { draft, rights } = await this.reading.own(actor, draftId);
    if (!canPublish(rights)) throw new Refused('COURSE_RIGHT_MISSING');
    const over = input.over == null ? null : countIn(input.over, 'over', 1, 1_000_000);
    const notes = correction && writtenInAll(correction, 'correction', LONGEST_NOTE);
    if (draft.state === 'open') refuseOtherBase(draft, draft.offered, { over });
    return this.ask(actor, input.idempotencyKey, { draftId, kind: 'publish', over, notes }, seenChanges);
  }

  private async ask(
    { personId }: Actor,
    key: string,
    run: Pick<DraftRunEntity, 'draftId' | 'kind' | 'over' | 'notes'>,
    seenChanges: number | null,
  ): Promise<DraftRunAsked> {
    const operation = run.kind === 'check' ? 'checkDraft' : 'publishDraft';
    const runId = await this.database.transaction((tx) =>
      once(tx, personId, key, operation, async () => {
        const { changes } = await this.files.lockOpen(tx, run.draftId);
        if (seenChanges !== null && changes !== seenChanges)
          throw new Refused('FILES_CHANGED', { count: Math.abs(changes - seenChanges), rows: [] });
        if (run.kind === 'publish' && (await this.database.rowIn(tx, needsOther, [run.draftId, personId])))
          throw new Refused('OTHER_PUBLISHER_NEEDED');
        const id = newId();
        await tx.insert(DraftRunEntity, {
          ...run,
          id,
          changes,
          state: 'waiting',
          problems: [],
          modules: [],
          askedBy: personId,
          askedAt: new Date(),
        });
        await this.jobs.add(tx, DRAFT_RUN, { runId: id }, { maxAttempts: 5 });
        return id;
      }),
    );
    return { runId };
  }
}
