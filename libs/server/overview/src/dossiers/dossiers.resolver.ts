import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { DossierReading } from './dossier-reading.ts';
import { PersonDossier } from './dossier.type.ts';
import { mayReadDossiers } from './dossiers.access.ts';
import { PersonNotes } from './notes/notes.ts';
import {
  AddPersonNoteInput,
  AddPersonNoteResult,
  type NoteKept,
  StrikePersonNoteInput,
  StrikePersonNoteResult,
} from './notes/notes.type.ts';
import { PersonTimelineArgs, Timeline } from './timeline.type.ts';

@Resolver()
export class DossiersResolver {
  constructor(
    private readonly reading: DossierReading,
    private readonly notes: PersonNotes,
  ) {}

  @Allow(mayReadDossiers)
  @Query(() => PersonDossier, {
    nullable: true,
    description: 'A person of a country I coordinate; else null.',
  })
  personDossier(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PersonDossier | null> {
    return this.reading.find(actor, id, locale);
  }

  @Allow(mayReadDossiers)
  @Query(() => Timeline, { nullable: true, description: 'What happened to a person, the newest first.' })
  personTimeline(@CurrentActor() actor: Actor, @Args() args: PersonTimelineArgs): Promise<Timeline | null> {
    return this.reading.timeline(actor, args.id, args.locale, pageOf(args));
  }

  @Allow(mayReadDossiers)
  @Command(AddPersonNoteResult, 'A note about a person, for those who coordinate the country.')
  addPersonNote(@CurrentActor() actor: Actor, @Args('input') input: AddPersonNoteInput): Promise<NoteKept> {
    return this.notes.add(actor, input);
  }

  @Allow(mayReadDossiers)
  @Command(StrikePersonNoteResult, 'The text of a note is shown no more; that there was one, stays.')
  strikePersonNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: StrikePersonNoteInput,
  ): Promise<NoteKept> {
    return this.notes.strike(actor, input);
  }
}
