import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaBuilder } from '@nestjs/graphql/dist/graphql-schema.builder.js';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

type Resolvers = ReturnType<ResolversExplorerService['explore']>;

const isResolver = (value: unknown): value is GraphQLFieldResolver<unknown, unknown> =>
  typeof value === 'function';

/** Gives each operation of `Query` or `Mutation` the method that answers it. */
function answered(root: GraphQLObjectType, resolvers: Resolvers): void {
  for (const field of Object.values(root.getFields())) {
    const resolve: unknown = resolvers[root.name]?.[field.name];
    if (!isResolver(resolve)) throw new Error(`no resolver answers ${root.name}.${field.name}`);
    field.resolve = resolve;
  }
}

/**
 * Builds the schema from the classes once. Nest's driver prints it, reads the text as a second schema, puts the
 * resolvers there and carries them back, which costs more than the schema itself and half a second of each start. Here
 * only the operations have resolvers: types are read by their properties.
 */
@Injectable()
export class CampusDriver extends ApolloDriver {
  constructor(
    modules: ModulesContainer,
    @Inject(GraphQLSchemaBuilder) private readonly builder: GraphQLSchemaBuilder,
    @Inject(ResolversExplorerService) private readonly explorer: ResolversExplorerService,
  ) {
    super(modules);
  }

  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    const schema = await this.builder.build(true, options, this.explorer.getAllCtors());
    const resolvers = this.explorer.explore();
    for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) answered(root, resolvers);
    return (await options.transformSchema?.(schema)) ?? schema;
  }
}
