import { type Presence } from './attendance.rules.ts';

/** A row of a list of attendance, decided. */
export interface ListRow {
  /** Of the file, from 1. */
  line: number;
  name: string;
  email: string;
  /** `record`: will be recorded; `same`: is recorded like that already; the rest is left out, and says why. */
  result: 'record' | 'same' | 'unknown' | 'several' | 'differs' | 'twice' | 'unreadable' | 'refused';
  /** Of `refused`: the code. */
  refusal: string | null;
  enrolmentId: string | null;
  presence: Presence | null;
  minutes: number | null;
}
