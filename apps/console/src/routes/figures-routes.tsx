import { lazyPage, route } from '@campus/web-shell';
import { figuresPaths } from '../shared/paths/figures-paths.ts';

const figures = () => import('../features/figures/index.ts');

const FiguresPage = lazyPage(async () => (await figures()).FiguresPage, 'figures');
const SubjectPage = lazyPage(async () => (await figures()).SubjectPage, 'figures');
const EditionFiguresPage = lazyPage(async () => (await figures()).EditionFiguresPage, 'figures');
const EvidencePage = lazyPage(async () => (await figures()).EvidencePage, 'figures');
const CommentsPage = lazyPage(async () => (await figures()).CommentsPage, 'figures');
const ReportsPage = lazyPage(async () => (await figures()).ReportsPage, 'figures');
const ReportPage = lazyPage(async () => (await figures()).ReportPage, 'figures');

/** Figures of programmes, countries and editions; who is behind them; reports. */
export const figuresRoutes = [
  route(figuresPaths.home, () => <FiguresPage />),
  route(figuresPaths.reports, () => <ReportsPage />),
  route('/console/figures/reports/:reportId', (params) => <ReportPage key={params.reportId} {...params} />),
  route('/console/figures/:place/:subjectId', (params) => <SubjectPage key={params.subjectId} {...params} />),
  route('/console/figures/:place/:subjectId/evidence/:indicator', (params) => (
    <EvidencePage key={`${params.subjectId}/${params.indicator}`} {...params} />
  )),
  route('/console/editions/:editionId/figures', (params) => (
    <EditionFiguresPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/figures/comments', (params) => (
    <CommentsPage key={params.editionId} {...params} />
  )),
];
