import {
  Failure,
  type Client,
  type FailureCode,
  type ServerEpoch,
  type WorkEntryInput,
} from '@campus/api-client';

/** What happens to the next request. */
export type Weather =
  | 'fair'
  /** The request never arrives. */
  | 'lost-request'
  /** The server does the work and its answer never arrives. */
  | 'lost-answer'
  /** No answer in time, and nothing is known of the request. */
  | 'late'
  /** As `fair`, but the network delivers the request twice. */
  | 'twice'
  /** The server does the first half of the batch and stops. */
  | 'half'
  /** Something else answers instead of the server. */
  | 'malformed'
  | 'signed-out'
  | 'forbidden'
  | 'failing'
  | 'throttled'
  | 'overloaded';

const failures: Partial<Record<Weather, FailureCode>> = {
  'lost-request': 'NETWORK',
  late: 'LATE',
  malformed: 'MALFORMED',
  'signed-out': 'SIGN_IN_NEEDED',
  forbidden: 'FORBIDDEN',
  failing: 'INTERNAL',
  throttled: 'TOO_MANY_REQUESTS',
  overloaded: 'OVERLOADED',
};

export interface Effect {
  /** In whose name. */
  personId: string;
  deviceId: string;
  sequence: number;
  work: Omit<WorkEntryInput, 'sequence' | 'timeToken' | 'elapsedMs'>;
}

interface RecordWorkInput {
  deviceId: string;
  epoch: string | null;
  entries: WorkEntryInput[];
}

/** Everything the server's database holds at one moment. */
export interface Backup {
  effects: Effect[];
  known: Map<string, 'recorded' | 'refused'>;
  begun: Set<string>;
  at: number;
}

/** A server that keeps the contract (once per device and sequence) behind a network that keeps nothing. */
export class LossyServer {
  /** What the server did, in the order it did it. */
  effects: Effect[] = [];
  /** What it has ever done, also what a restore has removed. */
  readonly ever: Effect[] = [];
  /** Everything it has given a receipt for, recorded or refused. */
  known = new Map<string, 'recorded' | 'refused'>();
  /** Attempts it knows: answers to others are refused. */
  begun = new Set(['t']);
  #epochs = 1;
  #now = Date.parse('2026-11-24T10:00:00.000Z');
  epoch: ServerEpoch = { id: 'epoch 1', workSince: this.#now };
  /** The weather of the requests to come; fair when it runs out. */
  forecast: Weather[] = [];
  /** The person the browser's cookie signs in. */
  personId: string | null = 'ana';
  /** What a rule refuses. */
  refuses: (work: Effect['work']) => boolean = () => false;
  /** What no server of this version understands: the whole request fails. */
  cannotRead: (work: Effect['work']) => boolean = () => false;
  /** Whose work it is: the server refuses work on what belongs to another person, and marks another person made. */
  ownerOf = (work: Effect['work']): string =>
    work.attendanceTaken?.takenBy ?? work.walkInNoted?.takenBy ?? 'ana';

  readonly client: Client = this.connect();

  /** A client of this server; every answer to a signed-in person carries the epoch. */
  connect(hear: (epoch: ServerEpoch) => void = () => {}): Client {
    return {
      run: async <Data, Variables>(operation: { name: string }, variables: Variables): Promise<Data> => {
        await Promise.resolve();
        const answer =
          operation.name === 'Me'
            ? { me: this.personId ? { id: this.personId } : null }
            : this.#recordWork(variables as { input: RecordWorkInput });
        if (this.personId) hear(this.epoch);
        return answer as Data;
      },
    };
  }

  backUp(): Backup {
    return {
      effects: [...this.effects],
      known: new Map(this.known),
      begun: new Set(this.begun),
      at: this.#now,
    };
  }

  /** The database is again what it was. Without `isMomentKnown` a replica took over that had not heard of everything. */
  restore(backup: Backup, { isMomentKnown }: { isMomentKnown: boolean }) {
    this.effects = [...backup.effects];
    this.known = new Map(backup.known);
    this.begun = new Set(backup.begun);
    this.#epochs += 1;
    const since = Math.min(this.epoch.workSince ?? -Infinity, isMomentKnown ? backup.at : -Infinity);
    this.epoch = { id: `epoch ${this.#epochs}`, workSince: Number.isFinite(since) ? since : null };
  }

  #recordWork({ input }: { input: RecordWorkInput }) {
    const weather = this.forecast.shift() ?? 'fair';
    const failure = failures[weather];
    if (failure) throw new Failure(failure);
    if (!this.personId) throw new Failure('SIGN_IN_NEEDED');
    if (input.entries.some(this.cannotRead)) throw new Failure('BAD_REQUEST');
    this.#now += 3_600_000;
    if (input.epoch !== null && input.epoch !== this.epoch.id) return this.#answer([]);
    if (weather === 'twice') this.#record(input.deviceId, input.entries);
    const count = weather === 'half' ? Math.ceil(input.entries.length / 2) : input.entries.length;
    const receipts = this.#record(input.deviceId, input.entries.slice(0, count));
    if (weather === 'lost-answer') throw new Failure('NETWORK');
    return this.#answer(receipts);
  }

  #answer(receipts: object[]) {
    const { id, workSince } = this.epoch;
    return {
      recordWork: {
        __typename: 'WorkRecorded',
        receipts,
        personId: this.personId ?? '',
        serverTime: new Date(this.#now).toISOString(),
        timeToken: 'signed',
        epoch: { id, workSince: workSince === null ? null : new Date(workSince).toISOString() },
      },
    };
  }

  #record(deviceId: string, entries: WorkEntryInput[]) {
    let last = 0;
    return entries.map(({ sequence, timeToken: _token, elapsedMs: _elapsed, ...work }) => {
      if (sequence <= last) throw new Error('Sequences of a batch must rise.');
      last = sequence;
      const key = `${this.personId} ${deviceId} ${sequence}`;
      const before = this.known.get(key);
      const isLost = work.questionAnswered && !this.begun.has(work.questionAnswered.attemptId);
      const isRefused = this.ownerOf(work) !== this.personId || this.refuses(work) || isLost === true;
      const outcome = before ?? (isRefused ? 'refused' : 'recorded');
      this.known.set(key, outcome);
      if (!before && outcome === 'recorded') {
        if (work.quizBegun) this.begun.add(work.quizBegun.proof);
        const effect = { personId: this.personId ?? '', deviceId, sequence, work };
        this.effects.push(effect);
        this.ever.push(effect);
      }
      const isRecorded = outcome === 'recorded';
      return {
        sequence,
        isRecorded,
        refusal: isRecorded ? null : 'NOT_FOUND',
        isRepeat: before !== undefined,
      };
    });
  }
}
