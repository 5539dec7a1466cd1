import { Injectable } from '@nestjs/common';
import { Throttle } from '@campus/platform/throttle/throttle.ts';

/** Enough for every list and every walk-in that is meant, and no way to ask for addresses by the thousand. */
const MOST_IN_A_DAY = 50;
const DAY = 86_400;

/**
 * Limits how often a day somebody may learn, in any way, that an address belongs to a person they do not
 * coordinate. Beyond that they are refused before an address is looked up, so that the refusal reveals
 * nothing about it.
 */
@Injectable()
export class KnownElsewhere {
  constructor(private readonly throttle: Throttle) {}

  /** Counts so many answers; the seconds to wait when there were too many in the day, else 0. None: only looked at. */
  count(personId: string, times: number): Promise<number> {
    const key = keyOf(personId);
    return this.throttle.count([{ key, limit: MOST_IN_A_DAY, seconds: DAY, times }]);
  }

  /** Call before an address is looked up. Refuses TOO_MANY_TRIES {retryAfter}. */
  async ask(personId: string): Promise<void> {
    await this.throttle.try([{ key: keyOf(personId), limit: MOST_IN_A_DAY, seconds: DAY }]);
  }

  /** Call when the lookup revealed nothing about people elsewhere. */
  async toldNothing(personId: string): Promise<void> {
    await this.throttle.giveBack([keyOf(personId)]);
  }
}

const keyOf = (personId: string) => `people-elsewhere:${personId}`;
