import { Button, Field } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { Ref } from 'react';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';

const WEEKS = [1, 2, 4] as const;

const weeksAfter = (day: string, weeks: number): string => {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + 7 * weeks);
  return later.toISOString().slice(0, 10);
};

/** A new last day, beside the last days of now and what is usually added to them. */
export const UntilField = ({
  rows,
  value,
  error,
  field,
  onChange,
}: {
  rows: readonly RosterRow[];
  value: string;
  error: string | false;
  field: Ref<HTMLInputElement>;
  onChange: (day: string) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const days = rows.flatMap(({ endsOn }) => endsOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const now =
    first &&
    last &&
    (first === last
      ? t('bulk.until.now', { day: formats.day(last) })
      : t('bulk.until.nowFrom', { first: formats.day(first), last: formats.day(last) }));
  return (
    <div className="stack stack--tight">
      <Field
        label={t('bulk.until')}
        hint={now}
        type="date"
        value={value}
        ref={field}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      {last && (
        <div className="row">
          {WEEKS.map((weeks) => (
            <Button key={weeks} kind="quiet" onClick={() => onChange(weeksAfter(last, weeks))}>
              {t('bulk.until.weeks', { count: weeks })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
