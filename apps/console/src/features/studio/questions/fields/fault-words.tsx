import type { PlacedProblem } from '@campus/content-format/preview-pool';
import type { ReactNode } from 'react';
import { useText } from '../../../../shared/text.ts';

type Code = PlacedProblem['code'];

/** Faults that one sentence says whole. */
const whole = ['field-missing', 'language-missing', 'vocabulary', 'reference'] as const;
const isWhole = (code: Code) => whole.find((each) => each === code) ?? null;

/** Those of which the reader of questions says more: what it says stands behind, in English. */
const partly = ['markdown', 'html', 'directive', 'link', 'structure', 'value', 'key-duplicate'] as const;
const partlyOf = (code: Code) => partly.find((each) => each === code) ?? 'other';

/** What is wrong, in words of the reader. */
export const FaultWords = ({ fault: { code, kind, reason } }: { fault: PlacedProblem }) => {
  const t = useText();
  if (kind) return t(`studio.q.fault.${kind}`);
  const known = isWhole(code);
  if (known) return t(`studio.q.fault.${known}`);
  return (
    <>
      {t(`studio.q.fault.${partlyOf(code)}`)}{' '}
      <span lang="en" className="question-form__reason">
        {reason}
      </span>
    </>
  );
};

/** As the error of a field; null: nothing is wrong. */
export const wordsOfFaults = (faults: readonly PlacedProblem[]): ReactNode =>
  faults.length === 0
    ? null
    : faults.map((fault) => (
        <span key={`${fault.line} ${fault.reason}`} className="question-form__fault">
          <FaultWords fault={fault} />
        </span>
      ));
