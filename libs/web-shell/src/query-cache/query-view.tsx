import { Notice, Skeleton } from '@campus/ui';
import type { ReactNode } from 'react';
import { useShellText, type Query } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';

/**
 * The states every screen has: loading, failed, offline with or without a stored answer. The content is drawn
 * as soon as there is any data; a note above tells when it is an old copy.
 */
export const QueryView = <Data,>({
  query,
  loading,
  children,
}: {
  query: Query<Data>;
  /** What to show before anything came; a skeleton unless given. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}) => {
  const t = useShellText();
  const formats = useFormats();
  if (query.data === undefined) {
    if (query.failure) return <TroubleNotice trouble={query.failure} onRetry={() => void query.refetch()} />;
    return loading ?? <Skeleton label={t('query.loading')} />;
  }
  return (
    <>
      {query.failure && query.failure.code !== 'SIGN_IN_NEEDED' && (
        <Notice tone="warn" icon="offline" isLive>
          <p>
            {t(query.isOtherLanguage ? 'query.otherLanguage' : 'query.kept', {
              when: formats.dateTime(query.fetchedAt),
            })}
          </p>
        </Notice>
      )}
      {children(query.data)}
    </>
  );
};
