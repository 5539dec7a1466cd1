import { gradedStanding, type AttemptPolicy, type AttemptStanding } from '@campus/scorm-format';

/** One commit, reduced to the few elements that matter. */
export interface ModelCommit {
  number: number;
  status: 'incomplete' | 'completed' | 'passed' | 'failed';
  raw: number;
  seconds: number;
  location: string;
  isFinish: boolean;
  isSuspend: boolean;
}

interface ModelSession {
  /** How new: the order of launches. */
  order: number;
  attempt: number;
  itemId: string;
  isReview: boolean;
  commitNumber: number;
  seconds: number;
  isSuspended: boolean;
  isFinished: boolean;
}

/** Content ended for good: one that is suspended resumes the same attempt. */
const hasEnded = ({ isFinished, isSuspended }: ModelSession) => isFinished && !isSuspended;

interface ModelItem {
  order: number;
  location: string;
  isCompleted: boolean;
  isPassed: boolean | null;
  score: number;
}

interface ModelAttempt {
  items: Map<string, ModelItem>;
  isFinished: boolean;
  finishedBy: ModelSession | null;
}

const PASSED: Partial<Record<ModelCommit['status'], boolean>> = { passed: true, failed: false };

/** What a campus should know after a history of launches and commits: written to be read, not to be quick. */
export class ScormModel {
  readonly sessions: ModelSession[] = [];
  readonly attempts: ModelAttempt[] = [];
  progress = { isCompleted: false, isPassed: null as boolean | null, score: null as number | null };

  constructor(
    private readonly items: readonly string[],
    private readonly policy: AttemptPolicy,
  ) {}

  launch(itemId: string, kind: 'new' | 'continue' | 'review'): ModelSession {
    if (kind === 'new') {
      for (const attempt of this.attempts) attempt.isFinished = true;
      this.attempts.push({ items: new Map(), isFinished: false, finishedBy: null });
    }
    const reviewed = this.attempts.findLastIndex(({ isFinished }) => isFinished);
    const session: ModelSession = {
      order: this.sessions.length,
      attempt: kind === 'review' ? reviewed : this.attempts.length - 1,
      itemId,
      isReview: kind === 'review',
      commitNumber: 0,
      seconds: 0,
      isSuspended: false,
      isFinished: false,
    };
    this.sessions.push(session);
    return session;
  }

  commit(session: ModelSession, said: ModelCommit): void {
    if (said.number === session.commitNumber) return;
    const isNewer = said.number > session.commitNumber;
    // How a session ended is for the commit that ended it to say, whenever it arrives.
    const endsIt = said.isFinish && (isNewer || !session.isFinished);
    if (endsIt || (isNewer && !session.isFinished)) session.isSuspended = said.isSuspend;
    session.isFinished ||= said.isFinish;
    if (!isNewer) return this.late(session);
    session.commitNumber = said.number;
    if (session.isReview) return;
    session.seconds = Math.max(session.seconds, said.seconds);
    const attempt = this.attempts[session.attempt];
    if (!attempt) throw new Error('a commit without an attempt');
    if (!attempt.isFinished || attempt.finishedBy === session) this.take(attempt, session, said);
    this.settle(attempt, session.attempt);
    this.grade();
  }

  /** Nothing of it is newer than what is known, except perhaps that content ended. */
  private late(session: ModelSession): void {
    const attempt = this.attempts[session.attempt];
    if (session.isReview || !attempt) return;
    this.settle(attempt, session.attempt);
    this.grade();
  }

  standings(): AttemptStanding[] {
    return this.attempts.map((attempt, at) => {
      const all = [...attempt.items.values()];
      const isWhole = all.filter(({ isCompleted }) => isCompleted).length >= this.items.length;
      const judged = all.filter(({ isCompleted, isPassed }) => isCompleted || isPassed).length;
      const words = all.flatMap(({ isPassed }) => isPassed ?? []);
      const sum = all.reduce((total, { score }) => total + score, 0);
      return {
        number: at + 1,
        isFinished: attempt.isFinished,
        isCompleted: isWhole,
        isPassed: words.includes(false) ? false : judged >= this.items.length && words.length ? true : null,
        score: all.length ? Math.round((sum / all.length) * 100) / 100 : null,
      };
    });
  }

  private take(attempt: ModelAttempt, session: ModelSession, said: ModelCommit): void {
    const before = attempt.items.get(session.itemId);
    const isNewer = !before || session.order >= before.order;
    const isPassed = PASSED[said.status] ?? null;
    attempt.items.set(session.itemId, {
      order: isNewer ? session.order : before.order,
      location: isNewer ? said.location : before.location,
      isCompleted: (before?.isCompleted ?? false) || said.status !== 'incomplete',
      isPassed: before?.isPassed || isPassed ? true : (isPassed ?? before?.isPassed ?? null),
      score: Math.max(before?.score ?? 0, said.raw),
    });
  }

  private settle(attempt: ModelAttempt, at: number): void {
    const last = this.sessions
      .filter((one) => one.attempt === at && !one.isReview && one.commitNumber > 0)
      .at(-1);
    if (attempt.isFinished || !last || !hasEnded(last) || !this.standings()[at]?.isCompleted) return;
    attempt.isFinished = true;
    attempt.finishedBy = last;
  }

  /** Completed and passed stay; the score is as graded, and under `highest` never falls. */
  private grade(): void {
    const graded = gradedStanding(this.standings(), this.policy);
    const { isCompleted, isPassed, score } = this.progress;
    this.progress = {
      isCompleted: isCompleted || graded.isCompleted,
      isPassed: isPassed ? true : (graded.isPassed ?? isPassed),
      score:
        isCompleted && this.policy.grading === 'highest'
          ? Math.max(score ?? 0, graded.score ?? 0)
          : (graded.score ?? score),
    };
  }
}
