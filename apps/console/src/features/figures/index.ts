export { CommentsPage } from './comments-page.tsx';
export { EditionFiguresPage } from './edition-figures-page.tsx';
export { EvidencePage } from './evidence-page.tsx';
export { FiguresPage } from './figures-page.tsx';
export { ReportPage } from './report-page.tsx';
export { ReportsPage } from './reports-page.tsx';
export { SubjectPage } from './subject-page.tsx';
