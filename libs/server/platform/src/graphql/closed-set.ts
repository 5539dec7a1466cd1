/** The name of a code in the schema: `short-text` is SHORT_TEXT. */
type NameOf<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${NameOf<Tail>}`
  : Uppercase<Code>;

type EnumOf<Code extends string> = { readonly [Each in Code as NameOf<Each>]: Each };

/** A closed set of codes as `registerEnumType` takes it, under the names that the schema gives them. */
export const enumOf = <const Code extends string>(codes: readonly Code[]): EnumOf<Code> =>
  Object.fromEntries(codes.map((code) => [code.replaceAll('-', '_').toUpperCase(), code])) as EnumOf<Code>;

/** One of the codes of a set. */
export type CodeOf<Codes extends object> = Codes[keyof Codes];
