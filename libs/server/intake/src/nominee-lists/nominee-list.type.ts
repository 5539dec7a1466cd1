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
import { PageArgs, searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { ListUndo, UndoRow, type Decision, rowResults, rowSorts, listSorts } from '@campus/people';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { undoneNominee, type UndoneNominee } from '../nominations/listed/undo-listed.rules.ts';
import { ImportDecision } from '../people-import/people-import-vocabulary.ts';
import { ImportNote, ImportProposal, WaitingOffer } from '../people-import/people-import.type.ts';
import { ImportField } from '../people-import/reading/import-fields.ts';
import { NameOrder, SurnameRule } from '../people-import/reading/split-names.ts';
import { ListField } from './list-fields.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';

export const NomineeListStatus = {
  OPEN: 'open',
  APPLIED: 'applied',
  DISCARDED: 'discarded',
  UNDONE: 'undone',
} as const;
export type NomineeListStatus = (typeof NomineeListStatus)[keyof typeof NomineeListStatus];
export const NomineeRowResult = enumOf(rowResults);
export type NomineeRowResult = CodeOf<typeof NomineeRowResult>;

export const NomineeListSort = enumOf(listSorts);
export type NomineeListSort = CodeOf<typeof NomineeListSort>;
registerEnumType(NomineeListSort, { name: 'NomineeListSort' });

export const NomineeRowSort = enumOf(rowSorts);
export type NomineeRowSort = CodeOf<typeof NomineeRowSort>;
registerEnumType(NomineeRowSort, { name: 'NomineeRowSort' });

export const NomineeUndo = enumOf(undoneNominee);
registerEnumType(NomineeUndo, {
  name: 'NomineeUndo',
  description: 'What becomes of what a row wrote when its list is undone; all but UNDONE stays as it is.',
});

registerEnumType(ListField, { name: 'NomineeField', description: 'What a column of a list of nominees is.' });
registerEnumType(NomineeListStatus, { name: 'NomineeListStatus' });
registerEnumType(NomineeRowResult, {
  name: 'NomineeRowResult',
  description:
    'What becomes of a row; KEEP: nominated already, nothing to change; DECIDE: has the address of somebody of another name.',
});

@ObjectType({ description: 'A spreadsheet of nominees.' })
export class NomineeList {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  callId: string;

  @Field()
  fileName: string;

  @Field()
  ownerName: string;

  @Field(() => NomineeListStatus)
  status: NomineeListStatus;

  @Field(() => Int)
  rows: number;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  appliedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  undoneAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Its rows were deleted after their time.' })
  expiredAt: Date | null;
}

@ObjectType()
export class NomineeListPage {
  @Field(() => [NomineeList])
  items: NomineeList[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class NomineeColumn {
  @Field({ description: 'Empty when the file names none.' })
  header: string;

  @Field(() => [String], { description: 'What the first rows hold.' })
  samples: string[];

  @Field(() => ListField, { description: 'A guess by the heading.' })
  suggestion: ListField;
}

/** Values set once for all rows of a list. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class PlanFacts {
  @Field(() => [ListField], { description: 'One per column.' })
  fields: ListField[];

  @Field()
  institutionName: string;

  @Field({ description: 'Of the vocabulary of audiences, or empty.' })
  audience: string;

  @Field()
  nominatorName: string;

  @Field()
  hasConsent: boolean;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => SurnameRule)
  surnames: SurnameRule;

  @Field(() => NameOrder)
  nameOrder: NameOrder;
}

@ObjectType({ description: 'How a list is read.' })
export class NomineePlanType extends PlanFacts {
  @Field(() => ID, { nullable: true, description: 'The personal link of the institution that sent it.' })
  linkId: string | null;

  @Field(() => String, { nullable: true, description: 'For rows that name no country.' })
  country: string | null;
}

@InputType()
export class NomineePlanInput extends PlanFacts {
  @Field(() => ID, {
    nullable: true,
    description: 'A personal link of the call; null: the columns say whose.',
  })
  linkId?: string | null;

  @Field(() => String, { nullable: true })
  country?: string | null;
}

@ObjectType({
  description: 'What becomes of a field of a nomination: codes as they are kept, the rest as written.',
})
export class NomineeChange {
  @Field(() => ListField)
  field: ListField;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType()
export class NomineeResultCount {
  @Field(() => NomineeRowResult)
  result: NomineeRowResult;

  @Field(() => Int)
  count: number;
}

@ObjectType({
  description: 'Why rows are left out, what is to be decided of them, or why there is no seat.',
})
export class NomineeReasonCount {
  @Field(() => NomineeRowResult)
  result: NomineeRowResult;

  @Field()
  reason: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ isAbstract: true })
export abstract class SaidInList {
  @Field(() => ImportField, { description: '`INSTITUTION` or `COUNTRY`' })
  field: 'institution' | 'country';

  @Field({ description: 'Empty when the text is an unknown country.' })
  country: string;

  @Field()
  text: string;

  @Field(() => Int)
  rows: number;
}

@ObjectType({
  description: 'An institution or a country that nothing is called like, whatever the number of its rows.',
})
export class NomineeUnknownValue extends SaidInList {
  @Field(() => ImportProposal, { nullable: true })
  proposal: ImportProposal | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an institution: its kind, as its words tell; null: they do not.',
  })
  kind: string | null;
}

@ObjectType({ description: 'What it means.' })
export class NomineeMeaning extends SaidInList {
  @Field(() => String, {
    nullable: true,
    description: 'Of the directory; null: its rows are left out, or it is a country.',
  })
  name: string | null;

  @Field({ description: 'It was kept from an earlier list.' })
  isEarlier: boolean;
}

@ObjectType({
  description: 'A list with its columns, and with what the dry run found, or what became of it.',
})
export class NomineeListDetail {
  @Field(() => NomineeList)
  list: NomineeList;

  @Field(() => [NomineeColumn])
  columns: NomineeColumn[];

  @Field(() => NomineePlanType, { nullable: true, description: 'Null: the columns were not chosen yet.' })
  plan: NomineePlanType | null;

  @Field(() => [NomineeResultCount])
  counts: NomineeResultCount[];

  @Field(() => [NomineeReasonCount], { description: 'Those of the most rows first.' })
  reasons: NomineeReasonCount[];

  @Field(() => [NomineeUnknownValue], {
    description: 'Of an open list, those of the most rows first; at most 100.',
  })
  unknown: NomineeUnknownValue[];

  @Field(() => [NomineeMeaning], {
    description:
      'Of an open list: institutions and countries that have an answer, those of the most rows first; at most 100.',
  })
  meanings: NomineeMeaning[];

  @Field(() => WaitingOffer, { description: 'Of an open list.' })
  waiting: WaitingOffer;
}

@ObjectType({ description: 'What a row says in one field.' })
export class NomineeText {
  @Field(() => ListField)
  field: ListField;

  @Field({ description: 'As it is read now.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'As the file has it; null: nobody has mended it.' })
  was: string | null;
}

@ObjectType({ description: 'A row, and what becomes of it.' })
export class NomineeRow {
  @Field(() => Int, { description: 'Of the file, from 1.' })
  line: number;

  @Field(() => NomineeRowResult)
  result: NomineeRowResult;

  @Field()
  name: string;

  @Field()
  address: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field()
  institution: string;

  @Field(() => [ImportNote], {
    description: 'Why it is skipped, what is to be decided, or what was odd in it.',
  })
  notes: ImportNote[];

  @Field(() => [NomineeChange], { description: 'Field by field what the row writes or corrects.' })
  changes: NomineeChange[];

  @Field(() => [NomineeText], { description: 'What can be mended; none once the list was taken.' })
  texts: NomineeText[];

  @Field(() => ImportDecision, { nullable: true, description: 'What was said of who it is.' })
  decision?: Decision | null;

  @Field(() => NomineeUndo, {
    nullable: true,
    description: 'Of a list that was undone, where the row had written something.',
  })
  undo?: UndoneNominee | null;
}

@ObjectType({ description: 'What a row wrote, and what would become of it.' })
export class NomineeUndoRow extends UndoRow {
  @Field(() => NomineeUndo)
  undo: UndoneNominee;

  @Field(() => [NomineeChange], {
    description: 'Of a nomination that was corrected: what is there now, and what would be.',
  })
  changes: NomineeChange[];
}

@ObjectType({ description: 'What undoing a list would do now; nothing was changed.' })
export class NomineeListUndo extends ListUndo {
  @Field(() => [NomineeUndoRow], { description: 'What stays comes first.' })
  items: NomineeUndoRow[];
}

@ObjectType()
export class NomineeRowList {
  @Field(() => [NomineeRow])
  items: NomineeRow[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class NomineeListsArgs extends searchedArgs(NomineeListSort, NomineeListSort.CREATED, {
  isDescending: true,
}) {
  @Field(() => ID)
  callId: string;
}

@ArgsType()
export class NomineeListRowsArgs extends searchedArgs(NomineeRowSort, NomineeRowSort.LINE) {
  @Field(() => ID)
  listId: string;

  @Field(() => NomineeRowResult, { nullable: true })
  result: NomineeRowResult | null = null;

  @Field(() => String, { nullable: true, description: 'Why rows are left out, or what is to be decided.' })
  reason: string | null = null;
}

@ArgsType()
export class NomineeListUndoArgs extends PageArgs {
  @Field(() => ID)
  listId: string;
}
