import { lazyPage, route } from '@campus/web-shell';
import { analysisPaths } from '../shared/paths/versions-paths.ts';

const analysis = () => import('../features/analysis/index.ts');

const QuizzesPage = lazyPage(async () => (await analysis()).QuizzesPage, 'analysis');
const QuizPage = lazyPage(async () => (await analysis()).QuizPage, 'analysis');
const QuestionPage = lazyPage(async () => (await analysis()).QuestionPage, 'analysis');

/** What the answers to quizzes say about their questions. */
export const analysisRoutes = [
  route(analysisPaths.list, () => <QuizzesPage />),
  route('/console/analysis/:activityId', (params) => <QuizPage key={params.activityId} {...params} />),
  route('/console/analysis/:activityId/:questionId', (params) => (
    <QuestionPage key={params.questionId} {...params} />
  )),
];
