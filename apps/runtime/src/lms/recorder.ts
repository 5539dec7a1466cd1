import { Device, type Stores } from '../device/device.ts';
import { sessionTime, standing, untouched, type Assignment } from './elements.ts';
import type { Lms } from './find-api.ts';
import { Ledger } from './ledger.ts';
import { Lists } from './lists.ts';
import type { Interaction, Report, Saving, Start, Urgency } from './report.ts';

/** Seconds that a report may wait: a commit freezes the page on some platforms, so several share one. */
const patience: Record<Urgency, number> = { later: 45, soon: 10, now: 0 };
const retryAfter = 30;

/** What the recorder needs of the page it runs in; a test brings its own. */
export interface Surroundings extends Stores {
  /** Where the page is. */
  place: string;
  isOnline: () => boolean;
  later: (work: () => void, seconds: number) => () => void;
  /** Whether the site that this page came from answers anything at all. */
  reachesSite: () => Promise<boolean>;
}

export interface RecorderOptions {
  lms: Lms | null;
  /** Id of the package: what is kept on the device belongs to it. */
  packageId: string;
  around: Surroundings;
  /** Hears every report, for those who count. */
  onReport?: (report: Report) => void;
}

/** What the platform said when the session with it began. */
interface Launch {
  hasLms: boolean;
  learner: string;
  read: (name12: string, name2004: string) => string;
}

/**
 * Tells the platform how things stand. Keeps a copy on the device first; commits seldom, everything that changed at
 * once; after a commit that may have been lost it tells everything again, in a way that makes the platform send it
 * again ({@link Ledger}), for some answer "true" to what they never send.
 */
export class Recorder {
  readonly start: Start;
  readonly learner: string;
  readonly #options: RecorderOptions;
  readonly #device: Device;
  readonly #isLive: boolean;
  /** Whether the site answers when there is a connection: not from a folder, and not where asking is forbidden. */
  readonly #canAsk: Promise<boolean>;
  /** The platform had this attempt as done when the page began. */
  readonly #wasDone: boolean;
  readonly #lists: Lists | null;
  readonly #ledger: Ledger;
  #report: Report | null = null;
  #isConfirmed = false;
  #isHandedIn = false;
  #pending: Interaction[] = [];
  #isDirty = false;
  #hasCommitted = false;
  #isOver = false;
  #due: { at: number; cancel: () => void } | null = null;
  #visibleSince: number | null;
  #seconds = 0;
  #saving: Saving = 'saved';
  readonly #listeners = new Set<() => void>();

  private constructor(options: RecorderOptions, launch: Launch, device: Device) {
    const { lms, around } = options;
    const { read, learner, hasLms } = launch;
    this.#options = options;
    this.#device = device;
    this.learner = learner;
    const mode = read('cmi.core.lesson_mode', 'cmi.mode');
    const isReview = mode === 'review' || mode === 'browse';
    this.#isLive = hasLms && !isReview;
    this.#canAsk = this.#isLive ? around.reachesSite() : Promise.resolve(false);
    const status = read('cmi.core.lesson_status', 'cmi.completion_status');
    this.#wasDone = status === 'passed' || status === 'completed';
    this.#lists = this.#isLive && lms ? new Lists(lms) : null;
    this.#ledger = new Ledger(this.#isLive ? lms : null);
    this.start = {
      hasLms,
      isReview,
      suspend: read('cmi.suspend_data', 'cmi.suspend_data'),
      kept: device.kept(),
      place: `${lms?.standard ?? ''} ${around.place}`,
      language: read('cmi.student_preference.language', 'cmi.learner_preference.language'),
      notes: device.notes(),
    };
    this.#visibleSince = around.now();
    this.#saving = this.#atRest();
    device.onLasting(() => this.#tell(this.#isLive ? this.#unsent() : this.#atRest()));
  }

  /** Begins the session with the platform, and finds what this device kept of its learner. */
  static async open(options: RecorderOptions): Promise<Recorder> {
    const { lms, packageId, around } = options;
    const hasLms = lms?.initialize() ?? false;
    const read = (name12: string, name2004: string) =>
      hasLms && lms ? lms.get(lms.standard === '1.2' ? name12 : name2004) : '';
    const learner = read('cmi.core.student_id', 'cmi.learner_id');
    const device = await Device.open(around, `${packageId}/${learner}`);
    return new Recorder(options, { hasLms, learner, read }, device);
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** Calls `listener` when {@link saving} has changed; returns how to stop. */
  readonly onSaving = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The newest state. `isConfirmed`: the platform gave this run back at some start. */
  report(report: Report, interactions: readonly Interaction[], isConfirmed: boolean, urgency: Urgency): void {
    if (this.start.isReview || this.#isOver) return;
    this.#report = report;
    this.#isConfirmed = isConfirmed;
    this.#pending = [...interactions];
    this.#isDirty = true;
    this.#keep(report);
    this.#options.onReport?.(report);
    if (!this.#isLive) return this.#tell(this.#atRest());
    if (this.#saving === 'saved' || this.#saving === 'fresh') this.#tell('waiting');
    this.#plan(this.#isFirstHeavy() ? 0 : patience[urgency]);
  }

  /** Sent while the page is open, because it might be too much when leaving; later commits are small. */
  #isFirstHeavy(): boolean {
    return !this.#hasCommitted && this.#lists?.hasFound === true;
  }

  note(key: string, value: string): void {
    this.#device.note(key, value);
  }

  /** Tells the platform now what it does not know yet. */
  readonly commit = (): void => {
    this.#cancel();
    const { lms, around } = this.#options;
    if (!lms || !this.#isLive || this.#isOver || !this.#report || !this.#isDirty) return;
    const isOnline = around.isOnline();
    const truth = this.#assignments(lms, this.#report);
    const detours = isOnline ? this.#ledger.detours(truth) : [];
    if (detours.length > 0) {
      for (const [element, value] of detours) lms.set(element, value);
      lms.commit();
    }
    const isTaken = this.#write(lms, truth) && lms.commit();
    this.#hasCommitted = true;
    const isSure = isTaken && isOnline && around.isOnline();
    this.#isDirty = !isSure;
    this.#ledger.settle(isSure);
    this.#tell(isSure ? 'saved' : this.#lost());
    if (isSure) void this.#makeSure(this.#report.isDone);
    else this.#plan(retryAfter);
  };

  /** The page is left for good. */
  readonly finish = (): void => {
    this.#cancel();
    const { lms } = this.#options;
    if (!lms || !this.#isLive || this.#isOver) return;
    const last = this.#report
      ? this.#assignments(lms, this.#report)
      : untouched(lms.standard, (element) => lms.get(element));
    this.#write(lms, last);
    lms.terminate();
    this.#isOver = true;
  };

  /** Only time in front of the learner counts. */
  shown(isVisible: boolean): void {
    const now = this.#options.around.now();
    if (this.#visibleSince !== null) this.#seconds += Math.max(0, (now - this.#visibleSince) / 1000);
    this.#visibleSince = isVisible ? now : null;
  }

  #keep({ suspend }: Report): void {
    this.#device.keep({
      suspend,
      isConfirmed: this.#isConfirmed,
      isHandedIn: this.#isHandedIn,
      place: this.start.place,
      interactions: this.#pending,
    });
  }

  /**
   * Moodle answers "true" even when its site cannot be reached: earlier commits are certain only once the
   * site answers.
   */
  async #makeSure(isDone: boolean): Promise<void> {
    const stands = this.#ledger.stands();
    const isThere = await this.#options.around.reachesSite();
    if (!(await this.#canAsk) || !this.#report || this.#isOver) return;
    if (isThere) {
      this.#ledger.confirm(stands);
      if (this.#isHandedIn || !isDone) return;
      this.#isHandedIn = true;
      this.#keep(this.#report);
      return;
    }
    this.#ledger.doubt();
    this.#isDirty = true;
    this.#tell(this.#lost());
    this.#plan(retryAfter);
  }

  #assignments({ standard }: Lms, report: Report): Assignment[] {
    this.shown(this.#visibleSince !== null);
    const told = [
      ...(this.#lists?.told(report, this.#pending) ?? []),
      ...standing(standard, report).filter(([element]) => this.#maySay(element, report)),
    ];
    return [...this.#ledger.changed(told), sessionTime(standard, this.#seconds)];
  }

  /** A package that has changed cannot read how far one was: the result that the platform has is not taken back. */
  #maySay(element: string, { isDone }: Report): boolean {
    return isDone || !this.#wasDone || !/status|score|progress/.test(element);
  }

  #write(lms: Lms, assignments: readonly Assignment[]): boolean {
    let isTaken = true;
    for (const [element, value] of assignments) {
      const isSet = lms.set(element, value);
      if (isSet) this.#ledger.said(element, value);
      // Lists are optional in 1.2, and some platforms cut them: work is saved all the same.
      else if (element === 'cmi.suspend_data' || element.includes('status'))
        isTaken &&= element.includes('objectives');
    }
    return isTaken;
  }

  #plan(seconds: number): void {
    const at = this.#options.around.now() + seconds * 1000;
    if (this.#due && this.#due.at <= at) return;
    this.#cancel();
    if (seconds === 0) return this.commit();
    this.#due = { at, cancel: this.#options.around.later(this.commit, seconds) };
  }

  #cancel(): void {
    this.#due?.cancel();
    this.#due = null;
  }

  #atRest(): Saving {
    if (this.start.isReview) return 'review';
    if (this.#isLive) return this.start.suspend || this.start.kept ? 'saved' : 'fresh';
    return this.#device.keeps ? 'alone' : 'nowhere';
  }

  /** Where the work is that the platform did not take. */
  #lost(): Saving {
    return this.#device.lasts ? 'kept' : 'unkept';
  }

  /** The same if something was lost; otherwise the previous state is kept. */
  #unsent(): Saving {
    return this.#saving === 'kept' || this.#saving === 'unkept' ? this.#lost() : this.#saving;
  }

  #tell(saving: Saving): void {
    if (this.#saving === saving) return;
    this.#saving = saving;
    for (const listener of this.#listeners) listener();
  }
}
