import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import { ENTRY_PROVIDER_WATERMARK } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaBuilder } from '@nestjs/graphql/dist/graphql-schema.builder.js';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { assertValidSchema, GraphQLObjectType, GraphQLSchema, type GraphQLFieldResolver } from 'graphql';

type Resolvers = ReturnType<ResolversExplorerService['explore']>;
type Root = GraphQLObjectType | null | undefined;

const isResolver = (value: unknown): value is GraphQLFieldResolver<unknown, unknown> =>
  typeof value === 'function';

/** `Query` or `Mutation` with the method that answers each of its operations. */
function answered(root: Root, resolvers: Resolvers): Root {
  if (!root) return root;
  const config = root.toConfig();
  for (const [name, field] of Object.entries(config.fields)) {
    const resolve: unknown = resolvers[root.name]?.[name];
    if (!isResolver(resolve)) throw new Error(`no resolver answers ${root.name}.${name}`);
    field.resolve = resolve;
  }
  return new GraphQLObjectType(config);
}

/** The types of the process, made from its classes once: a second application in it differs in its resolvers alone. */
let typesOfProcess: Promise<GraphQLSchema> | undefined;

/**
 * Builds the schema from the classes once. Nest's driver prints it, reads the text as a second schema, puts the
 * resolvers there and carries them back, which costs more than the schema itself and half a second of each start; and
 * it asks each method of all providers whether it is a resolver. Here only the operations have resolvers, in the
 * classes that say so: types are read by their properties.
 */
@Injectable()
export class CampusDriver extends ApolloDriver {
  constructor(
    private readonly modules: ModulesContainer,
    @Inject(GraphQLSchemaBuilder) private readonly builder: GraphQLSchemaBuilder,
    @Inject(ResolversExplorerService) private readonly explorer: ResolversExplorerService,
  ) {
    super(modules);
  }

  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    typesOfProcess ??= this.types(options);
    const { query, mutation, types, ...rest } = (await typesOfProcess).toConfig();
    const resolvers = this.resolvers();
    return new GraphQLSchema({
      ...rest,
      query: answered(query, resolvers),
      mutation: answered(mutation, resolvers),
      types: types.filter((type) => type !== query && type !== mutation),
    });
  }

  private async types(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    const classes = this.resolverClasses().map(({ metatype }) => metatype);
    const schema = await this.builder.build(true, options, classes);
    const types = (await options.transformSchema?.(schema)) ?? schema;
    assertValidSchema(types);
    return types;
  }

  private resolvers(): Resolvers {
    return this.explorer.groupMetadata(
      this.resolverClasses().flatMap(({ wrapper, module }) =>
        this.explorer.filterResolvers(this, wrapper, module),
      ),
    );
  }

  private resolverClasses() {
    return [...this.modules.values()].flatMap((module) =>
      [...module.providers.values()].flatMap((wrapper) => {
        const { metatype } = wrapper;
        return metatype && Reflect.hasOwnMetadata(ENTRY_PROVIDER_WATERMARK, metatype)
          ? [{ wrapper, metatype, module }]
          : [];
      }),
    );
  }
}
