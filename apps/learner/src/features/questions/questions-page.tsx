import './questions.css';
import { OwnEnquiries, SeeEnquiries, type DataOf } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { Page, QueryView, useLocale, usePending, useQuery, useShell } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { ThreadView } from './thread-view.tsx';
import { threadsOf } from './threads.ts';

type Own = DataOf<typeof OwnEnquiries>['ownEnquiries'];

/** Answers that are on display are read; without a connection they stay unread until the next visit. */
const useSeen = (own: Own) => {
  const { client } = useShell();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const enquiryIds = own.flatMap(({ id, isUnread }) => (isUnread && !told.current.has(id) ? [id] : []));
    if (enquiryIds.length === 0) return;
    for (const id of enquiryIds) told.current.add(id);
    void client.run(SeeEnquiries, { input: { enquiryIds } }).catch(() => undefined);
  }, [client, own]);
};

const Threads = ({ own, fetchedAt }: { own: Own; fetchedAt: number }) => {
  const t = useText();
  const made = usePending('enquiryMade', fetchedAt);
  const replied = usePending('enquiryReplied', fetchedAt);
  useSeen(own);
  const threads = threadsOf(own, made, replied);
  if (threads.length === 0)
    return (
      <EmptyState title={t('questions.none.title')}>
        <p>{t('questions.none.text')}</p>
        <p>
          <a href={paths.courses}>{t('questions.none.courses')}</a>
        </p>
      </EmptyState>
    );
  return threads.map((thread) => <ThreadView key={thread.id} thread={thread} />);
};

/** What was written here while the answers cannot be fetched: an officer who does not see it would ask again. */
const WrittenHere = () => {
  const made = usePending('enquiryMade', 0);
  return threadsOf([], made, []).map((thread) => <ThreadView key={thread.id} thread={thread} />);
};

/** Everything an officer asked or reported, with the answers. */
export const QuestionsPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(OwnEnquiries, { locale });
  return (
    <Page
      title={t('questions.title')}
      above={
        <p className="small">
          <a href={paths.help}>{t('questions.people')}</a>
        </p>
      }
    >
      <QueryView query={query}>
        {({ ownEnquiries }) => <Threads own={ownEnquiries} fetchedAt={query.fetchedAt} />}
      </QueryView>
      {query.data === undefined && query.failure && <WrittenHere />}
    </Page>
  );
};
