import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ProviderRefusal } from '../entry-refusals.ts';

@ObjectType({ description: 'An institution whose people sign in with the account they have there.' })
export class IdentityProvider {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  issuer: string;

  @Field()
  clientId: string;

  @Field(() => [String], { description: 'Domains of addresses it answers for.' })
  domains: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Whoever has such an address becomes a learner of this country; null: nobody becomes anything.',
  })
  country: string | null;

  @Field(() => [String], { description: 'Values of `amr` or `acr` that count as a second factor.' })
  factorValues: string[];

  @Field()
  isOpen: boolean;

  @Field(() => GraphQLISODateTime)
  registeredAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'To the minute.' })
  lastEntryAt: Date | null;

  @Field(() => Int, { description: 'Accounts of the institution that open an account here.' })
  accounts: number;
}

@ObjectType({ description: 'Somebody who came from a provider and was not let in. It names nobody.' })
export class RefusedEntry {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What the provider is called.' })
  provider: string;

  @Field(() => ProviderRefusal)
  code: ProviderRefusal;

  @Field(() => String, { nullable: true, description: 'A claim, a domain, or an error of the standard.' })
  detail: string | null;

  @Field(() => GraphQLISODateTime)
  refusedAt: Date;
}

@ObjectType()
export class IdentityProviders {
  @Field(() => [IdentityProvider], { description: 'By name; at most 200.' })
  items: IdentityProvider[];

  @Field(() => [RefusedEntry], { description: 'Of the last thirty days, the newest first; at most 50.' })
  refused: RefusedEntry[];

  @Field({ description: 'What a provider is told of the campus: where it sends people back to.' })
  redirectUrl: string;

  @Field({ description: 'Where it may send people after they have signed out there.' })
  signedOutUrl: string;
}

/** What can be another one later; by issuer and client it is known, and they stay. */
@InputType({ isAbstract: true })
abstract class ProviderInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field()
  name: string;

  @Field(() => [String], { description: 'At most 50.' })
  domains: string[];

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;

  @Field(() => [String], { description: 'At most 10; none: nothing counts as a second factor.' })
  factorValues: string[];
}

@InputType()
export class RegisterProviderInput extends ProviderInput {
  @Field()
  issuer: string;

  @Field()
  clientId: string;

  @Field()
  clientSecret: string;
}

@InputType()
export class ChangeProviderInput extends ProviderInput {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null: the one there is stays.' })
  clientSecret: string | null;
}

@InputType()
export class SetProviderOpenInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;

  @Field()
  isOpen: boolean;
}

@ObjectType()
export class ProviderSet {
  @Field(() => ID)
  id: string;
}

/** What is tried of a provider, in the order in which it is. */
export const ProviderCheck = enumOf(['CONFIGURATION', 'KEYS', 'PKCE', 'CLIENT', 'SIGN_OUT'] as const);
export type ProviderCheck = CodeOf<typeof ProviderCheck>;
registerEnumType(ProviderCheck, { name: 'ProviderCheck', description: 'What is tried of a provider.' });

@ObjectType()
export class CheckedOfProvider {
  @Field(() => ProviderCheck)
  check: ProviderCheck;

  @Field()
  isGood: boolean;
}

@InputType()
export class TestProviderInput {
  @Field(() => ID)
  id: string;
}

@ObjectType({
  description:
    'What came of asking a provider. What was not tried because something before it failed is left out.',
})
export class ProviderTested {
  @Field(() => [CheckedOfProvider])
  checks: CheckedOfProvider[];
}

export const RegisterProviderResult = resultOf('RegisterProviderResult', ProviderSet);
export const ChangeProviderResult = resultOf('ChangeProviderResult', ProviderSet);
export const SetProviderOpenResult = resultOf('SetProviderOpenResult', ProviderSet);
export const TestProviderResult = resultOf('TestProviderResult', ProviderTested);
