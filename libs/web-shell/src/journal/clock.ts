import type { WorkTime } from './work.ts';

/** What survives a reload: the last signed moment of the server and when it came, by this device's clock. */
export interface KeptTime {
  timeToken: string;
  /** The server's time as ISO 8601. */
  serverTime: string;
  /** Epoch milliseconds of this device, right or wrong. */
  receivedAt: number;
}

export interface ClockSources {
  /** Epoch milliseconds of this device. */
  wall: () => number;
  /** Milliseconds since this page was opened; never jumps, but may stop while the device sleeps. */
  steady: () => number;
}

export interface Clock {
  /** Remembers a signed moment that has arrived `agoMs` ago. */
  hear(time: { timeToken: string; serverTime: string }, agoMs?: number): KeptTime;
  /** Takes up what an earlier page remembered; ignored when something newer was heard. */
  restore(kept: KeptTime): void;
  /** When work done at this very moment was done. */
  stamp(): WorkTime;
  /** The server's time now, epoch milliseconds, as well as this device can tell. */
  serverNow(): number;
}

const browserSources: ClockSources = { wall: () => Date.now(), steady: () => performance.now() };

/**
 * Measures from the server's clock instead of the device's. A device clock that is wrong by hours does no
 * harm: only differences count. Within one page the longer of the two differences is taken, because the
 * steady clock stops in sleep and the wall clock may be set back; the server never believes in the future.
 */
export const createClock = (sources: ClockSources = browserSources): Clock => {
  let kept: (KeptTime & { steadyAt: number | null }) | null = null;

  const elapsed = () => {
    if (!kept) return 0;
    const byWall = sources.wall() - kept.receivedAt;
    const bySteady = kept.steadyAt === null ? 0 : sources.steady() - kept.steadyAt;
    return Math.max(0, byWall, bySteady);
  };

  return {
    hear({ timeToken, serverTime }, agoMs = 0) {
      const heard = { timeToken, serverTime, receivedAt: sources.wall() - agoMs };
      kept = { ...heard, steadyAt: sources.steady() - agoMs };
      return heard;
    },
    restore(earlier) {
      kept ??= { ...earlier, steadyAt: null };
    },
    stamp: () => ({
      timeToken: kept?.timeToken ?? null,
      elapsedMs: Math.round(elapsed()),
      createdAt: sources.wall(),
    }),
    serverNow: () => (kept ? Date.parse(kept.serverTime) + elapsed() : sources.wall()),
  };
};
