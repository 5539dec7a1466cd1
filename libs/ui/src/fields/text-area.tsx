import type { TextareaHTMLAttributes } from 'react';
import { FieldFrame, type FieldText } from './field-frame.tsx';

/** Several lines of input; it grows with what is written. */
export const TextArea = ({
  label,
  hint,
  error,
  isWrong,
  ...rest
}: FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>) => (
  <FieldFrame label={label} hint={hint} error={error} isWrong={isWrong}>
    {(ties) => <textarea rows={3} {...rest} {...ties} className="input" />}
  </FieldFrame>
);
