import { lazyPage, route } from '@campus/web-shell';

const answers = () => import('../features/answers/index.ts');

const AnswersPage = lazyPage(async () => (await answers()).AnswersPage, 'answers');
const AttemptPage = lazyPage(async () => (await answers()).AttemptPage, 'answers');
const PathPage = lazyPage(async () => (await answers()).PathPage, 'answers');

/** What one officer answered in quizzes and decided in simulations. */
export const answersRoutes = [
  route('/console/answers/:enrolmentId', (params) => <AnswersPage key={params.enrolmentId} {...params} />),
  route('/console/answers/attempt/:attemptId', (params) => (
    <AttemptPage key={params.attemptId} {...params} />
  )),
  route('/console/answers/path/:attemptId', (params) => <PathPage key={params.attemptId} {...params} />),
];
