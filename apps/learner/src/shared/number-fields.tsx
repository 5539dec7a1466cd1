import { numberFault, watchNumberFields } from '@campus/players';
import { useEffect, type RefObject } from 'react';
import { useText } from './text.ts';

/** Makes the number fields of a lesson take numbers only; draws nothing itself. */
export const NumberFields = ({ root, html }: { root: RefObject<HTMLElement | null>; html: string }) => {
  const t = useText();
  useEffect(() => {
    if (!root.current) return;
    return watchNumberFields(root.current, (fault) => t(`plan.${fault}`));
  }, [root, html, t]);
  return null;
};

interface TypedNumber {
  /** Of the sentence, for the field to name. */
  id: string;
  typed: string;
  takesDecimals: boolean;
}

/** What is wrong with a number that was typed. */
export const NumberFault = ({ id, typed, takesDecimals }: TypedNumber) => {
  const t = useText();
  const fault = numberFault(typed, takesDecimals);
  return (
    <p id={id} role="status" className="field-fault">
      {fault && t(`plan.${fault}`)}
    </p>
  );
};
