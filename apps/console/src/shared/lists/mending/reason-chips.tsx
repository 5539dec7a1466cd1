import './mending.css';
import { useFormats } from '@campus/web-shell';
import { Fragment } from 'react';
import { useText } from '../../text.ts';

/** Some rows of a list: of one result, or of one result for one reason; null: of any. */
export interface RowChoice<Result extends string> {
  result: Result | null;
  reason: string | null;
}

interface Counted<Result extends string> extends RowChoice<Result> {
  label: string;
  count: number;
}

const Chip = <Result extends string>({
  chip: { label, count, ...choice },
  isChosen,
  onChoose,
}: {
  chip: Counted<Result>;
  isChosen: boolean;
  onChoose: (choice: RowChoice<Result>) => void;
}) => {
  const formats = useFormats();
  return (
    <button
      type="button"
      className="mend-chip"
      aria-pressed={isChosen}
      onClick={() => onChoose(isChosen ? { result: null, reason: null } : choice)}
    >
      {label} <b>{formats.number(count)}</b>
    </button>
  );
};

/** How many rows have each result, and for which reasons they are left out or asked about; each shows its rows. */
export const ReasonChips = <Result extends string>({
  results,
  reasons,
  untaken = [],
  value,
  onChoose,
}: {
  results: readonly Counted<Result>[];
  reasons: readonly Counted<Result>[];
  /** What of the rows that are brought in is not taken. */
  untaken?: readonly Counted<Result>[];
  value: RowChoice<Result>;
  onChoose: (choice: RowChoice<Result>) => void;
}) => {
  const t = useText();
  const isChosen = (chip: RowChoice<Result>) => chip.result === value.result && chip.reason === value.reason;
  const groups = [
    { label: t('lists.chips.results'), isTitled: false, chips: results },
    {
      label: t('lists.chips.reasons'),
      isTitled: false,
      chips: reasons.toSorted((one, other) => other.count - one.count),
    },
    { label: t('lists.chips.untaken'), isTitled: true, chips: untaken },
  ];
  return groups
    .filter(({ chips }) => chips.length > 0)
    .map(({ label, isTitled, chips }) => (
      <Fragment key={label}>
        {isTitled && (
          <p className="small mend-chips__title" aria-hidden="true">
            {label}
          </p>
        )}
        <ul className="mend-chips" aria-label={label}>
          {chips.map((chip) => (
            <li key={`${chip.result} ${chip.reason}`}>
              <Chip chip={chip} isChosen={isChosen(chip)} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </Fragment>
    ));
};
