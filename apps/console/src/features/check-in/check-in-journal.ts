import { RecordAttendance, type Client } from '@campus/api-client';
import type { CheckInStore } from './check-in-store.ts';
import type { Kept, Stranger, Tick } from './check-in-rules.ts';

/** As the server takes them. */
const MOST = 50;

const saidOf = ({ id, halfDayId, presence, minutes, timeToken, elapsedMs, createdAt }: Kept) => ({
  id,
  halfDayId,
  presence,
  minutes,
  timeToken,
  elapsedMs,
  deviceAt: new Date(createdAt).toISOString(),
});

const tickOf = (tick: Tick) => ({
  ...saidOf(tick),
  enrolmentId: tick.enrolmentId,
  evidence: tick.evidence,
  code: tick.code,
  arrivedAt: null,
  leftAt: null,
});

const strangerOf = ({ groupId, name, email, institution, ...stranger }: Stranger) => ({
  ...saidOf({ groupId, name, email, institution, ...stranger }),
  groupId,
  name,
  email,
  institution,
});

export interface Sent {
  recorded: Kept[];
  refused: number;
}

/**
 * From the device to the server: what is kept goes out in its order and leaves the device when its receipt is here.
 * An answer that is lost costs nothing: the same entries go again, and the server has each once. Throws Failure when
 * no answer comes.
 */
export async function sendKept(
  client: Client,
  store: Pick<CheckInStore, 'keptOf' | 'settle'>,
  personId: string,
  deviceId: string,
): Promise<Sent> {
  const sent: Sent = { recorded: [], refused: 0 };
  for (;;) {
    const waiting = (await store.keptOf(personId)).filter(({ refusal }) => refusal === null).slice(0, MOST);
    if (waiting.length === 0) return sent;
    const { recordAttendance } = await client.run(RecordAttendance, {
      input: {
        deviceId,
        entries: waiting.filter((each) => each.kind === 'tick').map(tickOf),
        walkIns: waiting.filter((each) => each.kind === 'stranger').map(strangerOf),
      },
    });
    const answers =
      recordAttendance.__typename === 'AttendanceRecorded'
        ? recordAttendance.receipts
        : waiting.map(({ id }) => ({ id, isRecorded: false, refusal: recordAttendance.code }));
    const recorded = answers.filter(({ isRecorded }) => isRecorded).map(({ id }) => id);
    const refused = new Map(
      answers.filter(({ isRecorded }) => !isRecorded).map(({ id, refusal }) => [id, refusal ?? 'NOT_FOUND']),
    );
    await store.settle(recorded, refused);
    sent.recorded.push(...waiting.filter(({ id }) => recorded.includes(id)));
    sent.refused += refused.size;
    if (recorded.length + refused.size === 0) return sent;
  }
}
