import './course.css';
import { CourseHome } from '@campus/api-client';
import { LinkButton, Progress } from '@campus/ui';
import { lazyPart, Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
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
/** Its line is kept free. */
const DeadlineText = lazyPart(
  async () => (await import('./soon.ts')).DeadlineText,
  undefined,
  <p>{'\u00a0'}</p>,
);
const HomeFoot = lazyPart(async () => (await import('./soon.ts')).HomeFoot);

// Few homes have something to say before all else.
const HomeNotices = lazyPart(async () => (await import('./seldom.ts')).HomeNotices, 'closed');

// For editions with live sessions alone.
const SessionsPart = lazyPart(async () => (await import('./sessions-part.tsx')).SessionsPart, 'sessions');

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
        <DeadlineText deadline={home.deadline} />
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
      {(home.askedLocale ?? home.certificate ?? home.reached ?? home.drill ?? home.isClosed) && (
        <HomeNotices home={home} />
      )}
      <NextStepBox home={home} />
      {home.hasSessions && <SessionsPart enrolmentId={home.enrolmentId} />}
      <Standing home={home} />
      <TakeAlong home={home} />
      <ModuleList home={home} />
      <HomeFoot home={home} />
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
