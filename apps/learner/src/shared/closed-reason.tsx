import { CourseHome } from '@campus/api-client';
import { useFormats, useLocale, useQuery, zoneName } from '@campus/web-shell';
import { paths } from './paths.ts';
import { Rich, useText } from './text.ts';
import { isSameReason, whyClosed, type WhyClosed } from './why-closed.ts';

/** The sentence that tells why an activity is closed, and when or how it opens. */
export const ReasonWords = ({ why }: { why: WhyClosed }) => {
  const t = useText();
  const formats = useFormats();
  switch (why.reason) {
    case 'FOLLOW_UP':
      return why.opensAt
        ? t('closed.followUp.day', { date: formats.date(why.opensAt, 'full') })
        : t('closed.followUp.months', { months: why.months });
    case 'NOT_RELEASED':
      return t('closed.notReleased', {
        day: formats.day(why.opensOn, 'full'),
        zone: zoneName(why.timeZone, formats.locale),
      });
    case 'AFTER_END':
      return (
        <Rich
          id="closed.afterEnd"
          values={{ day: formats.day(why.opensOn, 'full'), end: formats.day(why.endsOn, 'full') }}
          tags={{ link: (words) => <a href={paths.help}>{words}</a> }}
        />
      );
    case 'GATE':
      return (
        <>
          {t('closed.gate', { title: why.gate })}
          {why.left > 0 && <> {t('closed.left', { left: why.left })}</>}
        </>
      );
    default:
      return t(`closed.${why.reason}`);
  }
};

/**
 * Beside the name of an activity that is closed: when it opens, or what opens it, and the way there when it has opened
 * since. `above`: closed activities whose reasons the reader has just read; the same one is not said again, and nothing
 * instead.
 */
export const ClosedReason = ({
  enrolmentId,
  activityId,
  above = [],
}: {
  enrolmentId: string;
  activityId: string;
  above?: readonly string[];
}) => {
  const t = useText();
  const locale = useLocale();
  const { data } = useQuery(CourseHome, { enrolmentId, locale });
  const home = data?.courseHome;
  if (!home) return null;
  const why = whyClosed(home, activityId);
  if (why.reason === 'NONE') {
    return (
      <a href={paths.activity(enrolmentId, why.activity)}>
        {t('closed.open', { title: why.activity.title })}
      </a>
    );
  }
  if (above.some((id) => isSameReason(whyClosed(home, id), why))) return null;
  return (
    <>
      <ReasonWords why={why} />
      {why.reason === 'GATE' && why.first && (
        <>
          {' '}
          <a href={paths.activity(enrolmentId, why.first)}>{t('closed.first', { title: why.first.title })}</a>
        </>
      )}
    </>
  );
};
