import { CourseHome } from '@campus/api-client';
import { LinkButton } from '@campus/ui';
import { useLocale, useQuery } from '@campus/web-shell';
import type { NextProps } from './activity-view.tsx';
import { ReasonWords } from './closed-reason.tsx';
import { paths } from './paths.ts';
import { useText } from './text.ts';
import { whyClosed } from './why-closed.ts';

/**
 * The way on where what comes next is closed: why, and what is left to do before it, as far as the server has said so
 * just now; else the course.
 */
export const NextClosed = ({ enrolmentId, next, kind }: NextProps) => {
  const t = useText();
  const locale = useLocale();
  const { data, isKept } = useQuery(CourseHome, { enrolmentId, locale });
  const said = data?.courseHome && whyClosed(data.courseHome, next.id);
  const why = said?.reason === 'GATE' && isKept ? { ...said, left: 0, first: null } : said;
  const step = why?.reason === 'NONE' ? why.activity : why?.reason === 'GATE' ? why.first : null;
  return (
    <nav className="next-activity" aria-label={t('activity.next.title')}>
      <p>
        {t('activity.next.closed', { title: next.title })}{' '}
        {why && why.reason !== 'NONE' && <ReasonWords why={why} />}
      </p>
      <div className="row">
        {step && (
          <LinkButton kind={kind} icon="next" iconAtEnd href={paths.activity(enrolmentId, step)}>
            {t(why?.reason === 'NONE' ? 'closed.open' : 'closed.first', { title: step.title })}
          </LinkButton>
        )}
        <LinkButton kind={step ? 'quiet' : kind} href={paths.course(enrolmentId)}>
          {t('activity.toCourse')}
        </LinkButton>
      </div>
    </nav>
  );
};
