import { numberError, watchNumberFields } from '@campus/players';
import { useJournal } from '@campus/web-shell';
import { useEffect, type RefObject } from 'react';
import { useText } from './text.ts';

/** Makes the number fields of a lesson take numbers only; draws nothing itself. */
export const NumberFields = ({ root, html }: { root: RefObject<HTMLElement | null>; html: string }) => {
  const t = useText();
  const journal = useJournal();
  useEffect(() => {
    const { current } = root;
    if (!current) return;
    return watchNumberFields(
      current,
      (fault) => t(`plan.${fault}`),
      (isAnyHeld) => journal.setDraft(current, isAnyHeld ? 'held' : null),
    );
  }, [root, html, t, journal]);
  useEffect(() => {
    const { current } = root;
    return () => {
      if (current) journal.setDraft(current, null);
    };
  }, [root, journal]);
  return null;
};

interface TypedNumber {
  /** Of the sentence, for the field to name. */
  id: string;
  typed: string;
  takesDecimals: boolean;
}

/** What is wrong with a number that was typed. */
export const NumberError = ({ id, typed, takesDecimals }: TypedNumber) => {
  const t = useText();
  const fault = numberError(typed, takesDecimals);
  return (
    <p id={id} role="status" className="field-fault">
      {fault && t(`plan.${fault}`)}
    </p>
  );
};
