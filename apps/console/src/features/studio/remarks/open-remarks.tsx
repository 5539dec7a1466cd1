import { Remarks } from '@campus/api-client';
import { useQuery } from '@campus/web-shell';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';

/** How many remarks are open, with the way to them; of a draft, or of all one may read. Where none is, nothing. */
export const OpenRemarks = ({ draftId }: { draftId: string | null }) => {
  const t = useText();
  const query = useQuery(Remarks, { draftId, path: null, isOpen: true, limit: 1, offset: 0 });
  const count = query.data?.remarks.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <a href={studioPaths.remarks(draftId)}>{t('studio.remarks.open', { count })}</a>
    </p>
  );
};
