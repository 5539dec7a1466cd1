import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Country } from '../person.type.ts';

export const InstitutionSort = { COUNTRY: 'country', NAME: 'name', KIND: 'kind' } as const;
export type InstitutionSort = (typeof InstitutionSort)[keyof typeof InstitutionSort];
registerEnumType(InstitutionSort, { name: 'InstitutionSort' });

export const PostSort = { SENDING: 'sending', HOST: 'host', CITY: 'city', KIND: 'kind' } as const;
export type PostSort = (typeof PostSort)[keyof typeof PostSort];
registerEnumType(PostSort, { name: 'PostSort' });

@ObjectType({ description: 'A ministry, an authority, an organisation that people work for.' })
export class Institution {
  @Field(() => ID)
  id: string;

  @Field(() => Country, { nullable: true, description: 'Null: it belongs to no country.' })
  country: Country | null;

  @Field({ description: 'Of the vocabulary of institutions.' })
  kind: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  acronym: string | null;

  @Field(() => String, { nullable: true, description: 'Its last day, `YYYY-MM-DD`; null: in service.' })
  closedOn: string | null;

  @Field({ description: 'The person asking may change it.' })
  mayChange: boolean;
}

@ObjectType()
export class InstitutionList {
  @Field(() => [Institution])
  items: Institution[];

  @Field({ description: 'The person asking may add some of any country.' })
  mayAddAnywhere: boolean;

  @Field(() => [String], { description: 'Otherwise only of these.' })
  countries: string[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'A place where one country serves its people in another.' })
export class Post {
  @Field(() => ID)
  id: string;

  @Field(() => Country)
  sendingCountry: Country;

  @Field(() => Country)
  hostCountry: Country;

  @Field()
  city: string;

  @Field({ description: 'Of the vocabulary of posts.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'The consular district, in the words of the post.' })
  district: string | null;

  @Field({ description: 'IANA name.' })
  timeZone: string;

  @Field(() => String, { nullable: true, description: 'Its last day, `YYYY-MM-DD`; null: in service.' })
  closedOn: string | null;

  @Field({ description: 'The person asking may change it.' })
  mayChange: boolean;
}

@ObjectType()
export class PostList {
  @Field(() => [Post])
  items: Post[];

  @Field({ description: 'The person asking may add some of any country.' })
  mayAddAnywhere: boolean;

  @Field(() => [String], { description: 'Otherwise only of these.' })
  countries: string[];

  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class SaveInstitutionInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  institutionId?: string | null;

  @Field(() => String, { nullable: true })
  country?: string | null;

  @Field()
  kind: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  acronym?: string | null;

  @Field(() => String, { nullable: true, description: 'Its last day; null: in service.' })
  closedOn?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SavePostInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  postId?: string | null;

  @Field()
  sendingCountry: string;

  @Field()
  hostCountry: string;

  @Field()
  city: string;

  @Field()
  kind: string;

  @Field(() => String, { nullable: true })
  district?: string | null;

  @Field()
  timeZone: string;

  @Field(() => String, { nullable: true, description: 'Its last day; null: in service.' })
  closedOn?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class InstitutionSaved {
  @Field(() => ID)
  institutionId: string;
}
@ObjectType()
export class PostSaved {
  @Field(() => ID)
  postId: string;
}

export const SaveInstitutionResult = resultOf('SaveInstitutionResult', InstitutionSaved);
export const SavePostResult = resultOf('SavePostResult', PostSaved);

@ArgsType()
export class InstitutionsArgs extends searchedArgs(InstitutionSort, InstitutionSort.COUNTRY) {
  @Field(() => String, { nullable: true })
  country: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'In service; null: closed ones too.' })
  isOpen: boolean | null = null;
}

@ArgsType()
export class PostsArgs extends searchedArgs(PostSort, PostSort.SENDING) {
  @Field(() => String, { nullable: true, description: 'That sends.' })
  country: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'In service; null: closed ones too.' })
  isOpen: boolean | null = null;
}
