import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react';
import { Description, FieldFrame, useTies, type FieldText } from './field-frame.tsx';

/** A native select: quick on phones, searchable by typing on a keyboard. */
export const Select = ({
  label,
  hint,
  error,
  options,
  ...rest
}: FieldText & { options: { value: string; label: string; lang?: string }[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'id' | 'children'
  >) => (
  <FieldFrame label={label} hint={hint} error={error}>
    {(ties) => (
      <select {...rest} {...ties} className="input">
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </FieldFrame>
);

/** One choice of several, as radio buttons in a group with a legend. */
export const RadioGroup = ({
  label,
  hint,
  error,
  name,
  value,
  options,
  onChange,
}: FieldText & {
  name: string;
  value: string | null;
  options: { value: string; label: ReactNode; note?: ReactNode; lang?: string }[];
  onChange: (value: string) => void;
}) => {
  const { id, 'aria-describedby': describedBy } = useTies({ hint, error });
  return (
    <fieldset className="field" aria-describedby={describedBy}>
      <legend className="field__label">{label}</legend>
      <Description id={id} hint={hint} error={error} />
      <div className="choices">
        {options.map((option) => (
          <label className="choice" key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.note && <span className="choice__note">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** Yes or no, with the sentence as its label. */
export const Checkbox = ({
  label,
  note,
  ...rest
}: { label: ReactNode; note?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) => (
  <label className="choice">
    <input {...rest} type="checkbox" />
    <span>
      {label}
      {note && <span className="choice__note">{note}</span>}
    </span>
  </label>
);
