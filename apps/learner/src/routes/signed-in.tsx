import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Broken } from '../frame/broken.tsx';
import { paths } from '../shared/paths.ts';
import { lazyPage } from './lazy-page.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { Opening } from './opening.tsx';
import { ResetPage } from './signed-out.tsx';

const CoursesPage = lazyPage(async () => (await import('../features/courses/index.ts')).CoursesPage);
const CourseHomePage = lazyPage(async () => (await import('../features/course/index.ts')).CourseHomePage);
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
const LessonPage = lazyPage(async () => (await import('../features/lesson/index.ts')).LessonPage, 'lesson');
const QuizPage = lazyPage(async () => (await import('../features/quiz/index.ts')).QuizPage, 'quiz');
const AttemptPage = lazyPage(async () => (await import('../features/quiz/index.ts')).AttemptPage, 'quiz');
const SurveyPage = lazyPage(async () => (await import('../features/survey/index.ts')).SurveyPage, 'survey');
const ScormPage = lazyPage(async () => (await import('../features/scorm/index.ts')).ScormPage, 'scorm');

/** The key makes the way from one lesson to the next a new screen, not an old one with other contents. */
const routes = (
  <Switch>
    <Route path={paths.signIn}>
      <Redirect to={paths.courses} replace />
    </Route>
    <Route path={paths.courses}>
      <CoursesPage />
    </Route>
    <Route path="/course/:enrolmentId">{(params) => <CourseHomePage {...params} />}</Route>
    <Route path="/course/:enrolmentId/glossary">{(params) => <GlossaryPage {...params} />}</Route>
    <Route path={paths.certificates}>
      <CertificatesPage />
    </Route>
    <Route path={paths.profile}>
      <ProfilePage />
    </Route>
    <Route path={paths.help}>
      <HelpPage />
    </Route>
    <Route path="/reset/:token">{({ token }) => <ResetPage token={token} />}</Route>
    <Route path="/course/:enrolmentId/lesson/:activityId">
      {(params) => <LessonPage key={params.activityId} {...params} />}
    </Route>
    <Route path="/course/:enrolmentId/quiz/:activityId/attempt/:attemptId">
      {(params) => <AttemptPage key={params.attemptId} {...params} />}
    </Route>
    <Route path="/course/:enrolmentId/quiz/:activityId">
      {(params) => <QuizPage key={params.activityId} {...params} />}
    </Route>
    <Route path="/course/:enrolmentId/survey/:activityId">
      {(params) => <SurveyPage key={params.activityId} {...params} />}
    </Route>
    <Route path="/course/:enrolmentId/scorm/:activityId">
      {(params) => <ScormPage key={params.activityId} {...params} />}
    </Route>
    <Route>
      <NotFoundPage />
    </Route>
  </Switch>
);

/** The screens of a person who is signed in. */
export const SignedInRoutes = () => {
  const [location] = useLocation();
  return (
    <Broken key={location}>
      <Suspense fallback={<Opening />}>{routes}</Suspense>
    </Broken>
  );
};
