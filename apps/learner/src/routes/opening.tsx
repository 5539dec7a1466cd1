import type { Failure } from '@campus/api-client';
import { Skeleton } from '@campus/ui';
import { TroubleNotice, useShell } from '@campus/web-shell';
import { LanguageRow } from '../shared/language-row.tsx';
import { Page } from '../shared/page.tsx';
import { useText } from '../shared/text.ts';

/** The moment before it is known who is here. */
export const Opening = () => {
  const t = useText();
  return (
    <div className="page">
      <Skeleton label={t('query.loading')} />
    </div>
  );
};

/** The very first visit, without a server to answer it. */
export const Unreachable = ({ failure }: { failure: Failure }) => {
  const t = useText();
  const { session } = useShell();
  return (
    <Page above={<LanguageRow />} title={t('app.unreachable')}>
      <TroubleNotice trouble={failure} onRetry={() => void session.confirm()} />
    </Page>
  );
};
