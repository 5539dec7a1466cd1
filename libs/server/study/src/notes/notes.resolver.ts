import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayReadNotes } from './notes.access.ts';
import { PlacedNote } from './screen-note.type.ts';
import { ScreenNotes } from './screen-notes.ts';

@Resolver(() => PlacedNote)
export class NotesResolver {
  constructor(private readonly notes: ScreenNotes) {}

  @Allow(mayReadNotes)
  @Query(() => [PlacedNote], {
    description: 'Notes and bookmarks of an enrolment of mine, at most 1,000, in the order of the course.',
  })
  screenNotes(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<PlacedNote[]> {
    return this.notes.notesOf(actor, enrolmentId, locale);
  }
}
