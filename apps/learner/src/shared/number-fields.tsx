import {
  largestNumber,
  readNumber,
  type NumberFault,
  type NumberRule,
} from '@campus/course-rules/number-text';
import { watchNumberFields } from '@campus/players';
import { useJournal } from '@campus/web-shell';
import { useCallback, useEffect, type RefObject } from 'react';
import { useText } from './text.ts';

/** Why a number is not taken, in words. */
const useFaultWords = () => {
  const t = useText();
  return useCallback(
    (fault: NumberFault, { min, max }: NumberRule): string => {
      if (fault === 'tooSmall') return t('plan.tooSmall', { min: min ?? 0 });
      if (fault === 'tooLarge') return t('plan.tooLarge', { max: max ?? largestNumber });
      return t(`plan.${fault}`);
    },
    [t],
  );
};

/** Makes the number fields of a lesson take numbers only; draws nothing itself. */
export const NumberFields = ({ root, html }: { root: RefObject<HTMLElement | null>; html: string }) => {
  const wordsOf = useFaultWords();
  const journal = useJournal();
  useEffect(() => {
    const { current } = root;
    if (!current) return;
    return watchNumberFields(current, wordsOf, (isAnyHeld) =>
      journal.setDraft(current, isAnyHeld ? 'held' : null),
    );
  }, [root, html, wordsOf, journal]);
  useEffect(() => {
    const { current } = root;
    return () => {
      if (current) journal.setDraft(current, null);
    };
  }, [root, journal]);
  return null;
};

/** What is wrong with a number that was typed. */
export const NumberError = ({
  id,
  typed,
  rule,
}: {
  /** Id of the sentence, for the field's attribute. */
  id: string;
  /** Null: nobody is typing, and what stands there is kept as it is. */
  typed: string | null;
  rule: NumberRule;
}) => {
  const wordsOf = useFaultWords();
  const read = typed === null ? null : readNumber(typed, rule);
  return (
    <p id={id} role="status" className="field-fault">
      {read && 'fault' in read && wordsOf(read.fault, rule)}
    </p>
  );
};
