import { Suspense } from 'react';
import { Broken } from '../frame/broken.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { paths } from '../shared/paths.ts';
import { Redirect, route, Routes, usePath } from '../shared/router.tsx';
import { lazyPage } from './lazy-page.tsx';
import { Opening } from './opening.tsx';

const CoursesPage = lazyPage(async () => (await import('./study.ts')).CoursesPage);
const CourseHomePage = lazyPage(async () => (await import('./study.ts')).CourseHomePage);
const GlossaryPage = lazyPage(async () => (await import('../features/glossary/index.ts')).GlossaryPage);
const CertificatesPage = lazyPage(
  async () => (await import('../features/certificates/index.ts')).CertificatesPage,
  'certificates',
);
const ProfilePage = lazyPage(
  async () => (await import('../features/profile/index.ts')).ProfilePage,
  'profile',
);
const HelpPage = lazyPage(async () => (await import('../features/help/index.ts')).HelpPage, 'help');
const SignOutPage = lazyPage(async () => (await import('../features/sign-out/index.ts')).SignOutPage);
const ResetPage = lazyPage(async () => (await import('../features/password/index.ts')).ResetPage);
const LessonPage = lazyPage(async () => (await import('./study.ts')).LessonPage);
const QuizPage = lazyPage(async () => (await import('../features/quiz/index.ts')).QuizPage, 'quiz');
const AttemptPage = lazyPage(async () => (await import('../features/quiz/index.ts')).AttemptPage, 'quiz');
const SurveyPage = lazyPage(async () => (await import('../features/survey/index.ts')).SurveyPage, 'survey');
const ScormPage = lazyPage(async () => (await import('../features/scorm/index.ts')).ScormPage, 'scorm');

/** The key makes the way from one lesson to the next a new screen, not an old one with other contents. */
const routes = [
  route(paths.signIn, () => <Redirect to={paths.courses} />),
  route(paths.forgot, () => <Redirect to={paths.profile} />),
  route(paths.courses, () => <CoursesPage />),
  route('/course/:enrolmentId', (params) => <CourseHomePage {...params} />),
  route('/course/:enrolmentId/glossary', (params) => <GlossaryPage {...params} />),
  route('/course/:enrolmentId/lesson/:activityId', (params) => (
    <LessonPage key={params.activityId} {...params} />
  )),
  route('/course/:enrolmentId/quiz/:activityId', (params) => (
    <QuizPage key={params.activityId} {...params} />
  )),
  route('/course/:enrolmentId/quiz/:activityId/attempt/:attemptId', (params) => (
    <AttemptPage key={params.attemptId} {...params} />
  )),
  route('/course/:enrolmentId/survey/:activityId', (params) => (
    <SurveyPage key={params.activityId} {...params} />
  )),
  route('/course/:enrolmentId/scorm/:activityId', (params) => (
    <ScormPage key={params.activityId} {...params} />
  )),
  route(paths.certificates, () => <CertificatesPage />),
  route(paths.profile, () => <ProfilePage />),
  route(paths.help, () => <HelpPage />),
  route(paths.signOut, () => <SignOutPage />),
  route('/reset/:token', (params) => <ResetPage {...params} />),
];

/** The screens of a person who is signed in. What breaks on one address is whole again on the next. */
export const SignedInRoutes = () => {
  const path = usePath();
  return (
    <Broken key={path}>
      <Suspense fallback={<Opening />}>
        <Routes routes={routes} otherwise={<NotFoundPage />} />
      </Suspense>
    </Broken>
  );
};
