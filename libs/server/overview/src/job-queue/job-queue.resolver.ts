import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { mayTendJobs } from './job-queue.access.ts';
import { JobQueue } from './job-queue.service.ts';
import {
  GiveUpJobInput,
  GiveUpJobResult,
  type JobTended,
  QueuedJobList,
  QueuedJobsArgs,
  RetryJobInput,
  RetryJobResult,
} from './job-queue.type.ts';

@Resolver()
export class JobQueueResolver {
  constructor(private readonly queue: JobQueue) {}

  @Allow(mayTendJobs)
  @Query(() => QueuedJobList, { description: 'Jobs that wait, run or failed.' })
  queuedJobs(@Args() args: QueuedJobsArgs): Promise<QueuedJobList> {
    return this.queue.list(args, pageOf(args));
  }

  @Allow(mayTendJobs)
  @Command(RetryJobResult, 'Does a job at once, with all its tries again.')
  async retryJob(@CurrentActor() actor: Actor, @Args('input') input: RetryJobInput): Promise<JobTended> {
    return { jobId: await this.queue.retry(actor, input) };
  }

  @Allow(mayTendJobs)
  @Command(GiveUpJobResult, 'Takes a job out of the queue: what it was to do is not done.')
  async giveUpJob(@CurrentActor() actor: Actor, @Args('input') input: GiveUpJobInput): Promise<JobTended> {
    return { jobId: await this.queue.giveUp(actor, input) };
  }
}
