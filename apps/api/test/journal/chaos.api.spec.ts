import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { testCampus } from '../support/campus.ts';
import { course, screens } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { fieldWritten, screenSeen, TestDevice, type Entry, type ReceiptData } from '../support/work.ts';

/** Runs of the property; more with CHAOS_RUNS. */
const RUNS = Number(process.env.CHAOS_RUNS ?? 60);
const DEVICES = 3;

interface Work {
  device: number;
  /** Seconds before now; each piece of work has a moment of its own. */
  secondsAgo: number;
  what: { screen: string } | { field: string; value: string };
}

/** How the network treats what a device sends: which of its entries, how often, and which others at the same moment. */
interface Sending {
  device: number;
  from: number;
  length: number;
  copies: number;
}

const work = fc.record<Work>({
  device: fc.nat(DEVICES - 1),
  secondsAgo: fc.integer({ min: 1, max: 10_000 }),
  what: fc.oneof(
    fc.record({ screen: fc.constantFrom(...screens.first, 'no-such-screen') }),
    fc.record({
      field: fc.constantFrom('risks', 'phones'),
      value: fc.string({ maxLength: 12 }).filter((text) => !text.includes('\u0000')),
    }),
  ),
});
const sending = fc.record<Sending>({
  device: fc.nat(DEVICES - 1),
  from: fc.nat(20),
  length: fc.integer({ min: 1, max: 8 }),
  copies: fc.integer({ min: 1, max: 3 }),
});
/** A device writes its works down one after the other: the moments of each, in the order of its journal. */
const inOrder = (works: Work[]): Work[] => {
  const moments = Array.from({ length: DEVICES }, (_, device) =>
    works
      .filter((one) => one.device === device)
      .map(({ secondsAgo }) => secondsAgo)
      .sort((a, b) => b - a),
  );
  return works.map((one) => ({ ...one, secondsAgo: moments[one.device]?.shift() ?? one.secondsAgo }));
};
const story = fc.record({
  works: fc
    .uniqueArray(work, { minLength: 1, maxLength: 24, selector: ({ secondsAgo }) => secondsAgo })
    .map(inOrder),
  /** Each inner list goes out at the same moment. */
  rounds: fc.array(fc.array(sending, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
});

/** What the database must hold when every entry has arrived at least once. */
function modelOf(works: readonly Work[]) {
  const seen = new Set<string>();
  const fields = new Map<string, { value: string; secondsAgo: number }>();
  for (const { what, secondsAgo } of works) {
    if ('screen' in what) {
      if ((screens.first as readonly string[]).includes(what.screen)) seen.add(what.screen);
      continue;
    }
    const known = fields.get(what.field);
    if (!known || secondsAgo < known.secondsAgo) fields.set(what.field, { value: what.value, secondsAgo });
  }
  return {
    screens: [...seen].sort(),
    status: seen.size === 0 ? undefined : seen.size === screens.first.length ? 'completed' : 'started',
    values: [...fields].map(([field, { value }]) => [field, value]).sort(),
  };
}

describe('whatever the network does to journals', () => {
  const campus = testCampus();

  it('nothing is lost and nothing counts twice', async () => {
    const { secret } = campus.server.config;
    await fc.assert(
      fc.asyncProperty(story, async ({ works, rounds }) => {
        const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
        const devices = Array.from({ length: DEVICES }, () => new TestDevice(campus.as('ana'), randomUUID()));
        const now = Date.now();
        const journals: Entry[][] = devices.map((device, at) =>
          works
            .filter((one) => one.device === at)
            .map(({ what, secondsAgo }) =>
              device.entry(
                'screen' in what
                  ? screenSeen(enrolmentId, course.first, what.screen)
                  : fieldWritten(enrolmentId, what.field, what.value),
                { timeToken: timeToken(secret, personOf('ana').id, new Date(now - secondsAgo * 1000)) },
              ),
            ),
        );
        const told = new Map<string, ReceiptData[]>();
        const send = async (at: number, entries: Entry[]) => {
          if (!entries.length) return;
          const answer = await devices[at]?.send(...entries);
          for (const receipt of answer?.data.recordWork.receipts ?? []) {
            const key = `${at}/${receipt.sequence}`;
            told.set(key, [...(told.get(key) ?? []), receipt]);
          }
        };
        for (const round of rounds) {
          await Promise.all(
            round.flatMap(({ device, from, length, copies }) =>
              Array.from({ length: copies }, () =>
                send(device, (journals[device] ?? []).slice(from, from + length)),
              ),
            ),
          );
        }
        // In the end every device gets through, all at the same moment.
        await Promise.all(journals.map((entries, at) => send(at, entries)));

        for (const receipts of told.values()) {
          expect(receipts.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
          expect(new Set(receipts.map(({ refusal }) => refusal)).size).toBe(1);
        }
        expect(told.size).toBe(works.length);
        const { rows: progress } = await campus.server.sql.query<{ screens: string[]; status: string }>(
          `select screens, status from activity_progress where enrolment_id = $1`,
          [enrolmentId],
        );
        const { rows: written } = await campus.server.sql.query<{ field_id: string; value: string }>(
          `select field_id, value from worksheet_value where enrolment_id = $1`,
          [enrolmentId],
        );
        const { rows: receipts } = await campus.server.sql.query(
          `select from journal_receipt where device_id = any($1)`,
          [devices.map(({ deviceId }) => deviceId)],
        );
        expect({
          screens: [...(progress[0]?.screens ?? [])].sort(),
          status: progress[0]?.status,
          values: written.map(({ field_id, value }) => [field_id, value]).sort(),
        }).toEqual(modelOf(works));
        expect(receipts).toHaveLength(works.length);
      }),
      { numRuns: RUNS, seed: Number(process.env.CHAOS_SEED ?? 20261124) },
    );
  });
});
