export { JournalModule } from './journal.module.ts';
