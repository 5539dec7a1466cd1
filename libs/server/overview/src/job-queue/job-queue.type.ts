import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { sortedArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { type CodeOf } from '@campus/platform/graphql/closed-set.ts';

export const JobState = {
  FAILED: 'failed',
  STALLED: 'stalled',
  RETRYING: 'retrying',
  RUNNING: 'running',
  WAITING: 'waiting',
} as const;
export type JobState = CodeOf<typeof JobState>;
registerEnumType(JobState, {
  name: 'JobState',
  description:
    'STALLED: the server that had it in hand is silent, and another will do it; RETRYING: it failed and is tried again by itself; FAILED: it is not, any more.',
});

export const JobSort = {
  URGENT: 'urgent',
  TASK: 'task',
  STATE: 'state',
  DUE: 'due',
  CREATED: 'created',
  TRIES: 'tries',
} as const;
export type JobSort = (typeof JobSort)[keyof typeof JobSort];
registerEnumType(JobSort, {
  name: 'JobSort',
  description: 'URGENT: what failed first, then by when it is due.',
});

@ObjectType({ description: 'What a job failed of; never more than a kind and a name or number.' })
export class JobError {
  @Field()
  code: string;

  @Field()
  detail: string;
}

@ObjectType({
  description: 'Work after a request. What is done is gone: here stands what waits, runs or failed.',
})
export class QueuedJob {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What is done: `send-mail`.' })
  task: string;

  @Field(() => JobState)
  state: string;

  @Field(() => Int)
  attempts: number;

  @Field(() => Int)
  maxAttempts: number;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it is due.' })
  runAt: Date;

  @Field(() => JobError, { nullable: true })
  error: JobError | null;
}

@ObjectType()
export class JobCount {
  @Field()
  task: string;

  @Field(() => JobState)
  state: string;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class QueuedJobList {
  @Field(() => [QueuedJob])
  items: QueuedJob[];

  @Field(() => Int)
  totalCount: number;

  @Field(() => [JobCount], { description: 'Of the whole queue, by task and state.' })
  counts: JobCount[];
}

@InputType()
export class RetryJobInput {
  @Field(() => ID)
  jobId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class GiveUpJobInput {
  @Field(() => ID)
  jobId: string;

  @Field({ description: 'Why: 10 to 500 characters.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class JobTended {
  @Field(() => ID)
  jobId: string;
}

export const RetryJobResult = resultOf('RetryJobResult', JobTended);
export const GiveUpJobResult = resultOf('GiveUpJobResult', JobTended);

@ArgsType()
export class QueuedJobsArgs extends sortedArgs(JobSort, JobSort.URGENT) {
  @Field(() => JobState, { nullable: true })
  state: string | null = null;

  @Field(() => String, { nullable: true })
  task: string | null = null;
}
