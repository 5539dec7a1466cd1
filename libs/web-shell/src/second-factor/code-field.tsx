import { Field } from '@campus/ui';
import { useShellText } from '../hooks.tsx';
import { isWhole } from './typed-code.ts';

/** Six digits that a phone may fill in from a message or an application, or a recovery code from paper. */
export const CodeField = ({
  isRecovery = false,
  isChecked,
  value,
  onChange,
}: {
  isRecovery?: boolean;
  isChecked: boolean;
  value: string;
  onChange: (value: string) => void;
}) => {
  const t = useShellText();
  const kind = isRecovery ? 'recovery' : 'code';
  return (
    <Field
      // Another kind is another field: a keyboard of digits has no letters.
      key={kind}
      label={t(`factor.${kind}.label`)}
      hint={t(`factor.${kind}.hint`)}
      error={isChecked && !isWhole(value, isRecovery) && t(`factor.${kind}.wrong`)}
      name="code"
      inputMode={isRecovery ? 'text' : 'numeric'}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      autoCapitalize={isRecovery ? 'characters' : 'none'}
      spellCheck={false}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
};
