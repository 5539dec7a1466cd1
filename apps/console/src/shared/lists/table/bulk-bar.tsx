import { Button } from '@campus/ui';
import type { ReactNode } from 'react';
import { useText } from '../../text.ts';

/** What is done with the rows that are ticked: under the list, in sight as long as there are any. */
export const BulkBar = ({
  label,
  onClear,
  children,
}: {
  /** "12 people chosen". */
  label: string;
  onClear: () => void;
  /** The acts. */
  children: ReactNode;
}) => {
  const t = useText();
  return (
    <section className="bulk-bar" aria-label={label}>
      <strong role="status">{label}</strong>
      <Button kind="bare" onClick={onClear}>
        {t('console.list.choice.clear')}
      </Button>
      <div className="bulk-bar__acts">{children}</div>
    </section>
  );
};
