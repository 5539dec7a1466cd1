import { Injectable } from '@nestjs/common';
import { flattenCmi, summariseCmi, type FlatCmi, type Item } from '@campus/scorm-format';
import { BoundedCache } from '../../platform/cache/bounded-cache.ts';
import { Database } from '../../platform/database/database.ts';
import { isId } from '../../platform/database/uuid.ts';
import {
  isRecord,
  Receipts,
  receiptValues,
  WorkHandlers,
  type Receipt,
  type WorkEntry,
  type WorkHandler,
} from '../progress/index.ts';
import { Packages } from './packages.ts';
import { sessionSeconds } from './session-time.ts';
import { pinOfSession, recordCommit, settleActivity, type SessionPin } from './scorm.statements.ts';

interface ScormCommitted {
  sessionId: string;
  commitNumber: number;
  cmi: Record<string, unknown>;
  isFinish: boolean;
}

/** The largest run-time data taken, as text: 64,000 characters of suspend_data and hundreds of interactions fit. */
const LONGEST = 700_000;
/** Names of elements that are kept; no package has others, and a table holds no more than these. */
const ELEMENT = /^[\x20-\x7e]{1,255}$/;
/** A session of a year is a fault of the content's clock. */
const LONGEST_SESSION = 31_536_000;
/** About 300 bytes each. */
const PINS = 20_000;

/** The marks of the manifest decide, not what the data says they are. */
function marksOf(item: Item): FlatCmi {
  const marks = {
    'cmi.student_data.mastery_score': item.masteryScore,
    'cmi.scaled_passing_score': item.scaledPassingScore,
    'cmi.completion_threshold': item.completionThreshold,
  };
  return Object.fromEntries(
    Object.entries(marks).flatMap(([name, mark]) => (mark === null ? [] : [[name, String(mark)]])),
  );
}

/** An item committed its state. */
@Injectable()
export class ScormCommittedHandler implements WorkHandler<ScormCommitted> {
  readonly kind = 'scormCommitted';
  private readonly pins = new BoundedCache<SessionPin>(PINS);

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly packages: Packages,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): ScormCommitted | null {
    if (!isRecord(input)) return null;
    const { sessionId, commitNumber, cmi, isFinish } = input;
    if (
      !isId(sessionId) ||
      !Number.isInteger(commitNumber) ||
      Number(commitNumber) < 1 ||
      Number(commitNumber) > 2_000_000_000
    )
      return null;
    return isRecord(cmi) && typeof isFinish === 'boolean'
      ? { sessionId, commitNumber: Number(commitNumber), cmi, isFinish }
      : null;
  }

  async record(entry: WorkEntry, commit: ScormCommitted): Promise<Receipt> {
    const pin = await this.pinOf(commit.sessionId.toLowerCase());
    if (pin?.personId !== entry.personId) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const known = await this.packages.get(pin.packageId);
    const flat = Object.fromEntries(
      Object.entries(flattenCmi(commit.cmi)).filter(([name]) => ELEMENT.test(name)),
    );
    const cmi = JSON.stringify(flat);
    if (cmi.length > LONGEST) return this.receipts.refuse(entry, this.kind, 'INPUT_INVALID');
    const item = known.launchable.find(({ identifier }) => identifier === pin.itemId);
    const summary = summariseCmi(known.standard, { ...flat, ...(item && marksOf(item)) });
    const row = await this.database.row(recordCommit, [
      ...receiptValues(entry),
      pin.sessionId,
      commit.commitNumber,
      cmi,
      Math.min(sessionSeconds(known.standard, flat), LONGEST_SESSION),
      commit.isFinish,
      summary.completed,
      summary.passed,
      summary.scorePercent,
      known.launchable.length,
    ]);
    const launchable = known.launchable.length;
    if (launchable > 1 && row && !row.refusal)
      await this.database.row(settleActivity, [pin.attemptId, entry.occurredAt, launchable]);
    return this.receipts.from(entry, row);
  }

  /** Whose session it is. */
  async personOf(sessionId: string): Promise<string | null> {
    return (await this.pinOf(sessionId))?.personId ?? null;
  }

  private async pinOf(sessionId: string): Promise<SessionPin | null> {
    return (
      this.pins.peek(sessionId) ??
      (await this.pins.load(sessionId, () => this.database.row(pinOfSession, [sessionId])))
    );
  }
}
