import type { Failure } from '@campus/api-client';
import { Button, Notice, Skeleton } from '@campus/ui';
import type { ReactNode } from 'react';
import { useShellText, type Query } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { retryHelps } from '../trouble/catalogue.ts';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { useIsOnline } from '../use-is-online.ts';

/** Why what is shown is a copy, and whether another answer is to come: only where one is asked for again by itself. */
const CopyNotice = ({ query, code }: { query: Query<unknown>; code: Failure['code'] }) => {
  const t = useShellText();
  const formats = useFormats();
  const isOnline = useIsOnline();
  const why = code === 'NETWORK' || !isOnline ? '' : code === 'LATE' ? '.late' : '.failed';
  return (
    <Notice tone="warn" icon={why ? undefined : 'offline'} isLive>
      <p>
        {t(`query.${query.isOtherLanguage ? 'otherLanguage' : 'kept'}${why}`, {
          when: formats.dateTime(query.fetchedAt),
        })}
      </p>
      {why === '.failed' && retryHelps(code) && (
        <Button kind="quiet" onClick={() => void query.refetch()}>
          {t('trouble.retry')}
        </Button>
      )}
    </Notice>
  );
};

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
  if (query.data === undefined) {
    if (query.failure) return <TroubleNotice trouble={query.failure} onRetry={() => void query.refetch()} />;
    return loading ?? <Skeleton label={t('query.loading')} />;
  }
  return (
    <>
      {query.failure && query.failure.code !== 'SIGN_IN_NEEDED' && (
        <CopyNotice query={query} code={query.failure.code} />
      )}
      {children(query.data)}
    </>
  );
};
