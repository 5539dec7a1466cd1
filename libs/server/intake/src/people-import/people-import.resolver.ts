import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ImportReading } from './import-reading.ts';
import { mayImportPeople } from './people-import.access.ts';
import * as inputs from './people-import.inputs.ts';
import {
  ImportPlanInput,
  PeopleImport,
  PeopleImportDetail,
  PeopleImportList,
  PeopleImportsArgs,
} from './people-import.type.ts';
import {
  ImportPreviewRow,
  PeopleImportRowList,
  PeopleImportRowsArgs,
  PeopleImportUndo,
  PeopleImportUndoArgs,
} from './people-import-row.type.ts';
import { PeopleImports } from './people-imports.service.ts';

const id = { type: () => ID };

@Resolver(() => PeopleImport)
export class PeopleImportResolver {
  constructor(
    private readonly reading: ImportReading,
    private readonly imports: PeopleImports,
  ) {}

  @Allow(mayImportPeople)
  @Query(() => PeopleImportList, {
    description: 'The actor’s own, newest first unless asked otherwise; who coordinates everywhere sees all.',
  })
  peopleImports(@CurrentActor() actor: Actor, @Args() args: PeopleImportsArgs): Promise<PeopleImportList> {
    return this.reading.list(actor, args, pageOf(args));
  }

  @Allow(mayImportPeople)
  @Query(() => PeopleImportDetail, { nullable: true, description: 'Ask again while a step is under way.' })
  peopleImport(
    @CurrentActor() actor: Actor,
    @Args('id', id) importId: string,
  ): Promise<PeopleImportDetail | null> {
    return this.reading.detail(actor, importId);
  }

  @Allow(mayImportPeople)
  @Query(() => PeopleImportRowList, {
    nullable: true,
    description: 'In the order of the file unless asked otherwise.',
  })
  peopleImportRows(
    @CurrentActor() actor: Actor,
    @Args() args: PeopleImportRowsArgs,
  ): Promise<PeopleImportRowList | null> {
    return this.reading.rows(actor, args.importId, args, pageOf(args));
  }

  @Allow(mayImportPeople)
  @Query(() => PeopleImportUndo, {
    nullable: true,
    description:
      'What undoing a list would do now; null: it was not imported, was undone, or its time is over.',
  })
  peopleImportUndo(
    @CurrentActor() actor: Actor,
    @Args() args: PeopleImportUndoArgs,
  ): Promise<PeopleImportUndo | null> {
    return this.reading.undo(actor, args.importId, pageOf(args));
  }

  @Allow(mayImportPeople)
  @Query(() => [ImportPreviewRow], { description: 'What a plan makes of the first rows.' })
  peopleImportPreview(
    @CurrentActor() actor: Actor,
    @Args('importId', id) importId: string,
    @Args('plan') plan: ImportPlanInput,
  ): Promise<ImportPreviewRow[]> {
    return this.reading.preview(actor, importId, plan);
  }

  @Allow(mayImportPeople)
  @Command(inputs.CheckPeopleImportResult, 'The dry run: says of every row what would become of it.')
  async checkPeopleImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.CheckPeopleImportInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.check(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(inputs.ReadImportSheetResult, 'Reads another sheet of the workbook.')
  async readImportSheet(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ReadImportSheetInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.readSheet(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(inputs.DecideImportRowsResult, 'Says who rows are that may be somebody known.')
  async decideImportRows(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.DecideImportRowsInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.decide(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(
    inputs.MapImportValuesResult,
    'Says what texts mean that the directory does not have, for all rows that have them.',
  )
  async mapImportValues(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.MapImportValuesInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.mapValues(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(
    inputs.WaitlistImportRowsResult,
    'Puts the rows that find no seat on the waiting list of the edition, when the list is imported. Refuses INPUT_INVALID {field} without a call, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async waitlistImportRows(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.WaitlistImportRowsInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.waitlist(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(
    inputs.MendImportRowResult,
    'Puts other texts in the place of what the file says of a row. Refuses INPUT_INVALID {field}, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async mendImportRow(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.MendImportRowInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.mend(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(inputs.ApplyPeopleImportResult, 'Imports the rows, all or the good ones, in one transaction.')
  async applyPeopleImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ApplyPeopleImportInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.apply(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(
    inputs.UndoPeopleImportResult,
    'Takes back what nobody has used since. Refuses UNDO_DIFFERS {count}, IMPORT_MOVED_ON, IMPORT_EXPIRED.',
  )
  async undoPeopleImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.UndoPeopleImportInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.undo(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(inputs.ChangePeopleImportResult, 'Back to the columns, after a dry run.')
  async changePeopleImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ChangePeopleImportInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.reopen(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(inputs.RetryPeopleImportResult, 'Tries a step once more that failed by a fault of the server.')
  async retryPeopleImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RetryPeopleImportInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.retry(actor, input) };
  }

  @Allow(mayImportPeople)
  @Command(inputs.DiscardPeopleImportResult, 'Deletes a list that was not imported.')
  async discardPeopleImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.DiscardPeopleImportInput,
  ): Promise<inputs.PeopleImportChanged> {
    return { list: await this.imports.discard(actor, input) };
  }
}
