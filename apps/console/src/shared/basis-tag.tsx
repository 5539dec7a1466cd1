import type { OutcomeBasis } from '@campus/api-client';
import { Tag } from '@campus/ui';
import { useText } from './text.ts';

/** Says of an outcome that it was not earned, or not all of it; of one that was, or of none, nothing. */
export const BasisTag = ({ basis }: { basis: OutcomeBasis | null }) => {
  const t = useText();
  if (basis === null || basis === 'EARNED') return null;
  return <Tag tone="warn">{t(`vocabulary.basis.${basis}`)}</Tag>;
};
