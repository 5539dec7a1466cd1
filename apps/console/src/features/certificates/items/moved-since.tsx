import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Batch, Item } from '../batches/batch-data.ts';

/** Post, institution and country as proposed and as in the account, where they differ, with which will be printed. */
export const MovedSince = ({ batch, item: { affiliation, movedTo } }: { batch: Batch; item: Item }) => {
  const t = useText();
  const formats = useFormats();
  if (!affiliation || !movedTo) return null;
  const words = ({ post, institution, countryCode }: typeof movedTo) =>
    [post, institution, countryCode && formats.country(countryCode)].filter(Boolean).join(' · ') || '–';
  return (
    <div className="small">
      <p>{t('certificates.affiliation.proposed', { affiliation: words(affiliation) })}</p>
      <p>{t('certificates.affiliation.today', { affiliation: words(movedTo) })}</p>
      {batch.mayChange && batch.status === 'PROPOSED' && <p>{t('certificates.affiliation.refresh')}</p>}
    </div>
  );
};
