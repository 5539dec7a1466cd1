import { lazyPage, lazyPart, Redirect, route, Routes, SignOutPage, useIsOnline } from '@campus/web-shell';
import { useEffect, useState, type ComponentProps } from 'react';
import { NoActivity } from '../shared/activity-view.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { paths } from '../shared/paths.ts';
import { byLink } from './by-link.tsx';

const GlossaryPage = lazyPage(
  async () => (await import('../features/glossary/index.ts')).GlossaryPage,
  'questions',
);
const CardsPage = lazyPage(async () => (await import('../features/cards/index.ts')).CardsPage, 'cards');
const CardPage = lazyPage(async () => (await import('../features/cards/index.ts')).CardPage, 'cards');
const CardNowPage = lazyPage(async () => (await import('../features/cards/index.ts')).CardNowPage, 'cards');
const TicksLeft = lazyPart(async () => (await import('../features/cards/index.ts')).TicksLeft, 'cards');
const PacksPage = lazyPage(async () => (await import('../features/packs/index.ts')).PacksPage, 'profile');
const PlanPage = lazyPage(async () => (await import('../features/plan/index.ts')).PlanPage, 'plan');
const PlanPartPage = lazyPage(async () => (await import('../features/plan/index.ts')).PlanPartPage, 'plan');
const HandedInPage = lazyPage(async () => (await import('../features/plan/index.ts')).HandedInPage, 'plan');
const CertificatesPage = lazyPage(
  async () => (await import('../features/certificates/index.ts')).CertificatesPage,
  'certificates',
);
const FindPage = lazyPage(async () => (await import('../features/find/index.ts')).FindPage, 'questions');
const NotesPage = lazyPage(async () => (await import('../features/notes/index.ts')).NotesPage, 'questions');
const ProfilePage = lazyPage(
  async () => (await import('../features/profile/index.ts')).ProfilePage,
  'profile',
);
const MyDataPage = lazyPage(
  async () => (await import('../features/my-data/index.ts')).MyDataPage,
  'personal-data',
);
const HelpPage = lazyPage(async () => (await import('../features/help/index.ts')).HelpPage, 'help');
const QuestionsPage = lazyPage(
  async () => (await import('../features/questions/index.ts')).QuestionsPage,
  'questions',
);
const QuizPage = lazyPage(async () => (await import('../features/quiz/index.ts')).QuizPage, 'quiz');
const AttemptPage = lazyPage(async () => (await import('../features/quiz/index.ts')).AttemptPage, 'quiz');
const PracticePage = lazyPage(async () => (await import('../features/quiz/index.ts')).PracticePage, 'quiz');
const RecallPage = lazyPage(async () => (await import('../features/quiz/index.ts')).RecallPage, 'quiz');
const SurveyPage = lazyPage(async () => (await import('../features/survey/index.ts')).SurveyPage, 'survey');
const ScenarioPage = lazyPage(
  async () => (await import('../features/scenario/index.ts')).ScenarioPage,
  'scenario',
);
const loadScorm = async () => (await import('../features/scorm/index.ts')).ScormPage;

/** The only code that a device does not keep: without a connection there is nothing it could play. */
const ScormLater = (place: ComponentProps<Awaited<ReturnType<typeof loadScorm>>>) => {
  const isOnline = useIsOnline();
  const [Loaded, setLoaded] = useState<Awaited<ReturnType<typeof loadScorm>> | null>(null);
  useEffect(() => {
    if (isOnline)
      loadScorm().then(
        (page) => setLoaded(() => page),
        () => undefined,
      );
  }, [isOnline]);
  return Loaded ? <Loaded {...place} /> : <NoActivity enrolmentId={place.enrolmentId} />;
};
const ScormPage = lazyPage(() => loadScorm().catch(() => ScormLater), 'scorm');

const routes = [
  ...byLink,
  route(paths.forgot, () => <Redirect to={paths.profile} />),
  route('/course/:enrolmentId/glossary', (params) => <GlossaryPage {...params} />),
  route('/course/:enrolmentId/cards', (params) => <CardsPage {...params} />),
  route('/course/:enrolmentId/cards/:cardId', (params) => <CardPage key={params.cardId} {...params} />),
  route('/course/:enrolmentId/cards/:cardId/now', (params) => (
    <CardNowPage key={params.cardId} {...params} />
  )),
  route('/course/:enrolmentId/kept', (params) => <PacksPage {...params} />),
  route('/course/:enrolmentId/find', (params) => <FindPage {...params} />),
  route('/course/:enrolmentId/notes', (params) => <NotesPage {...params} />),
  route('/course/:enrolmentId/plan', (params) => <PlanPage {...params} />),
  route('/course/:enrolmentId/plan/handed-in/:handInId', (params) => (
    <HandedInPage key={params.handInId} {...params} />
  )),
  route('/course/:enrolmentId/plan/:section', (params) => <PlanPartPage key={params.section} {...params} />),
  route('/course/:enrolmentId/quiz/:activityId', (params) => (
    <QuizPage key={params.activityId} {...params} />
  )),
  route('/course/:enrolmentId/quiz/:activityId/attempt/:attemptId', (params) => (
    <AttemptPage key={params.attemptId} {...params} />
  )),
  route('/course/:enrolmentId/quiz/:activityId/practice', (params) => (
    <PracticePage key={params.activityId} {...params} />
  )),
  route('/course/:enrolmentId/recall/:occasion', (params) => (
    <RecallPage key={params.occasion} {...params} />
  )),
  route('/course/:enrolmentId/survey/:activityId', (params) => (
    <SurveyPage key={params.activityId} {...params} />
  )),
  route('/course/:enrolmentId/scenario/:activityId', (params) => (
    <ScenarioPage key={params.activityId} {...params} />
  )),
  route('/course/:enrolmentId/scorm/:activityId', (params) => (
    <ScormPage key={params.activityId} {...params} />
  )),
  route(paths.certificates, () => <CertificatesPage />),
  route(paths.profile, () => <ProfilePage />),
  route('/my-data', () => <MyDataPage />),
  route(paths.help, () => <HelpPage />),
  route(paths.questions, () => <QuestionsPage />),
  route(paths.signOut, () => (
    <SignOutPage signInHref={paths.signIn} stayHref={paths.courses}>
      <TicksLeft />
    </SignOutPage>
  )),
];

/** Every screen that the way to the first lesson does not pass: a new one joins here and costs that way nothing. */
export const OtherRoutes = () => <Routes routes={routes} otherwise={<NotFoundPage />} />;
