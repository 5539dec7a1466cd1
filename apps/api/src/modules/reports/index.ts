export { EditionCostEntity } from './edition-cost.entity.ts';
export { EditionCostsResolver } from './edition-costs.resolver.ts';
export { ReportEntity } from './report.entity.ts';
export { ReportsModule } from './reports.module.ts';
export { ReportsResolver } from './reports.resolver.ts';
