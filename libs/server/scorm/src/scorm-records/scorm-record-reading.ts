import { Injectable } from '@nestjs/common';
import { attemptsLeft, flattenCmi, interactionsIn } from '@campus/scorm-format';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containing } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { ActivityState, OutlineCache } from '@campus/course';
import { Packages, type KnownPackage } from '../scorm/packages.ts';
import { ScormAttemptStatus } from '../scorm/scorm.type.ts';
import { ScormOffers } from '../scorm/launching/scorm-offers.ts';
import { canChangeRecord, whoseRecords } from './scorm-records.access.ts';
import { doubtsOf } from './scorm-records.rules.ts';
import {
  allowancesOf,
  countRecords,
  itemsOfRecord,
  recordById,
  recordsOf,
  type ItemRecordRow,
  type RecordRow,
} from './scorm-records.statements.ts';
import {
  type ScormAttemptPage,
  type ScormAttemptRecord,
  type ScormAttemptRow,
  type ScormAttemptsArgs,
  type ScormItemRecord,
} from './scorm-record.type.ts';

const MOST = { interactions: 500, comments: 100 };

/** What staff read of attempts at packages. */
@Injectable()
export class ScormRecordReading {
  constructor(
    private readonly database: Database,
    private readonly packages: Packages,
    private readonly offers: ScormOffers,
    private readonly outlines: OutlineCache,
  ) {}

  async page(actor: Actor, asked: ScormAttemptsArgs, { limit, offset }: Page): Promise<ScormAttemptPage> {
    const { activityId, libraryPackageId } = asked;
    const ids = [activityId, libraryPackageId].filter((id) => id !== null);
    if (ids.length !== 1 || !ids.every(isId)) return { items: [], totalCount: 0 };
    const pattern = containing(asked.search);
    const wanted = {
      activityId,
      libraryId: libraryPackageId?.toLowerCase() ?? null,
      ...whoseRecords(actor),
      pattern,
    };
    const [rows, counted] = await Promise.all([
      this.database.rows(recordsOf(asked), { ...wanted, limit, offset }),
      this.database.row(countRecords, wanted),
    ]);
    return { items: rows.map(rowOf), totalCount: counted?.total ?? 0 };
  }

  /** The attempt when the actor may read it, else null. */
  async find(actor: Actor, attemptId: string): Promise<RecordRow | null> {
    return isId(attemptId) ? this.database.row(recordById, { attemptId, ...whoseRecords(actor) }) : null;
  }

  async attempt(actor: Actor, attemptId: string): Promise<ScormAttemptRecord | null> {
    const row = await this.find(actor, attemptId);
    if (!row) return null;
    const known = await this.packages.get(row.package_id);
    const items = await this.database.rows(itemsOfRecord, [row.id]);
    return {
      ...rowOf(row),
      items: itemsOf(known, items),
      mayChange: canChangeRecord(actor, { personId: row.person_id }),
      attemptsLeft: await this.left(row),
    };
  }

  /** Attempts a learner may still begin in an activity. */
  async left(row: Pick<RecordRow, 'version_id' | 'enrolment_id' | 'activity_id'>): Promise<number | null> {
    const outline = await this.outlines.get(row.version_id);
    const activity = outline.find(row.activity_id)?.activity;
    if (activity?.kind !== 'scorm') return 0;
    const { policy } = await this.offers.of(activity, outline.sourceLocale);
    const counted = await this.database.row(allowancesOf, [row.enrolment_id, row.activity_id]);
    return attemptsLeft(policy, counted?.begun ?? 0, counted?.allowances ?? 0);
  }
}

const rowOf = (row: RecordRow): ScormAttemptRow => ({
  id: row.id,
  enrolmentId: row.enrolment_id,
  activityId: row.activity_id,
  person: { id: row.person_id, fullName: row.full_name, countryCode: row.country },
  number: row.number,
  status: row.finished_at ? ScormAttemptStatus.FINISHED : ScormAttemptStatus.OPEN,
  isCompleted: row.completed_at !== null,
  isPassed: row.is_passed,
  score: row.score,
  isRepaired: row.is_repaired,
  seconds: row.seconds,
  doubts: doubtsOf({
    isPassed: row.is_passed,
    score: row.score,
    isRepaired: row.is_repaired,
    seconds: row.seconds,
    took: row.took,
    hasAnswers: row.has_answers,
  }),
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  packageId: row.package_id,
  packageTitle: row.package_title,
  standard: row.standard,
});

/** Comments of both standards: 1.2 has one text, 2004 a list. */
const commentsIn = (cmi: unknown): string[] =>
  Object.entries(flattenCmi(cmi))
    .filter(([name]) => name === 'cmi.comments' || /^cmi\.comments_from_learner\.\d+\.comment$/.test(name))
    .map(([, text]) => text.replace(/^\{lang=[^{}]*\}/, ''))
    .slice(0, MOST.comments);

function itemsOf(known: KnownPackage, rows: readonly ItemRecordRow[]): ScormItemRecord[] {
  const states = new Map(rows.map((row) => [row.item_id, row]));
  return known.items.map(({ item, depth }) => {
    const row = states.get(item.identifier);
    return {
      id: item.identifier,
      title: item.title,
      depth,
      isLaunchable: item.launch !== null,
      state: !row
        ? ActivityState.NOT_STARTED
        : row.is_completed
          ? ActivityState.COMPLETED
          : ActivityState.STARTED,
      isPassed: row?.is_passed ?? null,
      score: row?.score ?? null,
      isRepaired: row?.is_repaired ?? false,
      seconds: row?.seconds ?? 0,
      interactions: row?.cmi ? interactionsIn(known.standard, row.cmi).slice(0, MOST.interactions) : [],
      comments: commentsIn(row?.cmi),
    };
  });
}
