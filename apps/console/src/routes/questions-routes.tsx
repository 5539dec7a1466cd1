import { lazyPage, route } from '@campus/web-shell';
import { questionPaths } from '../shared/paths/people-paths.ts';

const questions = () => import('../features/questions/index.ts');

const QuestionsPage = lazyPage(async () => (await questions()).QuestionsPage, 'questions');
const QuestionPage = lazyPage(async () => (await questions()).QuestionPage, 'questions');
const QuotedPage = lazyPage(async () => (await questions()).QuotedPage, 'questions');

/** What officers asked, and what they reported as wrong. */
export const questionsRoutes = [
  route(questionPaths.all, () => <QuestionsPage />),
  route('/console/questions/:enquiryId', (params) => <QuestionPage key={params.enquiryId} {...params} />),
  route('/console/questions/:enquiryId/screen', (params) => (
    <QuotedPage key={params.enquiryId} {...params} />
  )),
];
