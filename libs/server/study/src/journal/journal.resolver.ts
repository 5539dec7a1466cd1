import { Args, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { JournalService } from './journal.service.ts';
import { RecordWorkInput, RecordWorkResult, type WorkRecorded } from './journal.type.ts';
import { mayHandInWork } from './journal.access.ts';

@Resolver()
export class JournalResolver {
  constructor(private readonly journal: JournalService) {}

  @Allow(mayHandInWork)
  @Command(
    RecordWorkResult,
    'Records what a device has in its journal. Sending an entry again has no second effect.',
  )
  recordWork(@CurrentActor() actor: Actor, @Args('input') input: RecordWorkInput): Promise<WorkRecorded> {
    return this.journal.record(actor, input);
  }
}
