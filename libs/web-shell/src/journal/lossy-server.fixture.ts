import { Failure, type Client, type FailureCode, type WorkEntryInput } from '@campus/api-client';

/** What happens to the next request. */
export type Weather =
  | 'fair'
  /** The request never arrives. */
  | 'lost-request'
  /** The server does the work and its answer never arrives. */
  | 'lost-answer'
  /** As `fair`, but the network delivers the request twice. */
  | 'twice'
  /** The server does the first half of the batch and stops. */
  | 'half'
  /** Something else answers instead of the server. */
  | 'malformed'
  | 'signed-out'
  | 'forbidden'
  | 'failing'
  | 'throttled';

const failures: Partial<Record<Weather, FailureCode>> = {
  'lost-request': 'NETWORK',
  malformed: 'MALFORMED',
  'signed-out': 'SIGN_IN_NEEDED',
  forbidden: 'FORBIDDEN',
  failing: 'INTERNAL',
  throttled: 'TOO_MANY_REQUESTS',
};

export interface Effect {
  deviceId: string;
  sequence: number;
  work: Omit<WorkEntryInput, 'sequence' | 'timeToken' | 'elapsedMs'>;
}

/** A server that keeps the contract (once per device and sequence) behind a network that keeps nothing. */
export class LossyServer {
  /** What the server did, in the order it did it. */
  readonly effects: Effect[] = [];
  /** Everything it has given a receipt for, recorded or refused. */
  readonly known = new Map<string, 'recorded' | 'refused'>();
  /** The weather of the requests to come; fair when it runs out. */
  forecast: Weather[] = [];
  /** As whom the browser's cookie speaks. */
  personId: string | null = 'ana';
  /** What a rule refuses. */
  refuses: (work: Effect['work']) => boolean = () => false;
  /** Whose work it is: the server refuses work on what belongs to another person. */
  ownerOf: (work: Effect['work']) => string = () => 'ana';

  readonly client: Client = {
    run: async <Data, Variables>(operation: { name: string }, variables: Variables): Promise<Data> => {
      await Promise.resolve();
      const answer =
        operation.name === 'Me'
          ? { me: this.personId ? { id: this.personId } : null }
          : this.#recordWork(variables as { input: { deviceId: string; entries: WorkEntryInput[] } });
      return answer as Data;
    },
  };

  #recordWork({ input }: { input: { deviceId: string; entries: WorkEntryInput[] } }) {
    const weather = this.forecast.shift() ?? 'fair';
    const failure = failures[weather];
    if (failure) throw new Failure(failure);
    if (!this.personId) throw new Failure('SIGN_IN_NEEDED');
    if (weather === 'twice') this.#record(input.deviceId, input.entries);
    const count = weather === 'half' ? Math.ceil(input.entries.length / 2) : input.entries.length;
    const receipts = this.#record(input.deviceId, input.entries.slice(0, count));
    if (weather === 'lost-answer') throw new Failure('NETWORK');
    return {
      recordWork: {
        __typename: 'WorkRecorded',
        receipts,
        serverTime: '2026-11-24T10:00:00.000Z',
        timeToken: 'signed',
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
      const isRefused = this.ownerOf(work) !== this.personId || this.refuses(work);
      const outcome = before ?? (isRefused ? 'refused' : 'recorded');
      this.known.set(key, outcome);
      if (!before && outcome === 'recorded') this.effects.push({ deviceId, sequence, work });
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
