import { parse, validate, type GraphQLSchema } from 'graphql';
import { compile, type Compiled } from './jit.ts';

/** Operation id → text, as libs/api-client wrote it at build time. */
export type OperationTexts = Record<string, string>;

/** The operations of our own clients: known at start, validated against the schema, compiled when first used. */
export class RegisteredOperations {
  private readonly compiled = new Map<string, Compiled>();
  private readonly texts: Set<string>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operations: OperationTexts,
  ) {
    this.texts = new Set(Object.values(operations));
  }

  /** Is this very text one of ours? */
  hasText(text: string): boolean {
    return this.texts.has(text);
  }

  find(id: string): Compiled | null {
    const known = this.compiled.get(id);
    if (known) return known;
    const text = Object.hasOwn(this.operations, id) ? this.operations[id] : undefined;
    if (text === undefined) return null;
    const document = parse(text);
    const issues = validate(this.schema, document);
    if (issues.length) throw new Error(`operation ${id} does not fit the schema: ${issues[0]?.message}`);
    const compiled = compile(this.schema, document, id.slice(0, id.lastIndexOf('-')));
    this.compiled.set(id, compiled);
    return compiled;
  }
}
