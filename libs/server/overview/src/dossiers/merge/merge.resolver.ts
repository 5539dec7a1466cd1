import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayReadDossiers } from '../dossiers.access.ts';
import { MergeAccounts } from './merge-accounts.ts';
import { MergeReading } from './merge-preview.ts';
import {
  AskMergeInput,
  AskMergeResult,
  type MergeAsked,
  MergeCandidate,
  MergePreview,
  type MergeUndone,
  UndoMergeInput,
  UndoMergeResult,
} from './merge.type.ts';
import { UndoMerge } from './undo-merge.ts';

@Resolver()
export class MergesResolver {
  constructor(
    private readonly reading: MergeReading,
    private readonly merging: MergeAccounts,
    private readonly parting: UndoMerge,
  ) {}

  @Allow(mayReadDossiers)
  @Query(() => [MergeCandidate], {
    description:
      'At most 20 accounts that may be the same human: found by words, or by their first given name and surname.',
  })
  mergeCandidates(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('search', { defaultValue: '' }) search: string,
  ): Promise<MergeCandidate[]> {
    return this.reading.candidates(actor, personId, search);
  }

  @Allow(mayReadDossiers)
  @Query(() => MergePreview, {
    nullable: true,
    description: 'What merging two accounts would do; changes nothing.',
  })
  mergePreview(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
    @Args('survivorId', { type: () => ID }) survivorId: string,
    @Args('loserId', { type: () => ID }) loserId: string,
  ): Promise<MergePreview | null> {
    return this.reading.preview(actor, survivorId, loserId, locale);
  }

  @Allow(mayReadDossiers)
  @Command(
    AskMergeResult,
    'Asks for one account to take in another: both mailboxes confirm it, or later a second coordinator.',
  )
  askMerge(@CurrentActor() actor: Actor, @Args('input') input: AskMergeInput): Promise<MergeAsked> {
    return this.merging.ask(actor, input);
  }

  @Allow(mayReadDossiers)
  @Command(
    UndoMergeResult,
    'Both accounts are as they were; within 30 days, and unless something was built on it.',
  )
  undoMerge(@CurrentActor() actor: Actor, @Args('input') input: UndoMergeInput): Promise<MergeUndone> {
    return this.parting.undo(actor, input);
  }
}
