import type { DataOf, RecordWork, WorkEntryInput } from '@campus/api-client';

export type { WorkEntryInput };

type RecordWorkResult = DataOf<typeof RecordWork>['recordWork'];

/** The answer when the batch as a whole was read. */
export type WorkRecorded = Extract<RecordWorkResult, { __typename: 'WorkRecorded' }>;

/** What happened to one entry. */
export type WorkReceipt = WorkRecorded['receipts'][number];
