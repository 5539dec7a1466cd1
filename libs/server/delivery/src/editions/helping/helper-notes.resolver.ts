import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { maySayHowReached } from '../editions.access.ts';
import { HelperNote, SaveHelperNoteInput, SaveHelperNoteResult } from './helper-note.type.ts';
import { HelperNotes } from './helper-notes.ts';

@Resolver()
export class HelperNotesResolver {
  constructor(private readonly notes: HelperNotes) {}

  @Allow(maySayHowReached)
  @Query(() => HelperNote, { description: 'What I say of when and how I am reached.' })
  ownHelperNote(@CurrentActor() actor: Actor): Promise<HelperNote> {
    return this.notes.own(actor);
  }

  @Allow(maySayHowReached)
  @Command(SaveHelperNoteResult, 'Says it to the people of my groups and countries.')
  saveHelperNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveHelperNoteInput,
  ): Promise<HelperNote> {
    return this.notes.save(actor, input);
  }
}
