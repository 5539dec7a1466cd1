import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InEveryLocale, InSomeLocales } from '@campus/platform/graphql/locale.type.ts';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Country, NamesInLocales, countryRoles } from '@campus/people';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';

export const CountryPart = enumOf(countryRoles);
export type CountryPart = CodeOf<typeof CountryPart>;
registerEnumType(CountryPart, {
  name: 'CountryPart',
  description: 'A part in the regional work: member of the conference, country of a programme, observer.',
});

@ObjectType({ description: 'What a fact rests on, in those of the three languages it was written in.' })
export class FactSource extends InSomeLocales {
  @Field(() => String, { nullable: true, description: 'Where it can be read; http or https.' })
  url: string | null;
}

@InputType({ description: 'A source in one, two or three languages.' })
export class FactSourceInput extends InSomeLocales {
  @Field(() => String, { nullable: true, description: 'Where it can be read; http or https.' })
  url?: string | null;
}

@ObjectType({ description: 'What a programme was called for a time.' })
export class ProgrammeName {
  @Field(() => ID)
  id: string;

  @Field(() => NamesInLocales)
  names: NamesInLocales;

  @Field({ description: 'The first day, `YYYY-MM-DD`.' })
  validFrom: string;

  @Field(() => String, { nullable: true, description: 'The last day; null: until another name begins.' })
  validTo: string | null;

  @Field(() => [FactSource], { description: 'What the dates rest on.' })
  sources: FactSource[];
}

@ObjectType({ description: 'Who pays for a programme for a time.' })
export class ProgrammeDonor extends ProgrammeName {
  @Field(() => NamesInLocales, { description: 'The line that certificates and reports print.' })
  acknowledgement: NamesInLocales;

  @Field(() => String, { nullable: true, description: 'Address of its logo, a PNG.' })
  logo: string | null;
}

@ObjectType({ description: 'A part a country has in the regional work for a time.' })
export class CountryRole {
  @Field(() => ID)
  id: string;

  @Field(() => Country)
  country: Country;

  @Field(() => CountryPart)
  role: CountryPart;

  @Field(() => ID, { nullable: true, description: 'Of the country of a programme.' })
  programmeId: string | null;

  @Field(() => String, { nullable: true, description: 'Null: nobody has said since when.' })
  validFrom: string | null;

  @Field(() => String, { nullable: true })
  validTo: string | null;

  @Field(() => [FactSource])
  sources: FactSource[];
}

@ObjectType({ description: 'A line of regional work that editions belong to.' })
export class Programme {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field(() => NamesInLocales, { nullable: true, description: 'Its name today.' })
  currentName: NamesInLocales | null;

  @Field(() => String, { nullable: true, description: '`#rrggbb`.' })
  accent: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its logo, a PNG.' })
  logo: string | null;

  @Field(() => [ProgrammeName], { description: 'The oldest first.' })
  names: ProgrammeName[];

  @Field(() => [ProgrammeDonor])
  donors: ProgrammeDonor[];
}

@InputType({ description: 'A name in the three languages.' })
export class NamesInput extends InEveryLocale {}

@InputType()
export class SaveProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  programmeId?: string | null;

  @Field({ description: 'Small letters, digits and hyphens; unique.' })
  key: string;

  @Field(() => String, { nullable: true, description: '`#rrggbb`.' })
  accent?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SaveProgrammeNameInput {
  @Field(() => ID)
  programmeId: string;

  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  nameId?: string | null;

  @Field(() => NamesInput)
  names: NamesInput;

  @Field()
  validFrom: string;

  @Field(() => String, { nullable: true })
  validTo?: string | null;

  @Field(() => [FactSourceInput], { nullable: true, description: 'At most ten; null: none.' })
  sources?: FactSourceInput[] | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SaveProgrammeDonorInput {
  @Field(() => ID)
  programmeId: string;

  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  donorId?: string | null;

  @Field(() => NamesInput)
  names: NamesInput;

  @Field(() => NamesInput)
  acknowledgement: NamesInput;

  @Field()
  validFrom: string;

  @Field(() => String, { nullable: true })
  validTo?: string | null;

  @Field(() => [FactSourceInput], { nullable: true, description: 'At most ten; null: none.' })
  sources?: FactSourceInput[] | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SetLogoInput {
  @Field(() => ID)
  programmeId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a donor of the programme; null: of the programme itself.',
  })
  donorId?: string | null;

  @Field(() => String, { nullable: true, description: 'A PNG as base64; null: none.' })
  png?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SaveCountryRoleInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  roleId?: string | null;

  @Field({ description: 'ISO 3166-1 alpha-2.' })
  country: string;

  @Field(() => CountryPart)
  role: CountryPart;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => String, { nullable: true })
  validFrom?: string | null;

  @Field(() => String, { nullable: true })
  validTo?: string | null;

  @Field(() => [FactSourceInput], { nullable: true, description: 'At most ten; null: none.' })
  sources?: FactSourceInput[] | null;

  @Field(() => ID)
  idempotencyKey: string;
}

export const ProgrammeFact = { NAME: 'name', DONOR: 'donor', COUNTRY_ROLE: 'country_role' } as const;
export type ProgrammeFact = (typeof ProgrammeFact)[keyof typeof ProgrammeFact];
registerEnumType(ProgrammeFact, { name: 'ProgrammeFact' });

@InputType()
export class RemoveProgrammeFactInput {
  @Field(() => ProgrammeFact)
  fact: ProgrammeFact;

  @Field(() => ID)
  id: string;

  @Field({
    description: 'A fact that has ended gets a last day; one that never was one is removed, with the reason.',
  })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class ProgrammeSaved {
  @Field(() => ID)
  programmeId: string;
}
@ObjectType()
export class ProgrammeNameSaved extends ProgrammeSaved {}
@ObjectType()
export class ProgrammeDonorSaved extends ProgrammeSaved {}
@ObjectType()
export class LogoSet extends ProgrammeSaved {}
@ObjectType()
export class CountryRoleSaved {
  @Field(() => ID)
  roleId: string;
}
@ObjectType()
export class ProgrammeFactRemoved {
  @Field(() => ID)
  id: string;
}

export const SaveProgrammeResult = resultOf('SaveProgrammeResult', ProgrammeSaved);
export const SaveProgrammeNameResult = resultOf('SaveProgrammeNameResult', ProgrammeNameSaved);
export const SaveProgrammeDonorResult = resultOf('SaveProgrammeDonorResult', ProgrammeDonorSaved);
export const SetLogoResult = resultOf('SetLogoResult', LogoSet);
export const SaveCountryRoleResult = resultOf('SaveCountryRoleResult', CountryRoleSaved);
export const RemoveProgrammeFactResult = resultOf('RemoveProgrammeFactResult', ProgrammeFactRemoved);

@ArgsType()
export class CountryRolesArgs extends PageArgs {
  @Field(() => Int)
  override limit: number = 100;
}
