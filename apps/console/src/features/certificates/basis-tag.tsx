import { Tag } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { Item } from './batch-data.ts';

/** Says of an outcome that it was not earned, or not all of it; of one that was, nothing. */
export const BasisTag = ({ basis }: { basis: Item['basis'] }) => {
  const t = useText();
  if (basis === null || basis === 'EARNED') return null;
  return <Tag tone="warn">{t(`certificates.basis.${basis}`)}</Tag>;
};
