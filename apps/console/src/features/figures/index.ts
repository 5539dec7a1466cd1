export { CommentsPage } from './comments/comments-page.tsx';
export { EditionFiguresPage } from './edition-figures-page.tsx';
export { EvidencePage } from './evidence-page.tsx';
export { FiguresPage } from './figures-page.tsx';
export { ReportPage } from './reports/report-page.tsx';
export { ReportsPage } from './reports/reports-page.tsx';
export { SubjectPage } from './subject-page.tsx';
