import { useState, type ComponentProps, type InputHTMLAttributes } from 'react';
import { Button } from '../button.tsx';
import { FieldFrame, type FieldText } from './field-frame.tsx';

/** One line of input with its label above. */
export const Field = ({
  label,
  hint,
  error,
  isWrong,
  ...rest
}: FieldText & Omit<ComponentProps<'input'>, 'id'>) => (
  <FieldFrame label={label} hint={hint} error={error} isWrong={isWrong}>
    {(ties) => <input {...rest} {...ties} className="input" />}
  </FieldFrame>
);

/** A password that can be shown while it is typed. `onCapsLock` is called with whether caps lock is on. */
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
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(ties) => (
        <div className="field__row">
          <input
            {...rest}
            {...ties}
            className="input"
            type={isShown ? 'text' : 'password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            onKeyUp={(event) => onCapsLock?.(event.getModifierState('CapsLock'))}
          />
          <Button
            kind="quiet"
            icon={isShown ? 'eye-off' : 'eye'}
            aria-controls={ties.id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? hideLabel : showLabel}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
};
