import './course.css';
import { CourseHome } from '@campus/api-client';
import { LinkButton, Progress } from '@campus/ui';
import { lazyPage, Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { Suspense } from 'react';
import { NotFoundPage } from '../../shared/not-found-page.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useDuration } from '../../shared/use-duration.ts';
import { ModuleList } from './module-list.tsx';
import { NextStepBox } from './next-step-box.tsx';
import type { Home } from './overlay.ts';
import { useFreshAfterSending } from './use-fresh-after-sending.ts';
import { useKeptForLater } from './use-kept-for-later.ts';
import { useDeviceHome } from './use-device-home.ts';

// Below what is to be done next: it may come after.
const DeadlineText = lazyPage(async () => (await import('./soon.ts')).DeadlineText);
const HomeFoot = lazyPage(async () => (await import('./soon.ts')).HomeFoot);

// Few homes have something to say before all else.
const HomeNotices = lazyPage(async () => (await import('./seldom.ts')).HomeNotices);

// For editions with live sessions alone.
const SessionsPart = lazyPage(async () => (await import('./sessions-part.tsx')).SessionsPart, 'sessions');

const Standing = ({ home }: { home: Home }) => {
  const t = useText();
  const formats = useFormats();
  const duration = useDuration();
  const percent = formats.percent(home.percent);
  return (
    <section className="stack stack--tight">
      <Progress
        label={t('course.progress')}
        words={
          home.minutesLeft > 0
            ? t('course.progress.left', { percent, time: duration(home.minutesLeft) })
            : t('course.progress.done', { percent })
        }
        value={home.percent}
      />
      {home.deadline && (!home.certificate || home.nextStep) && (
        // The line is there already, so that nothing below it moves.
        <Suspense fallback={<p>{'\u00a0'}</p>}>
          <DeadlineText deadline={home.deadline} />
        </Suspense>
      )}
    </section>
  );
};

/** What goes back to the post: pages to print and the officer's own plan. */
const TakeAlong = ({ home }: { home: Home }) => {
  const t = useText();
  const hasCards = home.modules.some(({ cards }) => cards.length > 0);
  if (!hasCards && !home.hasPlan) return null;
  return (
    <nav className="row" aria-label={t('course.takeAlong')}>
      {hasCards && (
        <LinkButton kind="quiet" icon="print" href={paths.cards(home.enrolmentId)}>
          {t('course.cards')}
        </LinkButton>
      )}
      {home.hasPlan && (
        <LinkButton kind="quiet" icon="book" href={paths.plan(home.enrolmentId)}>
          {t('course.plan')}
        </LinkButton>
      )}
    </nav>
  );
};

const CourseHomeView = ({ home: answered, fetchedAt }: { home: Home; fetchedAt: number }) => {
  const home = useDeviceHome(answered, fetchedAt);
  useKeptForLater(home);
  return (
    <Page title={home.courseTitle} above={<p className="soft small">{home.editionTitle}</p>}>
      {(home.askedLocale ?? home.certificate ?? home.isClosed) && (
        <Suspense>
          <HomeNotices home={home} />
        </Suspense>
      )}
      <NextStepBox home={home} />
      {home.hasSessions && (
        <Suspense>
          <SessionsPart enrolmentId={home.enrolmentId} />
        </Suspense>
      )}
      <Standing home={home} />
      <TakeAlong home={home} />
      <ModuleList home={home} />
      <Suspense>
        <HomeFoot home={home} />
      </Suspense>
    </Page>
  );
};

/** The home of one course: what to do next, where one stands, the modules, and what the certificate lacks. */
export const CourseHomePage = ({ enrolmentId }: { enrolmentId: string }) => {
  const locale = useLocale();
  const query = useQuery(CourseHome, { enrolmentId, locale });
  useFreshAfterSending(query.refetch);
  return (
    <QueryView query={query}>
      {({ courseHome }) =>
        courseHome ? <CourseHomeView home={courseHome} fetchedAt={query.fetchedAt} /> : <NotFoundPage />
      }
    </QueryView>
  );
};
