import { CourseHome } from '@campus/api-client';
import { LinkButton, Skeleton } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { paths } from './paths.ts';
import { useText } from './text.ts';
import { whyClosed, type WhyClosed } from './why-closed.ts';

const useReason = () => {
  const t = useText();
  const formats = useFormats();
  return (why: WhyClosed): string => {
    if (why.reason === 'FOLLOW_UP') {
      return why.opensAt
        ? t('closed.followUp.day', { date: formats.date(why.opensAt) })
        : t('closed.followUp.months', { months: why.months });
    }
    if (why.reason === 'NOT_RELEASED') {
      return t('closed.notReleased', { day: formats.day(why.opensOn), zone: formats.zone(why.timeZone) });
    }
    if (why.reason === 'GATE') return t('closed.gate', { title: why.gate });
    return t(`closed.${why.reason}`);
  };
};

const Reason = ({ why, enrolmentId }: { why: WhyClosed; enrolmentId: string }) => {
  const t = useText();
  const reasonOf = useReason();
  const first = why.reason === 'GATE' ? why.first : null;
  const isMine = why.reason !== 'NOT_MINE';
  const title =
    'activity' in why && why.reason !== 'NONE'
      ? t('closed.title', { title: why.activity.title })
      : t('activity.gone.title');
  return (
    <Page title={title} lead={reasonOf(why)}>
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

/** Says why an activity cannot be opened, and leads to what opens it. */
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
