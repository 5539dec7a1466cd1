import { CheckAttendanceList, type Client } from '@campus/api-client';
import { base64Of } from '../../../shared/files/read-file.ts';
import type { ColumnKind } from '../attendance-data.ts';

/** As the server has it: what is larger is not sent at all. */
export const LIMIT_BYTES = 1_000_000;

export interface ListToSend {
  file: File;
  halfDayId: string;
  evidence: 'SIGNATURE_SHEET' | 'WEBINAR_LOG';
  /** Null: found by their headings. */
  columns: { kind: ColumnKind; column: number }[] | null;
}

/** Files by the list they became: another reading of the columns needs them, and the server keeps none. */
const sent = new Map<string, File>();
export const fileOf = (listId: string): File | undefined => sent.get(listId);
export const rememberFile = (listId: string, file: File): void => {
  sent.clear();
  sent.set(listId, file);
};

const unreadable = (reason: string) => ({
  __typename: 'Refusal' as const,
  code: 'LIST_UNREADABLE' as const,
  params: { reason },
});

/** Everything the server has to know of a file, its content as base64; a refusal where it is none for a server. */
export async function inputOf({ file, halfDayId, evidence, columns }: ListToSend) {
  if (file.size > LIMIT_BYTES) return null;
  const content = await base64Of(file).catch(() => null);
  return content === null ? null : { halfDayId, evidence, columns, fileName: file.name, content };
}

type Input = NonNullable<Awaited<ReturnType<typeof inputOf>>>;

export const checkList = async (client: Client, input: Input & { idempotencyKey: string }) =>
  input.content
    ? (await client.run(CheckAttendanceList, { input })).checkAttendanceList
    : unreadable('FILE_EMPTY');
