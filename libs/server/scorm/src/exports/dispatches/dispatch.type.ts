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
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Exportable, PackageStandard } from '../export.type.ts';

export const DispatchSort = {
  CREATED: 'created',
  LABEL: 'label',
  LEARNERS: 'learners',
  LAUNCHES: 'launches',
  COMPLETIONS: 'completions',
} as const;
export type DispatchSort = (typeof DispatchSort)[keyof typeof DispatchSort];
registerEnumType(DispatchSort, { name: 'DispatchSort' });

@ObjectType({
  description: 'A thin package that opens a part of a course on this campus, from another platform.',
})
export class Dispatch {
  @Field(() => ID)
  id: string;

  @Field({ description: 'For whom it was made.' })
  label: string;

  @Field(() => Exportable, { nullable: true, description: 'What it opens.' })
  opens: Exportable | null;

  @Field(() => PackageStandard)
  standard: PackageStandard;

  @Field(() => [Locale])
  locales: Locale[];

  @Field({ description: 'False: switched off; its packages say so.' })
  isOpen: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many different learners may open it; null: any number.',
  })
  maxLearners: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From then on nobody may open it.' })
  closesAt: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => Int, { description: 'How often it was opened.' })
  launches: number;

  @Field(() => Int, { description: 'By how many different learners.' })
  learners: number;

  @Field(() => Int, { description: 'Learners who finished it.' })
  completions: number;

  @Field({ description: 'Where its package can be had.' })
  path: string;
}

@ObjectType()
export class DispatchList {
  @Field(() => [Dispatch])
  items: Dispatch[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class DispatchCreated {
  @Field(() => Dispatch)
  dispatch: Dispatch;
}

@ObjectType()
export class DispatchSwitched {
  @Field(() => Dispatch)
  dispatch: Dispatch;
}

export const CreateDispatchResult = resultOf('CreateDispatchResult', DispatchCreated);
export const SwitchDispatchResult = resultOf('SwitchDispatchResult', DispatchSwitched);

@InputType()
export class CreateDispatchInput {
  @Field(() => ID, { description: 'Of an exportable: a module, a course, a scenario.' })
  targetId: string;

  @Field({ description: 'For whom it is made; at most 200 characters.' })
  label: string;

  @Field(() => PackageStandard)
  standard: PackageStandard;

  @Field(() => [Locale])
  locales: Locale[];

  @Field(() => Int, { nullable: true })
  maxLearners?: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt?: Date | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SwitchDispatchInput {
  @Field(() => ID)
  dispatchId: string;

  @Field()
  isOpen: boolean;

  @Field(() => ID)
  idempotencyKey: string;
}

@ArgsType()
export class DispatchesArgs extends searchedArgs(DispatchSort, DispatchSort.CREATED, { isDescending: true }) {
  @Field(() => Locale)
  locale: Locale;
}
