import { Button } from '@campus/ui';
import type { MouseEvent } from 'react';
import { useText } from '../../../shared/text.ts';

/** Unfolds the worksheet below and brings the reader to its first field. */
const unfold = ({ currentTarget }: MouseEvent<HTMLElement>) => {
  const folded = currentTarget.closest('.lesson-end')?.querySelector('details:has([data-field])');
  if (!(folded instanceof HTMLDetailsElement)) return;
  folded.open = true;
  const field = folded.querySelector<HTMLElement>('[data-field] :is(input, textarea)');
  field?.focus();
  field?.scrollIntoView?.({ block: 'center' });
};

/** The way from what a lesson asks for to the fields it asks for, which are folded. */
export const WorksheetWay = () => {
  const t = useText();
  return (
    <p className="no-print">
      <Button kind="quiet" icon="pen" onClick={unfold}>
        {t('lesson.worksheet.go')}
      </Button>
    </p>
  );
};
