import './field.css';
import {
  useId,
  useState,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface FieldText {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right; null or undefined when nothing is. */
  error?: ReactNode;
}

const useDescription = ({ hint, error }: Pick<FieldText, 'hint' | 'error'>) => {
  const id = useId();
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return { id, describedBy: ids.length > 0 ? ids.join(' ') : undefined };
};

const Description = ({ id, hint, error }: { id: string } & Pick<FieldText, 'hint' | 'error'>) => (
  <>
    {hint && (
      <p className="field__hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="field__error" id={`${id}-error`}>
        <Icon name="alert" />
        <span>{error}</span>
      </p>
    )}
  </>
);

/** One line of input with its label above. */
export const Field = ({
  label,
  hint,
  error,
  ...rest
}: FieldText & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>) => {
  const { id, describedBy } = useDescription({ hint, error });
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Description id={id} hint={hint} error={error} />
      <input
        {...rest}
        id={id}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
};

/** Several lines of input; it grows with what is written. */
export const TextArea = ({
  label,
  hint,
  error,
  ...rest
}: FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>) => {
  const { id, describedBy } = useDescription({ hint, error });
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Description id={id} hint={hint} error={error} />
      <textarea
        rows={3}
        {...rest}
        id={id}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
};

/** A password that can be shown while it is typed. `onCapsLock` hears whether capitals are locked. */
export const PasswordField = ({
  label,
  hint,
  error,
  showLabel,
  hideLabel,
  onCapsLock,
  ...rest
}: FieldText & { showLabel: string; hideLabel: string; onCapsLock?: (isOn: boolean) => void } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'id' | 'type'
  >) => {
  const { id, describedBy } = useDescription({ hint, error });
  const [isShown, setShown] = useState(false);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Description id={id} hint={hint} error={error} />
      <div className="field__row">
        <input
          {...rest}
          id={id}
          className="input"
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onKeyUp={(event) => onCapsLock?.(event.getModifierState('CapsLock'))}
        />
        <Button
          kind="quiet"
          icon={isShown ? 'eye-off' : 'eye'}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? hideLabel : showLabel}
        </Button>
      </div>
    </div>
  );
};

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
  >) => {
  const { id, describedBy } = useDescription({ hint, error });
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Description id={id} hint={hint} error={error} />
      <select {...rest} id={id} className="input" aria-describedby={describedBy}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};

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
  const { id, describedBy } = useDescription({ hint, error });
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
