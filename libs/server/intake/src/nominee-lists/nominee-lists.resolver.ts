import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ListReading } from './nominee-list-reading.ts';
import {
  ApplyNomineeListInput,
  ApplyNomineeListResult,
  CheckNomineeListInput,
  CheckNomineeListResult,
  DecideNomineeRowInput,
  DecideNomineeRowResult,
  DiscardNomineeListInput,
  DiscardNomineeListResult,
  MapNomineeValueInput,
  MapNomineeValueResult,
  MendNomineeRowInput,
  MendNomineeRowResult,
  NomineeListChanged,
  UndoNomineeListInput,
  UndoNomineeListResult,
  WaitlistNomineeRowsInput,
  WaitlistNomineeRowsResult,
} from './nominee-list.inputs.ts';
import {
  NomineeListDetail,
  NomineeListPage,
  NomineeListRowsArgs,
  NomineeListsArgs,
  NomineeListUndo,
  NomineeListUndoArgs,
  NomineeRowList,
} from './nominee-list.type.ts';
import { mayBringLists } from './nominee-lists.access.ts';
import { NomineeLists } from './nominee-lists.service.ts';

@Resolver()
export class NomineeListsResolver {
  constructor(
    private readonly reading: ListReading,
    private readonly lists: NomineeLists,
  ) {}

  @Allow(mayBringLists)
  @Query(() => NomineeListPage, {
    description: 'Of a call, the actor’s own; who coordinates everywhere sees all.',
  })
  nomineeLists(@CurrentActor() actor: Actor, @Args() args: NomineeListsArgs): Promise<NomineeListPage> {
    return this.reading.list(actor, args.callId, args, pageOf(args));
  }

  @Allow(mayBringLists)
  @Query(() => NomineeListDetail, { nullable: true })
  nomineeList(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<NomineeListDetail | null> {
    return this.reading.find(actor, id);
  }

  @Allow(mayBringLists)
  @Query(() => NomineeRowList, {
    description: 'None before the columns are chosen.',
  })
  nomineeListRows(@CurrentActor() actor: Actor, @Args() args: NomineeListRowsArgs): Promise<NomineeRowList> {
    return this.reading.rows(actor, args.listId, args, pageOf(args));
  }

  @Allow(mayBringLists)
  @Query(() => NomineeListUndo, {
    nullable: true,
    description: 'What undoing a list would do now; null: it was not taken, was undone, or its time is over.',
  })
  nomineeListUndo(
    @CurrentActor() actor: Actor,
    @Args() args: NomineeListUndoArgs,
  ): Promise<NomineeListUndo | null> {
    return this.reading.undo(actor, args.listId, pageOf(args));
  }

  @Allow(mayBringLists)
  @Command(
    CheckNomineeListResult,
    'The dry run; nothing is written. Refuses IMPORT_FIELDS_MISSING {fields}, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async checkNomineeList(
    @CurrentActor() actor: Actor,
    @Args('input') input: CheckNomineeListInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.check(actor, input) };
  }

  @Allow(mayBringLists)
  @Command(
    DecideNomineeRowResult,
    'Says who a row is that has the address of somebody of another name. Refuses INPUT_INVALID {field}, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async decideNomineeRow(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideNomineeRowInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.decide(actor, input) };
  }

  @Allow(mayBringLists)
  @Command(
    MapNomineeValueResult,
    'Says which institution or country a text means that nothing is called like, for all rows that name it. Refuses INPUT_INVALID {field}, NOT_FOUND, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async mapNomineeValue(
    @CurrentActor() actor: Actor,
    @Args('input') input: MapNomineeValueInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.mapValue(actor, input) };
  }

  @Allow(mayBringLists)
  @Command(
    WaitlistNomineeRowsResult,
    'Puts nominees for whom there is no seat on the waiting list, when the list is taken. Refuses IMPORT_FIELDS_MISSING {fields}, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async waitlistNomineeRows(
    @CurrentActor() actor: Actor,
    @Args('input') input: WaitlistNomineeRowsInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.waitlist(actor, input) };
  }

  @Allow(mayBringLists)
  @Command(
    MendNomineeRowResult,
    'Puts other texts in the place of what the file says of a row. Refuses INPUT_INVALID {field}, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async mendNomineeRow(
    @CurrentActor() actor: Actor,
    @Args('input') input: MendNomineeRowInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.mend(actor, input) };
  }

  @Allow(mayBringLists)
  @Command(
    ApplyNomineeListResult,
    'All rows or none, or the good ones. Refuses IMPORT_ROWS_LEFT {count}, IMPORT_MOVED_ON, CALL_NOT_OPEN {state} for a draft, EDITION_CLOSED.',
  )
  async applyNomineeList(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApplyNomineeListInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.apply(actor, input) };
  }

  @Allow(mayBringLists)
  @Command(
    UndoNomineeListResult,
    'Takes back what nobody has gone on with. Refuses UNDO_DIFFERS {count}, IMPORT_MOVED_ON, IMPORT_EXPIRED, EDITION_CLOSED.',
  )
  async undoNomineeList(
    @CurrentActor() actor: Actor,
    @Args('input') input: UndoNomineeListInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.undo(actor, input) };
  }

  @Allow(mayBringLists)
  @Command(
    DiscardNomineeListResult,
    'Forgets the rows of a list that was not taken. Refuses IMPORT_MOVED_ON.',
  )
  async discardNomineeList(
    @CurrentActor() actor: Actor,
    @Args('input') input: DiscardNomineeListInput,
  ): Promise<NomineeListChanged> {
    return { detail: await this.lists.discard(actor, input) };
  }
}
