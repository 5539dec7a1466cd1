import { Button } from '@campus/ui';

/** A few buttons of which one is pressed. */
export const Choice = <Value extends string>({
  label,
  values,
  value,
  nameOf,
  onChoose,
}: {
  label: string;
  values: readonly Value[];
  value: Value;
  nameOf: (value: Value) => string;
  onChoose: (value: Value) => void;
}) => (
  <div role="group" aria-label={label} className="row">
    {values.map((each) => (
      <Button key={each} kind="quiet" aria-pressed={each === value} onClick={() => onChoose(each)}>
        {nameOf(each)}
      </Button>
    ))}
  </div>
);
