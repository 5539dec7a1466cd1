import { useEffect, useRef, useState } from 'react';
import { isWhole } from './typed-code.ts';

/**
 * A form with one code in it. The field has the focus when what is in it cannot be a code; `isAwaited`: when it appears,
 * too.
 */
export const useCode = ({ isAwaited }: { isAwaited: boolean }) => {
  const form = useRef<HTMLFormElement>(null);
  const [isRecovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const focus = () => form.current?.querySelector<HTMLInputElement>('[name="code"]')?.focus();
  useEffect(() => {
    if (isAwaited || isRecovery) focus();
  }, [isAwaited, isRecovery]);
  /** False: it is no code; the field says so. */
  const check = (): boolean => {
    setChecked(true);
    if (isWhole(code, isRecovery)) return true;
    focus();
    return false;
  };
  /** What was typed from paper stays: a slip is mended, not typed again. */
  const clear = () => {
    if (!isRecovery) setCode('');
    setChecked(false);
    focus();
  };
  const choose = (isIt: boolean) => {
    setRecovery(isIt);
    setCode('');
    setChecked(false);
  };
  return {
    form,
    code,
    isRecovery,
    choose,
    check,
    clear,
    field: { isRecovery, isChecked, value: code, onChange: setCode },
  };
};
