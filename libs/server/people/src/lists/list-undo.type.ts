import { Field, Int, ObjectType } from '@nestjs/graphql';

/** A row of a list that is undone, whatever the list is of. */
@ObjectType({ isAbstract: true })
export class UndoRow {
  @Field(() => Int)
  line: number;

  @Field()
  name: string;

  @Field()
  address: string;

  @Field({ description: 'The row made what it speaks of; false: it added to something, or corrected it.' })
  isNew: boolean;
}

/** What undoing a list would do now; nothing was changed. */
@ObjectType({ isAbstract: true })
export class ListUndo {
  @Field(() => Int, { description: 'Made by the list, and would be removed.' })
  removedCount: number;

  @Field(() => Int, { description: 'There before, and would be as before.' })
  restoredCount: number;

  @Field(() => Int, { description: 'Rows with which somebody has gone on since: they stay.' })
  keptCount: number;

  @Field(() => Int)
  totalCount: number;
}
