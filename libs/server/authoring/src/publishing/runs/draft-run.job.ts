import { Inject, Injectable } from '@nestjs/common';
import { type CourseStats, type Problem } from '@campus/content-format';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { InvalidCourse, NotACorrection } from '@campus/course';
import { PublishDraft } from '../publish-draft.ts';
import { CompleteLanguages, LanguagesIncomplete } from '../languages/complete-languages.ts';
import { CourseReader } from '../reading/course-reader.ts';
import { type DraftRunFault, type WrittenModule } from './draft-run.entity.ts';
import { beginRun, endRun, moveRun, type WorkedRunRow } from './draft-runs.statements.ts';

export const DRAFT_RUN = 'run-draft';

/** A screen shows some of many. */
const MOST_PROBLEMS = 500;

interface Payload {
  runId: string;
}

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && 'runId' in value && typeof value.runId === 'string';

/** How a run ended. */
interface Ending {
  fault: DraftRunFault | null;
  problems: readonly Problem[];
  modules: readonly WrittenModule[];
  isCorrection: boolean | null;
}

const FAULTS: Partial<Record<string, DraftRunFault>> = {
  BASE_NOT_OFFERED: 'BASE_NOT_OFFERED',
  COURSE_OF_OTHER: 'COURSE_OF_OTHER',
  DRAFT_SAYS_NOTHING_NEW: 'SAYS_NOTHING_NEW',
  FILES_CHANGED: 'FILES_CHANGED',
  DRAFT_CLOSED: 'DRAFT_CLOSED',
};

/**
 * Checks or publishes a draft. It may stop anywhere and run twice: what it published is noted in the transaction that
 * publishes, and a run that has ended is not begun again.
 */
@Injectable()
export class DraftRunJob {
  constructor(
    private readonly database: Database,
    private readonly publishing: PublishDraft,
    private readonly reader: CourseReader,
    private readonly languages: CompleteLanguages,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerJob(DRAFT_RUN, (payload) => this.run(payload));
  }

  async run(payload: unknown): Promise<void> {
    if (!isPayload(payload)) return;
    const run = await this.database.row(beginRun, [payload.runId]);
    if (!run) return;
    const { fault, problems, modules, isCorrection } = await this.work(run).catch(endingOf);
    await this.database.rows(endRun, {
      id: run.id,
      state: fault === null ? 'done' : 'refused',
      fault,
      problems: JSON.stringify(problems.slice(0, MOST_PROBLEMS).map(({ overlay: _, ...problem }) => problem)),
      modules: JSON.stringify(modules),
      isCorrection,
      versionId: null,
    });
  }

  private async work(run: WorkedRunRow): Promise<Ending> {
    const overlays = this.config.contentOverlays;
    if (run.kind === 'check') {
      const { problems, stats, isCorrection } = await this.publishing.check(
        run.draft_id,
        overlays,
        this.reader,
      );
      const found = { modules: writtenIn(stats), isCorrection };
      if (problems.length) return { ...found, fault: 'FAULTS', problems };
      const waiting = await this.languages.waiting(run.draft_id);
      return { ...found, fault: waiting.length ? 'LANGUAGE_INCOMPLETE' : null, problems: waiting };
    }
    await this.publishing.publish({
      draftId: run.draft_id,
      actorId: run.asked_by,
      overlays,
      over: run.over,
      changes: run.changes,
      correction: run.notes ? { notes: run.notes } : undefined,
      reads: async (folder, options) => {
        const reading = await this.reader.read(folder, options);
        await this.database.rows(moveRun, [run.id]);
        return reading;
      },
      published: async (tx, { versionId }) => {
        const ending = {
          id: run.id,
          state: 'done' as const,
          fault: null,
          problems: '[]',
          modules: '[]',
          isCorrection: null,
          versionId,
        };
        await this.database.rowsIn(tx, endRun, ending);
      },
    });
    return { fault: null, problems: [], modules: [], isCorrection: null };
  }
}

/** Of what went wrong by rule; anything else is thrown, and the queue tries again. */
function endingOf(error: unknown): Ending {
  const nothing = { problems: [], modules: [], isCorrection: null };
  if (error instanceof LanguagesIncomplete)
    return { ...nothing, fault: 'LANGUAGE_INCOMPLETE', problems: error.problems };
  if (error instanceof InvalidCourse)
    return { ...nothing, fault: 'FAULTS', problems: error.reading.problems };
  if (error instanceof NotACorrection)
    return { ...nothing, fault: error.why.reason === 'NOTE_MISSING' ? 'NOTE_MISSING' : 'NO_CORRECTION' };
  const fault = error instanceof Refused ? FAULTS[error.code] : undefined;
  if (fault) return { ...nothing, fault };
  throw error;
}

const writtenIn = ({ modules }: CourseStats): WrittenModule[] =>
  modules.map(({ folder, module: key, locale, lessons, cards, scenarios, units, stale, missing }) => ({
    folder,
    key,
    locale,
    texts: lessons + cards + scenarios + units,
    stale,
    missing,
  }));
