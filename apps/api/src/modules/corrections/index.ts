export { CorrectionsModule } from './corrections.module.ts';
export { VersionReading } from './version-reading.ts';
