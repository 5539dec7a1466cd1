import { RefusedLine } from '../../../shared/lists/table/refused-line.tsx';
import type { RosterRow } from '../roster-data.ts';
import { refusalsOf, type OneOfMany } from './bulk-data.ts';

/** Who is left out, and why: each reason once. */
export const Refusals = ({
  enrolments,
  rows,
}: {
  enrolments: readonly OneOfMany[];
  rows: readonly RosterRow[];
}) => (
  <ul>
    {refusalsOf(enrolments).map(({ code, params, ids }) => (
      <RefusedLine
        key={ids[0]}
        code={code}
        params={params}
        names={rows.flatMap(({ enrolmentId, fullName }) => (ids.includes(enrolmentId) ? [fullName] : []))}
      />
    ))}
  </ul>
);
