import type { Failure } from '@campus/api-client';
import { Skeleton } from '@campus/ui';
import { useShell, useShellText } from '../hooks.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { LanguageRow } from './language-row.tsx';
import { Page } from './page.tsx';

/** Shown until it is known who is signed in. */
export const Opening = () => {
  const t = useShellText();
  return (
    <div className="page">
      <Skeleton label={t('query.loading')} />
    </div>
  );
};

/** The very first visit, without a server to answer it. */
export const Unreachable = ({ failure }: { failure: Failure }) => {
  const t = useShellText();
  const { session } = useShell();
  return (
    <Page above={<LanguageRow />} title={t('screen.unreachable')}>
      <TroubleNotice trouble={failure} onRetry={() => void session.confirm()} />
    </Page>
  );
};
