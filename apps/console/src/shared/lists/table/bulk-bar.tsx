import { Button } from '@campus/ui';
import { TroubleNotice } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { useText } from '../../text.ts';
import type { AllFound } from './use-choose-all.ts';

/** From the rows of the page to all that are found, or to as many of them as an act takes. */
const ChooseAll = ({ all: { total, count, isRunning, trouble, choose } }: { all: AllFound }) => {
  const t = useText();
  return (
    <>
      <Button kind="bare" isBusy={isRunning} onClick={choose}>
        {count < total
          ? t('console.list.choice.first', { count, total })
          : t('console.list.choice.all', { total })}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

/** What is done with the rows that are ticked: under the list, in sight as long as there are any. */
export const BulkBar = ({
  label,
  all = null,
  onClear,
  children,
}: {
  /** "12 people chosen". */
  label: string;
  /** Where more are found than are on the page. */
  all?: AllFound | null;
  onClear: () => void;
  /** The acts. */
  children: ReactNode;
}) => {
  const t = useText();
  return (
    <section className="bulk-bar" aria-label={label}>
      <strong role="status">{label}</strong>
      {all && <ChooseAll all={all} />}
      <Button kind="bare" onClick={onClear}>
        {t('console.list.choice.clear')}
      </Button>
      <div className="bulk-bar__acts">{children}</div>
    </section>
  );
};
