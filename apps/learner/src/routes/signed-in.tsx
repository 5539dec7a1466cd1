import { Suspense } from 'react';
import { Broken, lazyPage, Opening, Redirect, route, Routes, usePath } from '@campus/web-shell';
import { paths } from '../shared/paths.ts';

const CoursesPage = lazyPage(async () => (await import('./study.ts')).CoursesPage);
const CourseHomePage = lazyPage(async () => (await import('./study.ts')).CourseHomePage);
const LessonPage = lazyPage(async () => (await import('./study.ts')).LessonPage);

/** The other screens. They are fetched before somebody opens one: whoever has to sign out cannot wait for a connection. */
export const bringOthers = async () => (await import('./other-routes.tsx')).OtherRoutes;

const OtherRoutes = lazyPage(bringOthers);

/**
 * The routes to the first lesson; all others are in `other-routes.tsx`, which is loaded on demand. The key
 * makes each lesson a new screen, instead of the old one with other contents.
 */
const routes = [
  route(paths.signIn, () => <Redirect to={paths.courses} />),
  route(paths.courses, () => <CoursesPage />),
  route('/course/:enrolmentId', (params) => <CourseHomePage {...params} />),
  route('/course/:enrolmentId/lesson/:activityId', (params) => (
    <LessonPage key={params.activityId} {...params} />
  )),
];

/** The screens of a signed-in person. A failure at one address does not affect the next. */
export const SignedInRoutes = () => {
  const path = usePath();
  return (
    <Broken key={path}>
      <Suspense fallback={<Opening />}>
        <Routes routes={routes} otherwise={<OtherRoutes />} />
      </Suspense>
    </Broken>
  );
};
