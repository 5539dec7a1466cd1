export { EditionCostEntity } from './edition-cost.entity.ts';
export { ReportEntity } from './report.entity.ts';
export { ReportsModule } from './reports.module.ts';
