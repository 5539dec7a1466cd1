import './course.css';
import { CourseHome } from '@campus/api-client';
import { lazyPart, Page, QueryView, useLocale, usePerson, useQuery, useTranslator } from '@campus/web-shell';
import { useEffect } from 'react';
import { NotFoundPage } from '../../shared/not-found-page.tsx';
import { useText } from '../../shared/text.ts';
import { NextStepBox, seldom } from './next-step-box.tsx';
import type { Home } from './overlay.ts';
import { useFreshAfterSending } from './use-fresh-after-sending.ts';
import { useDeviceHome } from './use-device-home.ts';

// Everything but the next step: it may arrive later, and is requested together with the answer.
const soon = () => import('./soon.ts');
const HomeBeside = lazyPart(async () => (await soon()).HomeBeside, 'home');
const ModuleList = lazyPart(async () => (await soon()).ModuleList, 'home');
const HomeFoot = lazyPart(async () => (await soon()).HomeFoot, 'home');

// Few homes have something to say before all else.
const HomeNotices = lazyPart(async () => (await seldom()).HomeNotices, 'closed');

const CourseHomeView = ({ home: answered, fetchedAt }: { home: Home; fetchedAt: number }) => {
  const t = useText();
  const { givenNames } = usePerson();
  const home = useDeviceHome(answered, fetchedAt);
  const { courseTitle } = home;
  const isFirst = home.modules.every(({ activities }) =>
    activities.every(({ state }) => state === 'NOT_STARTED'),
  );
  return (
    <Page
      isWide
      title={isFirst ? courseTitle : t('course.hello', { name: givenNames })}
      windowTitle={courseTitle}
      above={<p className="soft small">{isFirst ? home.editionTitle : courseTitle.split(/\s?:/, 1)}</p>}
    >
      {(home.askedLocale ?? home.certificate ?? home.reached ?? home.drill ?? home.isClosed) && (
        <HomeNotices home={home} />
      )}
      <div className={isFirst ? 'home home--first' : 'home'}>
        <NextStepBox home={home} />
        <div className="home__beside">
          <HomeBeside home={home} />
        </div>
        <div className="home__way">
          <ModuleList home={home} />
          <HomeFoot home={home} />
        </div>
      </div>
    </Page>
  );
};

/** The home of one course: what to do next, where one stands, the way to the certificate. */
export const CourseHomePage = ({ enrolmentId }: { enrolmentId: string }) => {
  const locale = useLocale();
  const query = useQuery(CourseHome, { enrolmentId, locale });
  useFreshAfterSending(query.refetch);
  const translator = useTranslator();
  useEffect(() => {
    // In time for the answer; failed parts are requested again by themselves.
    void Promise.all([soon(), translator.use('home')]).catch(() => undefined);
  }, [translator]);
  return (
    <QueryView query={query}>
      {({ courseHome }) =>
        courseHome ? <CourseHomeView home={courseHome} fetchedAt={query.fetchedAt} /> : <NotFoundPage />
      }
    </QueryView>
  );
};
