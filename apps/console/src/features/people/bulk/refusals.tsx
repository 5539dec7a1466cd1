import { useTroubleWords } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import { refusalsOf, type OneOfMany } from './bulk-data.ts';

type Refused = ReturnType<typeof refusalsOf>[number];

/** Names said of one reason; the others are counted. */
const MOST_NAMED = 5;

const Line = ({ refused: { code, params, ids }, rows }: { refused: Refused; rows: readonly RosterRow[] }) => {
  const t = useText();
  const { title, whatToDo } = useTroubleWords({ code, params });
  // The obstacle is in what can be done about it.
  const why = code === 'NOT_TRANSFERABLE' ? whatToDo : title;
  const names = rows.flatMap(({ enrolmentId, fullName }) => (ids.includes(enrolmentId) ? [fullName] : []));
  return (
    <li>
      {why}{' '}
      <span className="soft">
        {t('bulk.refused.who', {
          names: names.slice(0, MOST_NAMED).join(', '),
          more: Math.max(0, ids.length - MOST_NAMED),
        })}
      </span>
    </li>
  );
};

/** Who is left out, and why: each reason once. */
export const Refusals = ({
  enrolments,
  rows,
}: {
  enrolments: readonly OneOfMany[];
  rows: readonly RosterRow[];
}) => (
  <ul>
    {refusalsOf(enrolments).map((refused) => (
      <Line key={refused.ids[0]} refused={refused} rows={rows} />
    ))}
  </ul>
);
