import { Checkbox } from '@campus/ui';
import type { ReactNode } from 'react';

/** Some of a list, side by side as far as there is room. */
export const SomeOf = ({
  legend,
  hint,
  options,
  chosen,
  onChange,
}: {
  legend: string;
  hint?: ReactNode;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}) => (
  <fieldset className="stack stack--tight">
    <legend className="field__label">{legend}</legend>
    {hint && <p className="field__hint">{hint}</p>}
    <div className="choices--many">
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
          }
        />
      ))}
    </div>
  </fieldset>
);
