import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Locale } from './locale.ts';

// Apart from the set itself, which a command asks for that must not wait until Nest is loaded (`scorm inspect`).
registerEnumType(Locale, { name: 'Locale', description: 'A language of the campus.' });

/** A text in each language of the campus; what is answered and what is sent extend it, each under its own name. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
export abstract class InEveryLocale {
  @Field()
  en: string;

  @Field()
  es: string;

  @Field()
  fr: string;
}

/** The same in those languages it was written in. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
export abstract class InSomeLocales {
  @Field(() => String, { nullable: true })
  en?: string | null;

  @Field(() => String, { nullable: true })
  es?: string | null;

  @Field(() => String, { nullable: true })
  fr?: string | null;
}
