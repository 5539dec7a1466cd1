import { randomUUID } from 'node:crypto';
import { type Answer, type Speaker } from './as.ts';
import { course, screens } from './course.ts';

/** An entry without the fields a test does not care about. */
export type Entry = Record<string, unknown> & { sequence: number };

export interface ReceiptData {
  sequence: number;
  isRecorded: boolean;
  refusal: string | null;
  isRepeat: boolean;
}

export interface RecordWorkData {
  recordWork: {
    __typename: string;
    code?: string;
    receipts: ReceiptData[];
    serverTime: string;
    timeToken: string;
    personId: string;
    epoch: { id: string; workSince: string | null };
  };
}

export const RECORD_WORK = `mutation ($input: RecordWorkInput!) {
  recordWork(input: $input) {
    __typename
    ... on WorkRecorded { receipts { sequence isRecorded refusal isRepeat } serverTime timeToken personId epoch { id workSince } }
    ... on Refusal { code params }
  }
}`;

/** A device of one person: numbers the entries and sends them. */
export class TestDevice {
  private sequence = 0;

  constructor(
    private readonly speaker: Speaker,
    readonly deviceId: string = randomUUID(),
  ) {}

  /** The next entry of this device; `more` may give a time token. */
  entry(work: Record<string, unknown>, more: Record<string, unknown> = {}): Entry {
    return { sequence: ++this.sequence, elapsedMs: 0, ...work, ...more };
  }

  send(...entries: Entry[]): Promise<Answer<RecordWorkData>> {
    return this.sendOf({ entries });
  }

  /** As a device whose work the server had acknowledged in this epoch. */
  sendIn(epoch: string | null, ...entries: Entry[]): Promise<Answer<RecordWorkData>> {
    return this.sendOf({ entries, epoch });
  }

  /** As the sender does that has more than fits into one batch, or knows the epoch. */
  sendOf(batch: {
    entries: Entry[];
    hasMore?: boolean;
    epoch?: string | null;
  }): Promise<Answer<RecordWorkData>> {
    const input = { deviceId: this.deviceId, ...batch };
    return this.speaker.query<RecordWorkData>(RECORD_WORK, { input });
  }

  /** Receipts of entries that are all expected to get one. */
  async record(...work: Record<string, unknown>[]): Promise<ReceiptData[]> {
    const answer = await this.send(...work.map((one) => this.entry(one)));
    return answer.data.recordWork.receipts;
  }

  /** Opens the modules behind the gate. */
  async passGate(enrolmentId: string): Promise<void> {
    await this.record(...screensOf(enrolmentId, 'first'), ...screensOf(enrolmentId, 'second'));
  }
}

export const screenSeen = (enrolmentId: string, activityId: string, screenId: string) => ({
  screenSeen: { enrolmentId, activityId, screenId },
});

export const fieldWritten = (
  enrolmentId: string,
  fieldId: string,
  value: string,
  activityId: string = course.first,
) => ({
  fieldWritten: { enrolmentId, activityId, fieldId, value },
});

export const screensOf = (enrolmentId: string, lesson: keyof typeof screens) =>
  screens[lesson].map((screenId) => screenSeen(enrolmentId, course[lesson], screenId));

export const noteWritten = (note: {
  enrolmentId: string;
  activityId?: string;
  cardId?: string;
  termKey?: string;
  noteId: string;
  screenId: string | null;
  text: string | null;
}) => ({ noteWritten: note });
