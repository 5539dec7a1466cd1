export { ReportEntity } from './report.entity.ts';
export { ReportsModule } from './reports.module.ts';
export { ReportsResolver } from './reports.resolver.ts';
