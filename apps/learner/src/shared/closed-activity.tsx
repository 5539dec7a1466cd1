import { CourseHome } from '@campus/api-client';
import { LinkButton, Skeleton } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { ReasonWords } from './closed-reason.tsx';
import { paths } from './paths.ts';
import { useText } from './text.ts';
import { whyClosed, type WhyClosed } from './why-closed.ts';

const Reason = ({ why, enrolmentId }: { why: WhyClosed; enrolmentId: string }) => {
  const t = useText();
  const first = why.reason === 'GATE' ? why.first : null;
  const isMine = why.reason !== 'NOT_MINE';
  const title =
    'activity' in why && why.reason !== 'NONE'
      ? t('closed.title', { title: why.activity.title })
      : t('activity.gone.title');
  return (
    <Page title={title} lead={<ReasonWords why={why} />}>
      <div className="row">
        {first && (
          <LinkButton icon="next" iconAtEnd href={paths.activity(enrolmentId, first)}>
            {t('closed.first', { title: first.title })}
          </LinkButton>
        )}
        {why.reason === 'NONE' && (
          <LinkButton href={paths.activity(enrolmentId, why.activity)} onClick={() => location.reload()}>
            {t('closed.again')}
          </LinkButton>
        )}
        <LinkButton
          kind={first || why.reason === 'NONE' ? 'quiet' : 'primary'}
          href={isMine ? paths.course(enrolmentId) : paths.courses}
        >
          {t(isMine ? 'activity.toCourse' : 'closed.courses')}
        </LinkButton>
      </div>
    </Page>
  );
};

/** Tells why an activity is closed, with a link to what opens it. */
export const ClosedActivity = ({
  enrolmentId,
  activityId,
}: {
  enrolmentId: string;
  activityId: string | null;
}) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(CourseHome, { enrolmentId, locale });
  const waiting = (
    <div className="page">
      <QueryView query={query} loading={<Skeleton label={t('query.loading')} />}>
        {() => <Skeleton label={t('query.loading')} />}
      </QueryView>
    </div>
  );
  if (query.data === undefined || (query.isKept && query.isFetching)) return waiting;
  return <Reason why={whyClosed(query.data.courseHome, activityId)} enrolmentId={enrolmentId} />;
};
