import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlantedLearner } from './plant.ts';
import { headersFor, pathOf } from './requests.ts';
import type { World } from './world.ts';

export interface Screen {
  activityId: string;
  screenId: string;
}

/** Where learners work, and what is counted of all of them. */
export interface Classroom {
  url: string;
  origin: string;
  operations: World['operations'];
  screens: readonly Screen[];
  /** The mean of the pauses, in milliseconds. */
  thinkMs: number;
  isOver: () => boolean;
  /** Milliseconds of each request that was answered as it should be. */
  times: number[];
  failed: number;
}

/** What its journal knows of a device at the end. */
export interface Journal {
  deviceId: string;
  acknowledged: number;
  /** Entries that were acknowledged twice as new. */
  doubled: number;
}

interface Receipt {
  sequence: number;
  isRepeat: boolean;
}

const RETRY_MS = 2_000;

/** Opens the course, reads, and writes down what was read; sends that again until it is acknowledged. */
export async function work(room: Classroom, learner: PlantedLearner, number: number): Promise<Journal> {
  const journal: Journal = { deviceId: randomUUID(), acknowledged: 0, doubled: 0 };
  const firsts = new Set<number>();
  const headers = headersFor(room.origin, learner.token, number);

  const ask = async (operation: string, variables: object, mark: string): Promise<string | null> => {
    const begun = performance.now();
    try {
      const answer = await fetch(room.url + pathOf(room, operation), {
        method: 'POST',
        headers,
        body: JSON.stringify({ variables }),
        signal: AbortSignal.timeout(45_000),
      });
      const text = await answer.text();
      if (!answer.ok || !text.includes(mark)) throw new Error(`${answer.status}`);
      room.times.push(performance.now() - begun);
      return text;
    } catch {
      room.failed += 1;
      return null;
    }
  };
  const record = async (sequence: number): Promise<boolean> => {
    const screen = room.screens[(number + sequence) % room.screens.length];
    const screenSeen = { enrolmentId: learner.enrolmentId, ...screen };
    const entries = [{ sequence, timeToken: null, elapsedMs: 0, screenSeen }];
    const text = await ask(
      'RecordWork',
      { input: { deviceId: journal.deviceId, entries } },
      '"isRecorded":true',
    );
    if (text === null) return false;
    const { data } = JSON.parse(text) as { data: { recordWork: { receipts: Receipt[] } } };
    const isFirst = data.recordWork.receipts.some((one) => one.sequence === sequence && !one.isRepeat);
    if (isFirst && firsts.has(sequence)) journal.doubled += 1;
    if (isFirst) firsts.add(sequence);
    return true;
  };

  // A class does not begin at one moment.
  await sleep(Math.random() * room.thinkMs);
  while (!room.isOver()) {
    if (Math.random() < 0.4) {
      const place = { enrolmentId: learner.enrolmentId, locale: 'es' };
      await ask('CourseHome', place, '"courseHome":{');
    } else {
      const sequence = journal.acknowledged + 1;
      while (!(await record(sequence))) await sleep(RETRY_MS * (0.5 + Math.random()));
      journal.acknowledged = sequence;
    }
    await sleep(room.thinkMs * (0.5 + Math.random()));
  }
  return journal;
}
