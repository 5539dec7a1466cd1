import 'fake-indexeddb/auto';
import { expect, it } from '@jest/globals';
import { Me, type Client } from '@campus/api-client';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { createDatabaseDoor, type DatabaseDoor } from '../storage/database.ts';
import { createClock } from './clock.ts';
import { createQueue, type Exclusive } from './exclusive.ts';
import { Journal } from './journal.ts';
import { toInput } from './journal-rules.ts';
import { DurableStore, type NewEntry } from './journal-store.ts';
import { MemoryStore } from './memory-store.ts';
import { history, type Step } from './history.fixture.ts';
import { LossyServer, type Effect } from './lossy-server.fixture.ts';
import type { Entry } from './work.ts';

const runs = Number(process.env['JOURNAL_RUNS'] ?? 1000);

interface Line {
  label: string;
  field: number | null;
  isRefusable: boolean;
  /** The person on the list; null: somebody who is not. */
  marks?: string | null;
  isUnreadable?: boolean;
  /** The window that alone remembers it. */
  onlyIn?: Journal;
  /** The proof of an attempt that began. */
  begins?: string;
  /** For a decision: the attempt, and the labels of the decisions up to this one. */
  played?: { attempt: number; path: string[]; isRead: boolean };
}

const labelOf = (work: Effect['work']): string =>
  work.fieldWritten?.value ??
  work.questionAnswered?.questionId ??
  work.screenSeen?.screenId ??
  work.quizBegun?.proof ??
  work.scenarioPlayed?.path.at(-1)?.choice ??
  work.attendanceTaken?.id ??
  work.walkInNoted?.id ??
  '';

const labelOfEntry = (entry: Entry): string => labelOf(toInput(entry));

const inDisarray = 'unreadable';

/**
 * A database that may be full. Only for marks of people on the list: they rest on no other entry, so that losing one with
 * its window loses no second one.
 */
class FillingStore extends DurableStore {
  constructor(
    readonly isFull: () => boolean,
    door: DatabaseDoor,
  ) {
    super(door);
  }

  override append(entry: NewEntry) {
    const isRefused = this.isFull() && entry.kind === 'attendanceTaken';
    return isRefused ? Promise.reject(new Error('full')) : super.append(entry);
  }
}

/** One browser with its windows over one database, and the book of what a person did in it. */
class Browser {
  readonly server = new LossyServer();
  readonly book: Line[] = [];
  readonly refused: string[] = [];
  /** Refused work as it was stored before it left the journal. */
  readonly kept = new Set<string>();
  #isFull = false;
  readonly #exclusive: Exclusive = createQueue();
  readonly #paths: string[][] = [[], []];
  /** The attempt on the display. */
  #attempt = 't';
  readonly #hurried: Promise<unknown>[] = [];
  readonly #closed: Journal[] = [];
  readonly #backups = [this.server.backUp()];
  readonly #clients = new Map<Journal, Client>();
  #journals: Journal[] = [];

  constructor() {
    globalThis.indexedDB = new IDBFactory();
    this.server.refuses = (work) =>
      work.screenSeen !== undefined || work.attendanceTaken?.enrolmentId === 'gone';
    this.server.cannotRead = (work) => work.walkInNoted?.name === inDisarray;
  }

  async open() {
    const door = createDatabaseDoor();
    const client = this.server.connect((epoch) => journal.hearEpoch(epoch));
    const journal: Journal = new Journal({
      client,
      clock: createClock(),
      durable: new FillingStore(() => this.#isFull, door),
      memory: new MemoryStore(),
      exclusive: this.#exclusive,
      random: () => 0.5,
      // Timers never fire by themselves here: the step "wake" is the timer.
      later: () => () => {},
      keepRefused: (refused) => {
        for (const { entry } of refused) this.kept.add(labelOfEntry(entry));
        return Promise.resolve();
      },
    });
    journal.onRefused((refused) => {
      for (const { entry } of refused) this.refused.push(labelOfEntry(entry));
    });
    this.#journals.push(journal);
    this.#clients.set(journal, client);
    await journal.setPerson('ana');
  }

  get #window(): Journal {
    const [journal] = this.#journals;
    if (!journal) throw new Error('No window is open.');
    return journal;
  }

  async act(step: Step) {
    const label = `entry ${this.book.length}`;
    if (step.do === 'field')
      return this.#record(step.isHurried, { label, field: step.field, isRefusable: false });
    if (step.do === 'answer') return this.#record(step.isHurried, { label, field: null, isRefusable: false });
    if (step.do === 'decide') return this.#decide(step, label);
    if (step.do === 'begin') return this.#begin(label);
    if (step.do === 'mark') return this.#mark(step, label);
    if (step.do === 'unreadable')
      return this.#record(false, { label, field: null, isRefusable: false, marks: null, isUnreadable: true });
    if (step.do === 'refusable') {
      const line = { label, field: null, isRefusable: true };
      return this.#record(false, step.isMark ? { ...line, marks: 'gone' } : line);
    }
    if (step.do === 'storage') this.#isFull = step.isFull;
    if (step.do === 'wake') return void (await this.#window.flush());
    if (step.do === 'restart') {
      await Promise.all(this.#hurried);
      this.#closed.push(...this.#journals.splice(0));
      return this.open();
    }
    if (step.do === 'other window') {
      await this.open();
      this.#journals.reverse();
      return;
    }
    if (step.do === 'back up') this.#backups.push(this.server.backUp());
    if (step.do === 'restore') {
      const backup = this.#backups.at(-1 - (step.backup % this.#backups.length));
      if (backup) this.server.restore(backup, step);
    }
    if (step.do === 'session ends') this.server.personId = null;
    if (step.do === 'another person signs in') this.server.personId = 'luis';
    if (step.do === 'sign in') {
      this.server.personId = 'ana';
      await this.#window.setPerson('ana');
    }
  }

  #mark({ attendee, isHurried }: Extract<Step, { do: 'mark' }>, label: string) {
    const marks = attendee === null ? null : `e${attendee}`;
    return this.#record(isHurried, { label, field: null, isRefusable: false, marks });
  }

  /** It begins only with a connection; its page writes down what began before anything else. */
  #begin(label: string) {
    if (this.server.personId !== 'ana') return;
    this.server.begun.add(label);
    this.#attempt = label;
    return this.#record(false, { label, field: null, isRefusable: false, begins: label });
  }

  #decide({ attempt, isAstray, isRead, isHurried }: Extract<Step, { do: 'decide' }>, label: string) {
    const known = this.#paths[attempt] ?? [];
    const path = [...known.slice(0, isAstray ? -1 : undefined), label];
    this.#paths[attempt] = path;
    return this.#record(isHurried, {
      label,
      field: null,
      isRefusable: false,
      played: { attempt, path, isRead },
    });
  }

  async #record(isHurried: boolean, line: Line) {
    this.book.push(line);
    const journal = this.#window;
    const done = this.#write(journal, line).then(({ isDurable }) => {
      if (!isDurable) line.onlyIn = journal;
      this.#checkHonesty(journal, line);
    });
    this.#hurried.push(done);
    if (!isHurried) await done;
  }

  async #write(journal: Journal, line: Line) {
    const { label, field, isRefusable, begins, played, marks, isUnreadable } = line;
    const place = { enrolmentId: 'e', activityId: 'a' };
    const mark = { id: label, takenBy: 'ana', halfDayId: 'h', presence: 'WHOLE' } as const;
    if (marks) return journal.record('attendanceTaken', { ...mark, enrolmentId: marks, evidence: 'MANUAL' });
    if (marks === null) {
      const name = isUnreadable ? inDisarray : 'Eva Paz';
      return journal.record('walkInNoted', { ...mark, groupId: 'g', name });
    }
    if (played) {
      return journal.record('scenarioPlayed', {
        ...place,
        attemptId: `t${played.attempt}`,
        locale: 'es',
        forkedFrom: null,
        forkedAt: 0,
        path: played.path.map((choice, step) => ({ node: `n${step}`, choice })),
        isDebriefRead: played.isRead,
      });
    }
    if (begins) return journal.record('quizBegun', { proof: begins });
    if (isRefusable) return journal.record('screenSeen', { ...place, screenId: label });
    if (field !== null)
      return journal.record('fieldWritten', { ...place, fieldId: `f${field}`, value: label });
    return journal.record('questionAnswered', {
      attemptId: this.#attempt,
      questionId: label,
      response: null,
      isFlagged: false,
      locale: 'es',
    });
  }

  /**
   * "Saved" is shown only when the server has received the entry (losses by a restore are not known to a
   * window yet), has refused it, or a later entry contains it.
   */
  #checkHonesty(journal: Journal, line: Line) {
    if (journal.state.name !== 'saved') return;
    const isDone =
      this.server.ever.some(({ work }) => labelOf(work) === line.label) ||
      this.refused.includes(line.label) ||
      this.#isSuperseded(line);
    if (!isDone) throw new Error(`"saved" while ${line.label} is only on this device`);
  }

  /** A later text took the place of this one, or a longer path holds this one. */
  #isSuperseded(line: Line) {
    const later = this.book.slice(this.book.indexOf(line) + 1);
    const { played } = line;
    return played
      ? !played.isRead && later.some((other) => other.played?.path.includes(line.label))
      : line.field !== null && later.some(({ field }) => field === line.field);
  }

  /** The sky clears, the person signs in again, every window asks the server something and sends what it has. */
  async settle() {
    await Promise.all(this.#hurried);
    this.server.forecast = [];
    this.server.personId = 'ana';
    const unreadable = this.book.filter(({ isUnreadable }) => isUnreadable).length;
    for (const journal of this.#journals) {
      await journal.setPerson('ana');
      await this.#clients.get(journal)?.run(Me, {});
      expect(await journal.flush()).toBe(unreadable);
      expect(journal.state.name).toBe(unreadable === 0 ? 'saved' : 'waiting');
    }
  }

  /** Only a window knew it, and it was closed before it was sent: `record` had said so. */
  #mayBeGone = ({ onlyIn }: Line) => onlyIn !== undefined && this.#closed.includes(onlyIn);

  check() {
    const effects = this.server.effects.map(({ work }) => labelOf(work));
    expect(new Set(effects).size).toBe(effects.length);
    expect(this.server.ever.filter(({ personId }) => personId !== 'ana')).toEqual([]);
    this.#checkOrder();
    const refusable = this.book.filter(({ isRefusable }) => isRefusable);
    for (const line of this.book.filter((each) => !this.#mayBeGone(each))) {
      if (line.isUnreadable) expect(effects).not.toContain(line.label);
      else if (line.isRefusable)
        expect(this.refused.filter((label) => label === line.label)).toEqual([line.label]);
      else if (!this.#isSuperseded(line)) expect(effects).toContain(line.label);
    }
    expect(refusable.map(({ label }) => label)).toEqual(expect.arrayContaining(this.refused));
    expect([...this.kept]).toEqual(expect.arrayContaining(this.refused));
  }

  /** Work kept only in memory belongs to a device of its own. */
  #checkOrder() {
    const order = this.book.map(({ label }) => label);
    for (const effects of Map.groupBy(this.server.effects, ({ deviceId }) => deviceId).values()) {
      const labels = effects.map(({ work }) => labelOf(work));
      expect(labels).toEqual(order.filter((label) => labels.includes(label)));
    }
  }
}

it(`loses nothing, doubles nothing and keeps the order, over ${runs} random histories`, async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ steps, forecast }) => {
      const browser = new Browser();
      browser.server.forecast = [...forecast];
      await browser.open();
      for (const one of steps) await browser.act(one);
      await browser.settle();
      browser.check();
    }),
    { numRuns: runs },
  );
});
