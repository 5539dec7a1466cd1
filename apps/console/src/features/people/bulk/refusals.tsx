import { useTroubleWords } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import { refusalsOf, type OneOfMany } from './bulk-data.ts';

type Refused = ReturnType<typeof refusalsOf>[number];

/** Names said of one reason; the others are counted. */
const MOST_NAMED = 5;

const Line = ({ refused: { code, params, ids }, rows }: { refused: Refused; rows: readonly RosterRow[] }) => {
  const t = useText();
  const { title } = useTroubleWords({ code, params });
  const names = rows.flatMap(({ enrolmentId, fullName }) => (ids.includes(enrolmentId) ? [fullName] : []));
  return (
    <li>
      {title}{' '}
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
  enrolments: readonly Pick<OneOfMany, 'enrolmentId' | 'refusal' | 'params'>[];
  rows: readonly RosterRow[];
}) => (
  <ul>
    {refusalsOf(enrolments).map((refused) => (
      <Line key={refused.ids[0]} refused={refused} rows={rows} />
    ))}
  </ul>
);
