export { ScormRecordsModule } from './scorm-records.module.ts';
