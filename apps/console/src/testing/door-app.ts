import type { RefusalCode, WorkEntryInput } from '@campus/api-client';
import type { Handlers } from '@campus/web-shell/testing';
import { attendee, session } from './attendance.fixture.ts';
import { tomas } from './render-app.tsx';
import { checkInStore } from '../features/check-in/check-in-store.ts';

export const path = '/console/check-in/session-1';
export const ana = attendee();
export const luis = attendee({
  enrolmentId: 'enrolment-luis',
  name: 'Luis Mora',
  institution: null,
  code: 'ZZZZ1234EFGH5678',
});

type Entry = WorkEntryInput;

export const idOf = ({ attendanceTaken, walkInNoted }: Entry) => attendanceTaken?.id ?? walkInNoted?.id ?? '';

/** A server that stores everything sent, as often as it is sent; `refuse` gives the code of what it refuses. */
export const server = (refuse: (entry: Entry) => RefusalCode | null = () => null) => {
  const received: Entry[] = [];
  const answers: Handlers = {
    AttendanceSession: () => ({ attendanceSession: session() }),
    AttendancePeople: () => ({ attendancePeople: { items: [ana, luis], totalCount: 2 } }),
    RecordWork: ({ input }) => {
      const entries = [input.entries].flat();
      received.push(...entries.filter((entry) => refuse(entry) === null));
      return {
        recordWork: {
          __typename: 'WorkRecorded',
          receipts: entries.map((entry) => ({
            sequence: entry.sequence,
            isRecorded: refuse(entry) === null,
            refusal: refuse(entry),
            isRepeat: false,
          })),
          serverTime: new Date().toISOString(),
          timeToken: 'signed',
          personId: tomas.id,
          epoch: { id: 'epoch', workSince: null },
        },
      };
    },
  };
  return { received, answers };
};

export const enrolmentsOf = (entries: Entry[]) =>
  entries.map(({ attendanceTaken }) => attendanceTaken?.enrolmentId);

/** Nothing that was taken along stays on this phone. */
export const forget = async () => {
  await checkInStore.close();
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('campus-check-in');
    request.onsuccess = request.onblocked = request.onerror = () => resolve();
  });
};
