import { readSequencing, type FlatCmi, type Organization, type XmlElement } from '@campus/scorm-format';
import { arrangeChildren, endAttempt } from './attempts.ts';
import { chosen, meantBy, Sight } from './choice.ts';
import {
  activityOf,
  availableChildren,
  copyOf,
  currentOf,
  isLeaf,
  newCourse,
  pathDown,
  pathUp,
  SequencingException,
  stateOf,
  suspendedOf,
  type Activity,
  type Course,
} from './course.ts';
import { navigate, redeliver, type Navigation, type Outcome } from './navigation.ts';
import { hasPreAction, isBarred } from './rules.ts';
import { overallRollup } from './rollup.ts';
import { objectivesAtStart, standingOf, takeRunTime } from './run-time-data.ts';
import { globalsIn, restore, restoreForNext, serialise } from './saved.ts';

/** Run-time data of the item that plays: at present, as launched, and what content has set since. */
export interface RunTime {
  now: FlatCmi;
  then: FlatCmi;
  set: ReadonlySet<string>;
}

/** What a learner may do next. */
export interface Offer {
  current: string | null;
  /** The current item is open: it can be left, suspended, abandoned. */
  isOpen: boolean;
  continue: boolean;
  previous: boolean;
  /**
   * Items of the table of contents, including the course itself → whether it may be chosen; hidden ones are
   * missing.
   */
  choices: Record<string, boolean>;
  /** Controls that content asks to hide while it plays: `continue`, `previous`, `exit` … */
  hidden: readonly string[];
}

export type Standing = ReturnType<typeof standingOf>;

/** What an earlier sitting left. */
export interface Saved {
  state: string;
  objectives: unknown;
  /** The state is that of an attempt on the whole that has ended: a new one begins with it. */
  isOfLast?: boolean;
}

/**
 * Sequencing of one course for one learner. It knows nothing of pages and API objects: it gets what content
 * reported and what was requested, and returns what to deliver.
 */
export class Sequencer {
  private readonly course: Course;
  private readonly isNext: boolean;

  constructor(
    organization: Organization,
    collection: readonly XmlElement[],
    saved: Saved | null,
    random?: () => number,
  ) {
    this.course = newCourse(readSequencing(organization, collection), random);
    this.course.globals = globalsIn(saved?.objectives);
    this.course.isEachAttemptAlone = !organization.objectivesGlobalToSystem;
    this.isNext = saved?.isOfLast === true && restoreForNext(this.course, saved.state);
    if (!this.isNext && saved && !saved.isOfLast && restore(this.course, saved.state)) this.settle();
    else this.arrange();
  }

  private arrange(): void {
    for (const activity of this.course.activities.values()) arrangeChildren(this.course, activity);
  }

  /** What the last attempt left would leave the next with nothing to do: it begins with nothing known. */
  private startAfresh(): Outcome {
    this.course.state = { current: null, suspended: null, activities: {} };
    this.arrange();
    return navigate(this.course, 'start');
  }

  /** The window was lost while an item was open: that is as if the learner had put everything aside. */
  private settle(): void {
    const current = currentOf(this.course);
    if (!current || !stateOf(this.course, current).isActive) return;
    navigate(this.course, 'suspendAll');
    this.course.state.current = null;
  }

  /**
   * Opens the course: resumes it, else starts it, else offers what can be chosen. Nobody is ever stranded:
   * `idle` leaves the table of contents.
   */
  open(target: string | null): Outcome {
    if (target !== null) {
      this.putAside();
      const outcome = navigate(this.course, 'choice', target);
      if (outcome.kind === 'delivered') return outcome;
    }
    const ways: (() => Outcome)[] = [
      () => navigate(this.course, 'resumeAll'),
      () => (this.isCurrentDone() ? navigate(this.course, 'continue') : redeliver(this.course)),
      () => redeliver(this.course),
      () => navigate(this.course, 'start'),
      ...(this.isNext ? [() => this.startAfresh()] : []),
    ];
    for (const way of ways) {
      const before = copyOf(this.course);
      const outcome = way();
      if (outcome.kind === 'delivered') return outcome;
      this.course.state = before.state;
      this.course.globals = before.globals;
    }
    return { kind: 'idle', code: null };
  }

  private isCurrentDone(): boolean {
    const current = currentOf(this.course);
    return current !== null && standingOf(this.course, current).isCompleted === true;
  }

  /** Something else is opened than what was suspended: the rest of the tree continues, and can be resumed later. */
  private putAside(): void {
    const suspended = suspendedOf(this.course);
    if (!suspended || this.course.state.current !== null) return;
    for (const activity of pathUp(suspended)) {
      const state = stateOf(this.course, activity);
      state.isActive = !isLeaf(activity);
      state.isSuspended = isLeaf(activity);
    }
    this.course.state.current = suspended.id;
    this.course.state.suspended = null;
  }

  /** Takes what content said into what is tracked; rolls nothing up. At its end, whether it wants to be resumed. */
  take(runTime: RunTime, isEnd: boolean): void {
    const current = currentOf(this.course);
    if (!current || !stateOf(this.course, current).isActive) return;
    takeRunTime(this.course, current, runTime.now, runTime.then, runTime.set);
    if (isEnd) stateOf(this.course, current).isSuspended = runTime.now['cmi.exit'] === 'suspend';
  }

  /** An item is open: it can be left, suspended, abandoned. */
  get isOpen(): boolean {
    const current = currentOf(this.course);
    return current !== null && stateOf(this.course, current).isActive;
  }

  /** Something was suspended, and with it the attempt on the whole, which will be resumed. */
  get isPutAside(): boolean {
    return stateOf(this.course, this.course.root).isSuspended;
  }

  navigate(navigation: Navigation, target: string | null = null): Outcome {
    return navigate(this.course, navigation, target);
  }

  /** Whether something asked for now would lead somewhere. */
  wouldLead(navigation: Navigation, target: string | null = null): boolean {
    return leads(this.wouldBe(navigation, target));
  }

  /** Whether a learner may ask for it. Going on may also lead to a choice: to a group that nothing flows into. */
  mayAsk(navigation: Navigation, target: string | null = null): boolean {
    const outcome = this.wouldBe(navigation, target);
    return (
      leads(outcome) || (navigation === 'continue' && outcome.kind === 'idle' && outcome.code === 'SB.2.2-1')
    );
  }

  private wouldBe(navigation: Navigation, target: string | null): Outcome {
    return navigate(copyOf(this.course), navigation, target);
  }

  offer(): Offer {
    const current = currentOf(this.course);
    const { isOpen } = this;
    return {
      current: current && isOpen ? current.id : null,
      isOpen,
      continue: this.mayAsk('continue'),
      previous: this.wouldLead('previous'),
      choices: this.choices(),
      hidden: current && isOpen ? current.definition.hideLmsUi : [],
    };
  }

  /** What may be chosen once the current item has been left. */
  private choices(): Record<string, boolean> {
    const after = copyOf(this.course);
    const current = currentOf(after);
    const holdsBack = (target: Activity) =>
      current !== null &&
      pathUp(current).some(
        (activity) =>
          stateOf(this.course, activity).isActive &&
          !activity.definition.control.choiceExit &&
          (activity === current || !pathUp(target).includes(activity)),
      );
    if (current && stateOf(after, current).isActive) endAttempt(after, current);
    const sight = new Sight(after);
    const seen = new Set(listedIn(after, after.root));
    const listed = [...after.activities.values()].filter((activity) => seen.has(activity));
    const choices = listed.map((activity): [string, boolean] => {
      const target = meantBy(activity);
      return [activity.id, !holdsBack(target) && canChoose(sight, target)];
    });
    // The course itself can be chosen where something in it can.
    const isAny = choices.some(([id, isOpen]) => isOpen && id !== after.root.id);
    return Object.fromEntries(choices.map(([id, isOpen]) => [id, isOpen && isAny]));
  }

  /** `cmi.objectives` for a new attempt on an item. */
  objectivesFor(itemId: string): FlatCmi {
    const activity = activityOf(this.course, itemId);
    return activity ? objectivesAtStart(this.course, activity) : {};
  }

  sharedDataOf(itemId: string) {
    return activityOf(this.course, itemId)?.definition.sharedData ?? [];
  }

  /**
   * The status of every activity of which something is known, the root first: rolled up as if the current
   * item were left now.
   */
  standings(): Standing[] {
    const seen = copyOf(this.course);
    const current = currentOf(seen);
    if (current) overallRollup(seen, current);
    const others = [...seen.activities.values()].filter((activity) => activity !== seen.root);
    const present = { ...seen, isPresentOnly: true };
    const [root, ...items] = [seen.root, ...others].map((activity) => standingOf(present, activity));
    const isKnown = ({ id: _id, ...known }: Standing) => Object.values(known).some((value) => value !== null);
    return root ? [root, ...items.filter(isKnown)] : [];
  }

  /** What to keep: the tree, and the global objectives. */
  save(): { state: string; objectives: Record<string, object> } {
    return { state: serialise(this.course), objectives: this.course.globals };
  }

  /** Back to what was saved in this sitting. */
  undo(saved: Saved): void {
    restore(this.course, saved.state);
    this.course.globals = globalsIn(saved.objectives);
  }
}

const leads = ({ kind }: Outcome): boolean => kind === 'delivered' || kind === 'ended';

/** What a table of contents shows: nothing that is hidden from choice or not selected, nor what is below it. */
const listedIn = (course: Course, activity: Activity): Activity[] => {
  if (hasPreAction(course, activity, 'hiddenFromChoice')) return [];
  const below = availableChildren(course, activity).flatMap((child) => listedIn(course, child));
  return activity.definition.isVisible ? [activity, ...below] : below;
};

const canChoose = (sight: Sight, target: Activity): boolean => {
  const { course } = sight;
  try {
    const found = chosen(course, target, sight);
    return !pathDown(found).some((step) => isBarred(course, step));
  } catch (error) {
    if (error instanceof SequencingException) return false;
    throw error;
  }
};
