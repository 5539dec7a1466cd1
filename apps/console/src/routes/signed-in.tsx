import { Broken, Opening, route, Routes, SignOutPage, usePath, usePerson } from '@campus/web-shell';
import { lazy, Suspense } from 'react';
import { isOpenTo } from '../frame/jobs.ts';
import { hasBeenAtDoor } from '../shared/check-in-device.ts';
import { MissingPage } from '../shared/missing-page.tsx';
import { paths } from '../shared/paths/paths.ts';
import { hasWork } from '../shared/staff.ts';
import { accountsRoutes } from './accounts-routes.tsx';
import { analysisRoutes } from './analysis-routes.tsx';
import { answersRoutes } from './answers-routes.tsx';
import { auditRoutes } from './audit-routes.tsx';
import { attendanceRoutes } from './attendance-routes.tsx';
import { callsRoutes } from './calls-routes.tsx';
import { certificatesRoutes } from './certificates-routes.tsx';
import { contentRoutes } from './content-routes.tsx';
import { editionsRoutes } from './editions-routes.tsx';
import { figuresRoutes } from './figures-routes.tsx';
import { groupsRoutes } from './groups-routes.tsx';
import { HomePage } from './home-page.tsx';
import { importsRoutes } from './imports-routes.tsx';
import { jobsRoutes } from './jobs-routes.tsx';
import { lookRoutes } from './look-routes.tsx';
import { messagesRoutes } from './messages-routes.tsx';
import { NotStaffPage } from './not-staff-page.tsx';
import { NotYoursPage } from './not-yours-page.tsx';
import { peopleRoutes } from './people-routes.tsx';
import { platformsRoutes } from './platforms-routes.tsx';
import { providersRoutes } from './providers-routes.tsx';
import { programmesRoutes } from './programmes-routes.tsx';
import { plansRoutes } from './plans-routes.tsx';
import { questionsRoutes } from './questions-routes.tsx';
import { retentionRoutes } from './retention-routes.tsx';
import { securityRoutes } from './security-routes.tsx';
import { studioRoutes } from './studio-routes.tsx';
import { kitRoutes } from './kit-routes.tsx';
import { versionsRoutes } from './versions-routes.tsx';

/** Loaded only in a browser used at a door; without it the screens work all the same. */
const KeptCheckIns = lazy(() =>
  import('../features/check-in/kept-check-ins.tsx').then(
    (feature) => ({ default: feature.KeptCheckIns }),
    () => ({ default: () => null }),
  ),
);

const routes = [
  route('/console', () => <HomePage />),
  ...accountsRoutes,
  ...analysisRoutes,
  ...attendanceRoutes,
  ...auditRoutes,
  ...callsRoutes,
  ...certificatesRoutes,
  ...contentRoutes,
  ...editionsRoutes,
  ...figuresRoutes,
  ...groupsRoutes,
  ...importsRoutes,
  ...jobsRoutes,
  ...lookRoutes,
  ...messagesRoutes,
  ...peopleRoutes,
  ...platformsRoutes,
  ...providersRoutes,
  ...programmesRoutes,
  ...answersRoutes,
  ...plansRoutes,
  ...questionsRoutes,
  ...retentionRoutes,
  ...securityRoutes,
  ...kitRoutes,
  ...studioRoutes,
  ...versionsRoutes,
  route(paths.signOut, () => <SignOutPage signInHref={paths.home} stayHref={paths.home} />),
];

/** The screens of a signed-in person. A failure at one address does not affect the next. */
export const SignedInRoutes = () => {
  const path = usePath();
  const person = usePerson();
  if (!hasWork(person)) return <NotStaffPage />;
  return (
    <>
      {hasBeenAtDoor() && (
        <Suspense fallback={null}>
          <KeptCheckIns />
        </Suspense>
      )}
      <Broken key={path}>
        <Suspense fallback={<Opening />}>
          {isOpenTo(person, path) ? <Routes routes={routes} otherwise={<MissingPage />} /> : <NotYoursPage />}
        </Suspense>
      </Broken>
    </>
  );
};
