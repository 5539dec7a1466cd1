import { flattenCmi, type FlatCmi } from '@campus/scorm-format';
import type { CourseLaunch, CourseNews, Launch, ScormCommit } from '../protocol.ts';
import type { Navigation, Outcome } from '../sequencing/navigation.ts';
import { Sequencer, type Offer, type Saved } from '../sequencing/sequencer.ts';
import { CourseData } from './data/course-data.ts';
import type { Engine2004 } from './engine.ts';
import { navigationValidity, requestOf, type Request } from './navigation-requests.ts';
import type { Outbox } from './sending/outbox.ts';
import type { IHttpService } from './scorm-again-types.ts';
import { beginSession, type Session, type SessionPlace } from './session.ts';
import { sessionIds } from './session-id.ts';
import { shareData } from './data/shared-data.ts';
import type { TimeSign } from './time-limit.ts';

/** Where items are shown, and who hears of it. */
export interface CourseStage {
  show(session: Session, url: string, title: string, isAsset: boolean): void;
  /** Takes the item away; what it does on leaving still finds its API object. */
  clear(): Promise<void>;
  onStart(): void;
  onFinish(): void;
  onUnsafe(): void;
  onTime(sign: TimeSign): void;
  onNews(news: CourseNews): void;
  onEnd(): void;
}

interface Delivered {
  itemId: string;
  place: SessionPlace;
  launched: FlatCmi;
  /** Elements that content has set, with their values. */
  set: Map<string, string>;
  session: Session & { engine: Engine2004 };
  last: Pick<ScormCommit, 'cmi' | 'commitNumber' | 'isFinish'>;
}

const onlyExit: Request = { navigation: 'exit', target: null };

/** What has ended on its own can no longer be given up. */
const notGivenUp: Partial<Record<Navigation, Navigation>> = { abandon: 'exit', abandonAll: 'exitAll' };

/** Something is left that a learner can ask for. */
const isAnything = (offer: Offer): boolean =>
  offer.continue || offer.previous || Object.values(offer.choices).includes(true);

/** Commits that follow each other within this time are sent together. */
const tellAfterMs = 200;

/**
 * Plays a SCORM 2004 course in one sitting: the sequencer decides what plays, each item gets its own API
 * object, and a request of content or of the learner is carried out once the item has been left.
 */
export class CoursePlay {
  private readonly sequencer: Sequencer;
  private readonly data: CourseData;
  private readonly newSessionId: () => string;
  private sharedData: Record<string, string>;
  private delivered: Delivered | null = null;
  /** The learner's request, which takes precedence over what content requests while it is being left. */
  private asked: Request | null = null;
  /** What came of the end of the item that plays. */
  private outcome: Outcome | null = null;
  /** It ended without a navigation request; its rules are applied once the learner asks for something. */
  private isExitPending = false;
  /** Content asked to be left. */
  private wantsAway = false;
  /** The item that can be seen. */
  private shown: string | null = null;
  private isBusy = false;
  private isEnded = false;
  private telling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly launch: Launch,
    private readonly course: CourseLaunch,
    private readonly make: (httpService: IHttpService) => Engine2004,
    private readonly out: Pick<Outbox, 'put'>,
    private readonly stage: CourseStage,
  ) {
    this.sequencer = new Sequencer(course.organization, course.sequencingCollection, course.saved);
    this.data = new CourseData(launch, course);
    this.newSessionId = sessionIds(launch.sessionId);
    this.sharedData = course.saved?.sharedData ?? {};
  }

  open(): void {
    this.act(this.sequencer.open(this.course.target));
  }

  /** The learner asks for something. What would lead nowhere does not take the item away. */
  async ask(navigation: Navigation, target: string | null): Promise<void> {
    const isMove = navigation === 'continue' || navigation === 'previous' || navigation === 'choice';
    if (this.isBusy || this.isEnded || (isMove && !this.sequencer.mayAsk(navigation, target)))
      return this.tell();
    this.isBusy = true;
    this.asked = { navigation, target };
    this.outcome = null;
    await this.stage.clear();
    this.shown = null;
    this.endItem();
    this.isBusy = false;
    this.act(this.outcome ?? this.carryOut());
  }

  /** The window is closing, and the item with it: whatever it requests on leaving, everything is suspended. */
  willGo(): void {
    if (!this.isEnded && !this.isBusy) this.asked = { navigation: 'suspendAll', target: null };
  }

  /** The item is gone: everything is suspended at once. */
  putAside(): void {
    if (this.isEnded || this.isBusy) return;
    this.willGo();
    this.endItem();
    if (!this.outcome) this.carryOut();
    this.isEnded = true;
  }

  /** The window may go at any moment: what the item has set is kept. */
  keep(): void {
    this.delivered?.session.keep();
  }

  /** Ends what content left open, as content would have. */
  private endItem(): void {
    this.delivered?.session.finish();
  }

  /** Carries out a request made after the item had ended, or on an asset, which reports nothing. */
  private carryOut(): Outcome {
    const { navigation: asked, target } = this.asked ?? onlyExit;
    this.asked = null;
    // An item that has ended has nothing to suspend and stays as it is.
    if (asked === 'suspendAll' && (this.isExitPending || !this.sequencer.isOpen)) return { kind: 'ended' };
    const navigation = (this.isExitPending && notGivenUp[asked]) || asked;
    this.isExitPending = false;
    const outcome = this.sequencer.navigate(navigation, target);
    if (outcome.kind !== 'refused') this.commitAgain(outcome, navigation);
    return outcome;
  }

  private act(outcome: Outcome): void {
    this.asked = null;
    this.outcome = null;
    if (outcome.kind === 'delivered') this.deliver(outcome.activityId, outcome.isResumed);
    else {
      this.shown = null;
      void this.stage.clear();
    }
    this.tell();
    if (outcome.kind !== 'ended') return;
    this.isEnded = true;
    this.stage.onEnd();
  }

  private deliver(itemId: string, isResumed: boolean): void {
    const objectives = this.sequencer.objectivesFor(itemId);
    const launched = isResumed ? this.data.resumed(itemId, objectives) : this.data.anew(itemId, objectives);
    const isFirst = this.delivered === null && itemId === this.launch.itemId;
    const { attemptId, sessionId: launchId } = this.launch;
    const place: SessionPlace = isFirst
      ? { attemptId, itemId, sessionId: launchId }
      : { attemptId, itemId, sessionId: this.newSessionId(), launchId };
    const commitNumber = isFirst ? this.launch.commitNumber : 0;
    const set = new Map<string, string>();
    const session = beginSession(
      { ...place, standard: this.launch.standard, cmi: launched, commitNumber },
      this.make,
      this.out,
      {
        onStart: () => this.stage.onStart(),
        onFinish: () => this.whenFinished(),
        onUnsafe: () => this.stage.onUnsafe(),
        onTime: (sign) => this.stage.onTime(sign),
        onSet: (element, value) => set.set(element, value),
        answer: (element) => this.answer(element),
        describe: (cmi, isFinish) => this.describe(cmi, isFinish),
      },
    );
    // What an item writes, the next one reads.
    shareData(session.engine, this.sequencer.sharedDataOf(itemId), this.sharedData);
    const asset = this.data.isAsset(itemId) ? { completion_status: 'completed' } : null;
    const last = { cmi: asset ?? launched, commitNumber, isFinish: asset !== null };
    this.shown = itemId;
    this.delivered = { itemId, place, launched, set, session, last };
    const url = this.course.launches[itemId] ?? this.launch.itemUrl;
    this.stage.show(session, url, this.data.titleOf(itemId), asset !== null);
  }

  /** Navigation is the sequencer's to answer for, with what content has said by now. */
  private answer(element: string): string | null {
    const { delivered } = this;
    if (!delivered || !element.startsWith('adl.nav.request_valid.')) return null;
    const { launched: then, set } = delivered;
    this.sequencer.take(
      { now: { ...then, ...Object.fromEntries(set) }, then, set: new Set(set.keys()) },
      false,
    );
    return navigationValidity(element, this.sequencer);
  }

  /** When the last commit of an item is sent, all consequences of its end have been worked out. */
  private describe(given: Record<string, unknown>, isFinish: boolean) {
    const { delivered } = this;
    if (!delivered) return { cmi: given, sequencing: null, undo: () => undefined };
    const before = this.copyOfState();
    const engine = delivered.session.engine;
    this.outcome = null;
    const asked = isFinish ? (this.asked ?? requestOf(engine, flattenCmi({ cmi: given }))) : null;
    const request = isFinish ? (asked ?? onlyExit) : null;
    this.wantsAway = asked?.navigation === 'exit' || asked?.navigation === 'abandon';
    const isDiscarded = request?.navigation === 'abandon' || request?.navigation === 'abandonAll';
    const cmi = isDiscarded
      ? delivered.last.cmi
      : request?.navigation === 'suspendAll'
        ? { ...given, exit: 'suspend' }
        : given;
    const now = flattenCmi({ cmi });
    if (!isDiscarded)
      this.sequencer.take({ now, then: delivered.launched, set: new Set(delivered.set.keys()) }, isFinish);
    this.sharedData = engine.captureSharedDataSnapshot();
    const open = asked ? null : this.copyOfState();
    if (request) this.outcome = this.leaveBy(request);
    this.data.leave(delivered.itemId, now, delivered.launched);
    delivered.last = { cmi, commitNumber: delivered.last.commitNumber + 1, isFinish };
    if (!isFinish) this.tellSoon();
    const sequencing = this.sequencing(this.outcome, request?.navigation);
    if (open) this.waitForLearner(open);
    return {
      cmi,
      sequencing,
      undo: () => {
        this.sequencer.undo(before);
        this.outcome = null;
        this.isExitPending = false;
      },
    };
  }

  /**
   * An item that ends without a request does not navigate. The outcome of its rules is stored in case the
   * window closes; here it takes effect when the learner continues.
   */
  private waitForLearner(open: Saved): void {
    if (this.outcome?.kind !== 'delivered' && this.outcome?.kind !== 'ended') return;
    this.sequencer.undo(open);
    this.outcome = null;
    this.isExitPending = true;
  }

  private copyOfState(): Saved {
    return JSON.parse(JSON.stringify(this.sequencer.save())) as Saved;
  }

  /** Content that asks for what cannot be has ended all the same. */
  private leaveBy({ navigation, target }: Request): Outcome {
    const outcome = this.sequencer.navigate(navigation, target);
    return outcome.kind === 'refused' ? this.sequencer.navigate('exit') : outcome;
  }

  /** Content has ended on its own: what follows happens once it has heard the answer. */
  private whenFinished(): void {
    this.stage.onFinish();
    if (this.isBusy || this.isEnded) return;
    const { outcome, wantsAway } = this;
    setTimeout(() => void this.goOn(outcome, wantsAway));
  }

  private async goOn(outcome: Outcome | null, wantsAway: boolean): Promise<void> {
    if (this.isBusy || this.isEnded) return;
    const isOver = outcome?.kind === 'delivered' || outcome?.kind === 'ended';
    // If nothing follows, the item stays visible, unless it asked to be removed.
    if (!outcome || !(isOver || wantsAway)) {
      this.outcome = null;
      return this.tell();
    }
    this.isBusy = true;
    await this.stage.clear();
    this.isBusy = false;
    this.act(outcome);
    if (!isOver && !isAnything(this.sequencer.offer())) this.stage.onEnd();
  }

  /** The state of the course has changed and no item is there to commit it: the last commit is sent once more. */
  private commitAgain(outcome: Outcome, navigation: Navigation): void {
    const { delivered } = this;
    if (!delivered) return;
    const { cmi, isFinish } = delivered.last;
    const commitNumber = delivered.last.commitNumber + 1;
    delivered.last = { ...delivered.last, commitNumber };
    const sequencing = this.sequencing(outcome, navigation);
    this.out.put({ ...delivered.place, commitNumber, cmi, isFinish, sequencing, calls: [] });
  }

  private sequencing(
    outcome: Outcome | null,
    navigation?: Navigation,
  ): NonNullable<ScormCommit['sequencing']> {
    const { state, objectives } = this.sequencer.save();
    return {
      state,
      objectives,
      sharedData: this.sharedData,
      activities: this.sequencer.standings(),
      isEnded: outcome?.kind === 'ended' && navigation !== 'suspendAll' && !this.sequencer.isPutAside,
    };
  }

  private tellSoon(): void {
    this.telling ??= setTimeout(() => this.tell(), tellAfterMs);
  }

  private tell(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    const [offer, standings] = [this.sequencer.offer(), this.sequencer.standings()];
    this.stage.onNews({ itemId: this.shown, offer, standings });
  }
}
