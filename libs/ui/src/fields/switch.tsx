import './switch.css';
import type { ReactNode } from 'react';
import { Description, useTies } from './field-frame.tsx';

/**
 * Turns one thing on or off at once, without a button to save it. What is chosen in a form is a `Checkbox`.
 * The words beside it say how it stands, for those who cannot tell it from the picture.
 */
export const Switch = ({
  label,
  isLabelHidden = false,
  hint,
  error,
  isOn,
  words,
  isBusy = false,
  isDisabled = false,
  onChange,
}: {
  label: string;
  /** The label stands beside it already, as a heading for instance. */
  isLabelHidden?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  isOn: boolean;
  /** How it stands, in a word each. */
  words: { on: string; off: string };
  /** Keeps its focus and does nothing until what was asked for is done. */
  isBusy?: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
}) => {
  const { id, 'aria-describedby': describedBy, 'aria-invalid': isWrong } = useTies({ hint, error });
  return (
    <div className="switch">
      <label className="switch__line">
        <input
          type="checkbox"
          role="switch"
          className="switch__input"
          checked={isOn}
          disabled={isDisabled}
          aria-disabled={isBusy || undefined}
          aria-busy={isBusy || undefined}
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          onChange={() => !isBusy && onChange(!isOn)}
        />
        <span className="switch__track" aria-hidden="true" />
        <span className={isLabelHidden ? 'visually-hidden' : 'switch__label'}>{label}</span>
      </label>
      <span className="switch__state" aria-hidden="true">
        {isOn ? words.on : words.off}
      </span>
      <Description id={id} hint={hint} error={error} />
    </div>
  );
};
