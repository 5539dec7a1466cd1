import type { FailureCode, RefusalCode } from '@campus/api-client';
import type { ShellMessageId } from '../messages/ids.ts';

/** A code the server may refuse with, or a failure to get any answer. */
export type TroubleCode = RefusalCode | FailureCode;

/** After these, doing the same again later helps, and a screen offers it. */
const passing: ReadonlySet<TroubleCode> = new Set([
  'COOLING_DOWN',
  'ERASURE_BLOCKED',
  'INTERNAL',
  'JOB_RUNNING',
  'LATE',
  'MALFORMED',
  'NETWORK',
  'PERIOD_OPEN',
  'OVERLOADED',
  'STORAGE_FULL',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_TRIES',
  'UPLOADS_TOO_MANY',
  'UPLOAD_NOT_READY',
] satisfies TroubleCode[]);

export const retryHelps = (code: TroubleCode): boolean => passing.has(code);

/**
 * What happened, or what to do about it. The compiler misses a sentence that `trouble.json` and `trouble-staff.json`
 * lack. The second has what only operations of staff refuse with: the client of officers does without it.
 */
export const sentenceOf = (code: TroubleCode, part: 'title' | 'do'): ShellMessageId =>
  `trouble.${code}.${part}`;
