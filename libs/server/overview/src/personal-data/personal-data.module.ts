import './personal-data.refusals.ts';
import { Module } from '@nestjs/common';
import { ErasePeopleJob } from './erasing/erase-people.job.ts';
import { Erasures } from './erasing/erasures.service.ts';
import { MakeExportJob } from './exporting/make-export.job.ts';
import { PersonalDataController } from './personal-data.controller.ts';
import { PersonalDataResolver } from './personal-data.resolver.ts';
import { PersonalDataService } from './personal-data.service.ts';

@Module({
  controllers: [PersonalDataController],
  providers: [PersonalDataService, Erasures, MakeExportJob, ErasePeopleJob, PersonalDataResolver],
})
export class PersonalDataModule {}
