import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type Decision, type ListMode } from '@campus/people';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ImportDecision, ImportMode } from '../people-import/people-import-vocabulary.ts';
import { ImportField } from '../people-import/reading/import-fields.ts';
import { ListField } from './list-fields.ts';
import { NomineeListDetail, NomineePlanInput } from './nominee-list.type.ts';

@InputType({ isAbstract: true })
class NomineeListInput {
  @Field(() => ID)
  listId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class CheckNomineeListInput extends NomineeListInput {
  @Field(() => NomineePlanInput)
  plan: NomineePlanInput;
}

@InputType()
export class DecideNomineeRowInput extends NomineeListInput {
  @Field(() => Int, { description: 'Of the file, from 1; one that is to be decided, or was.' })
  line: number;

  @Field(() => ImportDecision)
  decision: Decision;
}

@InputType()
export class MapNomineeValueInput extends NomineeListInput {
  @Field(() => ImportField, { description: '`INSTITUTION` or `COUNTRY`' })
  field: ImportField;

  @Field({ description: 'Of the rows that have the text; with `COUNTRY`, the country that the text means.' })
  country: string;

  @Field({ description: 'As rows say it.' })
  text: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of the directory; null: rows that name it are left out, or it is a country.',
  })
  placeId: string | null;

  @Field({ description: 'With a place: also in later lists of the country.' })
  isKept: boolean;
}

@InputType()
export class WaitlistNomineeRowsInput extends NomineeListInput {
  @Field({
    description:
      'Nominees for whom there is no seat go on the waiting list; false: they are nominated as the others.',
  })
  isWaiting: boolean;
}

@InputType({ description: 'What a field of a row is to say; empty: nothing.' })
export class NomineeTextInput {
  @Field(() => ListField)
  field: ListField;

  @Field()
  text: string;
}

@InputType()
export class MendNomineeRowInput extends NomineeListInput {
  @Field(() => Int, { description: 'Of the file, from 1.' })
  line: number;

  @Field(() => [NomineeTextInput], { description: 'At most 20.' })
  texts: NomineeTextInput[];
}

@InputType()
export class ApplyNomineeListInput extends NomineeListInput {
  @Field(() => ImportMode)
  mode: ListMode;
}

@InputType()
export class UndoNomineeListInput extends NomineeListInput {
  @Field(() => Int, {
    description: 'What the preview said would be taken back; refused when it is less or more by now.',
  })
  expectedCount: number;
}

@InputType()
export class DiscardNomineeListInput extends NomineeListInput {}

@ObjectType()
export class NomineeListChanged {
  @Field(() => NomineeListDetail)
  detail: NomineeListDetail;
}

export const CheckNomineeListResult = resultOf('CheckNomineeListResult', NomineeListChanged);
export const DecideNomineeRowResult = resultOf('DecideNomineeRowResult', NomineeListChanged);
export const MapNomineeValueResult = resultOf('MapNomineeValueResult', NomineeListChanged);
export const WaitlistNomineeRowsResult = resultOf('WaitlistNomineeRowsResult', NomineeListChanged);
export const MendNomineeRowResult = resultOf('MendNomineeRowResult', NomineeListChanged);
export const ApplyNomineeListResult = resultOf('ApplyNomineeListResult', NomineeListChanged);
export const UndoNomineeListResult = resultOf('UndoNomineeListResult', NomineeListChanged);
export const DiscardNomineeListResult = resultOf('DiscardNomineeListResult', NomineeListChanged);
