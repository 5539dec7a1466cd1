import { Injectable } from '@nestjs/common';
import { summariseCmi } from '@campus/scorm-format';
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
import { pinOfSession, recordCommit, type SessionPin } from './scorm.statements.ts';

interface ScormCommitted {
  sessionId: string;
  commitNumber: number;
  cmi: Record<string, unknown>;
  isFinish: boolean;
}

/** The largest CMI tree taken, as text: 64,000 characters of suspend_data and hundreds of interactions fit. */
const LONGEST = 1_500_000;
/** About 300 bytes each. */
const PINS = 20_000;

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
    // PostgreSQL's jsonb takes no NUL, and a package may put one anywhere.
    const cmi = JSON.stringify(commit.cmi).replaceAll('\\u0000', '');
    if (cmi.length > LONGEST) return this.receipts.refuse(entry, this.kind, 'INPUT_INVALID');
    const known = await this.packages.get(pin.packageId);
    const summary = summariseCmi(known.standard, commit.cmi);
    const row = await this.database.row(recordCommit, [
      ...receiptValues(entry),
      pin.sessionId,
      commit.commitNumber,
      cmi,
      sessionSeconds(known.standard, commit.cmi),
      commit.isFinish,
      summary.completed,
      summary.passed,
      summary.scorePercent,
      known.launchable.length,
    ]);
    return this.receipts.from(entry, row);
  }

  private async pinOf(sessionId: string): Promise<SessionPin | null> {
    return (
      this.pins.peek(sessionId) ??
      (await this.pins.load(sessionId, () => this.database.row(pinOfSession, [sessionId])))
    );
  }
}
