export { JournalModule } from './journal.module.ts';
export { JournalResolver } from './journal.resolver.ts';
