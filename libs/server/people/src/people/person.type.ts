import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InEveryLocale } from '@campus/platform/graphql/locale.type.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Role } from './people.access.ts';

registerEnumType(Role, { name: 'Role', description: 'What a person may be on this campus.' });

export const Sex = { FEMALE: 'female', MALE: 'male', OTHER: 'other' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];
registerEnumType(Sex, { name: 'Sex', description: 'As the person says.' });

@ObjectType({ description: 'A name in the three languages of the campus.' })
export class NamesInLocales extends InEveryLocale {}

@ObjectType()
export class Country {
  @Field(() => ID, { description: 'ISO 3166-1 alpha-2.' })
  code: string;

  @Field(() => NamesInLocales)
  names: NamesInLocales;
}

/** An account, by the name of its person and how they read. */
@ObjectType({ isAbstract: true })
export abstract class NamedAccount {
  @Field(() => ID)
  id: string;

  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;

  @Field(() => String, { nullable: true })
  secondSurname: string | null;

  @Field({ description: 'Given names, first and second surname.' })
  fullName: string;

  @Field(() => Locale)
  locale: Locale;

  @Field({ description: 'An IANA name.' })
  timeZone: string;
}

@ObjectType({ description: 'The signed-in person.' })
export class Me extends NamedAccount {
  @Field({ description: 'Empty: none yet, of somebody who came from a platform of others.' })
  email: string;

  @Field(() => Country, { nullable: true, description: 'The country the person serves.' })
  country: Country | null;

  @Field(() => [Role])
  roles: Role[];

  @Field({ description: 'Coordinates all countries, or administers: answers for the whole campus.' })
  isRegional: boolean;
}

@InputType()
export class ChooseLanguageInput {
  @Field(() => Locale)
  locale: Locale;
}

@ObjectType()
export class LanguageChosen {
  @Field(() => Me)
  me: Me;
}
export const ChooseLanguageResult = resultOf('ChooseLanguageResult', LanguageChosen);

@InputType()
export class UpdateProfileInput {
  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;

  @Field(() => String, { nullable: true })
  secondSurname?: string | null;

  @Field({ description: 'An IANA name.' })
  timeZone: string;
}

@ObjectType()
export class ProfileUpdated {
  @Field(() => Me)
  me: Me;

  @Field({ description: 'The name is still the former one: a coordinator decides.' })
  isNameAsked: boolean;
}
export const UpdateProfileResult = resultOf('UpdateProfileResult', ProfileUpdated);
