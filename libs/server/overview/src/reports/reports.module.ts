import './reports.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { EditionsModule } from '@campus/delivery';
import { EditionCosts } from './costs/edition-costs.ts';
import { EditionCostsResolver } from './costs/edition-costs.resolver.ts';
import { Evidence } from './evidence/figure-evidence.ts';
import { FiguresController } from './figures.controller.ts';
import { FiguresFiles } from './files/figures-files.ts';
import { FiguresReading } from './figures-reading.ts';
import { ReportsReading } from './reports-reading.ts';
import { ReportsResolver } from './reports.resolver.ts';
import { SubmitReport } from './submitting/submit-report.ts';

@Module({
  imports: [AuditModule, EditionsModule],
  controllers: [FiguresController],
  providers: [
    FiguresReading,
    Evidence,
    ReportsReading,
    SubmitReport,
    FiguresFiles,
    ReportsResolver,
    EditionCosts,
    EditionCostsResolver,
  ],
})
export class ReportsModule {}
