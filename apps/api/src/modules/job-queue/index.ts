export { JobQueueModule } from './job-queue.module.ts';
