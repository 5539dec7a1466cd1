import { Refusals as RefusalsOfMany } from '../../../shared/lists/table/refusals.tsx';
import type { RosterRow } from '../roster-data.ts';
import type { OneOfMany } from './bulk-data.ts';

/** Who is left out, and why: each reason once. */
export const Refusals = ({
  enrolments,
  rows,
}: {
  enrolments: readonly OneOfMany[];
  rows: readonly RosterRow[];
}) => (
  <RefusalsOfMany
    many={enrolments}
    nameOf={(one) => rows.find(({ enrolmentId }) => enrolmentId === one.enrolmentId)?.fullName}
  />
);
