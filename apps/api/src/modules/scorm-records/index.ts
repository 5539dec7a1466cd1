export { ScormRecordsModule } from './scorm-records.module.ts';
export { ScormRecordsResolver } from './scorm-records.resolver.ts';
