export { ErasePeopleJob } from './erase-people.job.ts';
export { ErasureEntity } from './erasure.entity.ts';
export { MakeExportJob } from './make-export.job.ts';
export { personReferences } from './person-references.ts';
export { personTables } from './person-tables.ts';
export { PersonalDataExportEntity } from './personal-data-export.entity.ts';
export { PersonalDataModule } from './personal-data.module.ts';
