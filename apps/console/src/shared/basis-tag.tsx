import type { OutcomeBasis } from '@campus/api-client';
import { Tag } from '@campus/ui';
import { useText } from './text.ts';

/** Marks an outcome that was not fully earned; nothing for an earned one, or none. */
export const BasisTag = ({ basis }: { basis: OutcomeBasis | null }) => {
  const t = useText();
  if (basis === null || basis === 'EARNED') return null;
  return (
    <Tag tone="warn" icon="flag">
      {t(`vocabulary.basis.${basis}`)}
    </Tag>
  );
};
