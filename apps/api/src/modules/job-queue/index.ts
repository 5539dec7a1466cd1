export { JobQueueModule } from './job-queue.module.ts';
export { JobQueueResolver } from './job-queue.resolver.ts';
