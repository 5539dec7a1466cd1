import { Injectable } from '@nestjs/common';
import {
  defaultAttemptPolicy,
  flattenCmi,
  isSuspended,
  itemResultOf,
  marksUnder,
  rootResultOf,
  type FlatCmi,
  type Item,
} from '@campus/scorm-format';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database } from '@campus/platform/database/database.ts';
import { storableJson } from '@campus/platform/database/storable.ts';
import {
  Receipts,
  receiptValues,
  WorkHandlers,
  type Receipt,
  type ReceiptRow,
  type ReceiptValues,
  type WorkEntry,
  type WorkHandler,
} from '@campus/study';
import { commitIn, LONGEST_TREE, type CommittedTree, type ScormCommitted } from './commit-payload.ts';
import {
  pinOfSession,
  recordCommit,
  recordCourseCommit,
  recordReview,
  settleAttempt,
  type CommitValues,
  type SessionPin,
  type TreeValues,
} from './commit.statements.ts';
import { Packages, type KnownPackage } from '../packages.ts';
import { sessionSeconds } from './session-time.ts';
import { standingValues } from './standing.sql.ts';

/** The largest run-time data taken, as text: 64,000 characters of suspend_data and 500 long interactions fit. */
const LONGEST = 1_200_000;
/** Names of elements that are kept; no package has others, and a table holds no more than these. */
const ELEMENT = /^[\x20-\x7e]{1,255}$/;
/** A session of a year is a fault of the content's clock. */
const LONGEST_SESSION = 31_536_000;
/** About 400 bytes each. */
const PINS = 20_000;

/** A commit together with what is known of its session. */
interface Placed {
  entry: WorkEntry;
  commit: ScormCommitted;
  pin: SessionPin;
  known: KnownPackage;
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
    return commitIn(input);
  }

  async record(entry: WorkEntry, commit: ScormCommitted): Promise<Receipt> {
    const launch = await this.pinOf(commit.launchId);
    if (launch?.personId !== entry.personId || launch.launchId !== launch.sessionId)
      return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const known = await this.packages.get(launch.packageId);
    const pin = pinWithin(launch, commit, known);
    if (!pin) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const placed = { entry, commit, pin, known };
    const row = pin.isReview ? await this.recordReview(placed) : await this.recordWork(placed);
    return row === 'too large'
      ? this.receipts.refuse(entry, this.kind, 'INPUT_INVALID')
      : this.receipts.from(entry, row);
  }

  /** Whose session it is. */
  async personOf(sessionId: string): Promise<string | null> {
    return (await this.pinOf(sessionId))?.personId ?? null;
  }

  private recordReview({ entry, commit, pin }: Placed): Promise<ReceiptRow | null> {
    return this.database.row(recordReview, {
      ...receiptValues(entry, this.kind),
      sessionId: pin.sessionId,
      commitNumber: commit.commitNumber,
      launchId: pin.launchId,
      itemId: pin.itemId,
      calls: callsOf(commit),
    });
  }

  private async recordWork(placed: Placed): Promise<ReceiptRow | null | 'too large'> {
    const { entry, commit, pin, known } = placed;
    const flat = Object.fromEntries(
      Object.entries(flattenCmi(commit.cmi)).filter(([name]) => ELEMENT.test(name)),
    );
    const cmi = JSON.stringify(flat);
    const tree = known.isCourse ? treeValues(commit.tree, placed) : NO_TREE;
    if (cmi.length > LONGEST || tree === 'too large') return 'too large';
    const values = { ...receiptValues(entry, this.kind), ...commitValues(placed, cmi, flat) };
    const { launchId, itemId, packageId } = pin;
    const row = known.isCourse
      ? await this.database.row(recordCourseCommit, { ...values, ...tree, launchId, itemId, packageId })
      : await this.database.row(recordCommit, values);
    const mayEnd = commit.isFinish || commit.tree?.isEnded || known.launchable.length > 1;
    if (mayEnd && !row?.refusal) await this.settle(placed);
    return row;
  }

  /** What several commits at once do not see of each other, and whether the attempt has ended. */
  private async settle({ entry, pin, known }: Placed): Promise<void> {
    await this.database.row(settleAttempt, {
      attemptId: pin.attemptId,
      at: entry.occurredAt,
      launchable: known.launchable.length,
      ...standingValues(pin.policy ?? defaultAttemptPolicy, known),
    });
  }

  private async pinOf(sessionId: string): Promise<SessionPin | null> {
    return (
      this.pins.peek(sessionId) ??
      (await this.pins.load(sessionId, () => this.database.row(pinOfSession, [sessionId])))
    );
  }
}

/** The first 15 hexadecimal digits of a UUIDv7 are its moment and its version. */
const isMadeInTime = (sessionId: string, launchId: string): boolean =>
  sessionId[14] === '7' && sessionId.slice(0, 13) >= launchId.slice(0, 13);

/**
 * The pin of the session a commit is of: the launch's own, or one that the frame made within it, for an item of the
 * package, not before the launch.
 */
function pinWithin(launch: SessionPin, commit: ScormCommitted, known: KnownPackage): SessionPin | null {
  if (commit.sessionId === launch.sessionId) return launch;
  const item = known.launchable.find(({ identifier }) => identifier === commit.itemId);
  if (!item || !known.isCourse || !isMadeInTime(commit.sessionId, launch.sessionId)) return null;
  return { ...launch, sessionId: commit.sessionId, itemId: item.identifier };
}

const callsOf = ({ calls }: ScormCommitted): string | null => (calls.length ? JSON.stringify(calls) : null);

const itemOf = ({ known, pin }: Placed): Item | undefined =>
  known.launchable.find(({ identifier }) => identifier === pin.itemId);

/** Whether it is passed follows from the marks in the manifest and the policy, not from what the data claims. */
function commitValues(placed: Placed, cmi: string, flat: FlatCmi): Omit<CommitValues, keyof ReceiptValues> {
  const { commit, pin, known } = placed;
  const policy = pin.policy ?? defaultAttemptPolicy;
  const item = itemOf(placed);
  const unmarked = { masteryScore: null, scaledPassingScore: null, completionThreshold: null };
  const marks = marksUnder(item ?? unmarked, policy, known.launchable.length === 1);
  const result = itemResultOf(known.standard, flat, marks, policy, commit.isFinish);
  return {
    sessionId: pin.sessionId,
    commitNumber: commit.commitNumber,
    cmi,
    seconds: Math.min(sessionSeconds(known.standard, flat), LONGEST_SESSION),
    isFinish: commit.isFinish,
    isCompleted: result.isCompleted,
    isPassed: result.isPassed,
    score: result.score,
    launchable: known.launchable.length,
    isSuspended: isSuspended(known.standard, flat),
    calls: callsOf(commit),
    ...standingValues(policy, known),
  };
}

const only = (values: Record<string, unknown>, names: ReadonlySet<string>): string | null => {
  const kept = Object.entries(values).filter(([name]) => names.has(name.trim()));
  return kept.length
    ? storableJson(Object.fromEntries(kept.map(([name, value]) => [name.trim(), value])))
    : null;
};

const NO_TREE: TreeValues = { tree: null, objectives: null, sharedData: null };

/** The tree, and what of it outlives the attempt. */
function treeValues(tree: CommittedTree | null, { known, pin }: Placed): TreeValues | 'too large' {
  if (!tree) return NO_TREE;
  const items = new Set(known.items.map(({ item }) => item.identifier));
  const root = tree.activities.find(({ id }) => !items.has(id));
  const result = rootResultOf(
    root ?? { isCompleted: null, isSatisfied: null, measure: null },
    pin.policy ?? defaultAttemptPolicy,
  );
  const text = storableJson({ ...tree, ...result });
  if (text.length > LONGEST_TREE) return 'too large';
  return {
    tree: text,
    objectives: only(tree.objectives, known.learnerWide.objectives),
    sharedData: only(tree.sharedData, known.learnerWide.shared),
  };
}
