import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const TextBlockKind = { HEADING: 'heading', PARAGRAPH: 'paragraph', ITEM: 'item' } as const;
export type TextBlockKind = (typeof TextBlockKind)[keyof typeof TextBlockKind];
registerEnumType(TextBlockKind, { name: 'TextBlockKind' });

@ObjectType()
export class TextRunType {
  @Field()
  text: string;

  @Field()
  isStrong: boolean;

  @Field(() => String, { nullable: true, description: 'http, https or mailto.' })
  href: string | null;
}

@ObjectType({ description: 'A heading, paragraph or item of a document; its text is text, never HTML.' })
export class TextBlockType {
  @Field(() => TextBlockKind)
  kind: TextBlockKind;

  @Field(() => [TextRunType])
  runs: TextRunType[];
}
