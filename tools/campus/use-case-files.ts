/** A use case that changes something: which noun it belongs to, and what it is called, in words with hyphens. */
export interface NewUseCase {
  domain: string;
  noun: string;
  name: string;
}

/** A file to be written, by its path from the root. */
export interface NewFile {
  path: string;
  text: string;
}

const pascal = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const camel = (name: string): string => {
  const all = pascal(name);
  return all.charAt(0).toLowerCase() + all.slice(1);
};

/** `reopen-walk-in` of `attendance`: everything that a change needs on the server, and its spec. */
export function useCaseFiles({ domain, noun, name }: NewUseCase): NewFile[] {
  const folder = `libs/server/${domain}/src/${noun}`;
  const names = { name, noun, Type: pascal(name), verb: camel(name) };
  return [
    { path: `${folder}/${name}.ts`, text: useCase(names) },
    { path: `${folder}/${name}.type.ts`, text: types(names) },
    { path: `${folder}/${name}.resolver.ts`, text: resolver(names) },
    { path: `apps/api/test/${noun}/${name}.api.spec.ts`, text: spec(names) },
  ];
}

interface Names {
  name: string;
  noun: string;
  Type: string;
  verb: string;
}

const useCase = ({ verb, name, Type }: Names) => `import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type ${Type}Input } from './${name}.type.ts';

/** Say here what happens to what, and when it is refused. */
@Injectable()
export class ${Type} {
  constructor(private readonly database: Database) {}

  /** Gives the id of what was changed; a client that asks again with the same key gets the same answer. */
  ${verb}(actor: Actor, { id, idempotencyKey }: ${Type}Input): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, '${verb}', () => this.change(tx, actor, id)),
    );
  }

  /** The access file decides which rows the actor may change; the others do not exist for them. */
  private async change(_tx: EntityManager, _actor: Actor, id: string): Promise<string> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    throw new Refused('NOT_FOUND');
  }
}
`;

const types = ({ Type }: Names) => `import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@InputType()
export class ${Type}Input {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'Made on the device, one for each change.' })
  idempotencyKey: string;
}

@ObjectType()
export class ${Type}Done {
  @Field(() => ID)
  id: string;
}

export const ${Type}Result = resultOf('${Type}Result', ${Type}Done);
`;

const resolver = ({ noun, name, verb, Type }: Names) => `import { Args, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { may${Type} } from './${noun}.access.ts';
import { ${Type} } from './${name}.ts';
import { ${Type}Done, ${Type}Input, ${Type}Result } from './${name}.type.ts';

@Resolver()
export class ${Type}Resolver {
  constructor(private readonly useCase: ${Type}) {}

  @Allow(may${Type})
  @Command(${Type}Result, 'Say in one sentence what it does.')
  async ${verb}(
    @CurrentActor() actor: Actor,
    @Args('input') input: ${Type}Input,
  ): Promise<${Type}Done> {
    return { id: await this.useCase.${verb}(actor, input) };
  }
}
`;

const spec = ({ name, Type, verb }: Names) => `import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { personas, type Persona } from '../support/personas.ts';

describe('${name.replaceAll('-', ' ')}', () => {
  const campus = testCampus();
  const text = 'mutation ($input: ${Type}Input!) { ${verb}(input: $input) { ... on Refusal { code } } }';
  const ask = (persona: Persona) =>
    campus.as(persona).query<{ ${verb}?: { code?: string } }>(text, {
      input: { id: randomUUID(), idempotencyKey: randomUUID() },
    });

  it.each(personas)('of nothing that %s may change is refused', async (persona) => {
    const { codes, data } = await ask(persona);
    expect([...codes, data.${verb}?.code].filter(Boolean)).toHaveLength(1);
  });

  it('changes what it says, once', () => {
    throw new Error('Ask twice with one key, and look into the database afterwards.');
  });
});
`;

/** The access file's rule for a new use case until somebody decides: nobody may. */
export const permissionOf = ({ name }: NewUseCase): string =>
  `\n/** Say who may, and why. */\nexport const may${pascal(name)}: Permission = () => false;\n`;

/** The module with the use case and its resolver among its imports, in order, and its providers. */
export function withProviders(module: string, { name }: NewUseCase): string {
  const Type = pascal(name);
  const imports = [
    `import { ${Type}Resolver } from './${name}.resolver.ts';`,
    `import { ${Type} } from './${name}.ts';`,
  ];
  const added = `providers: [${Type}, ${Type}Resolver, `;
  const provided = module.replace('providers: [', added).replace(/providers: (\w+)/, `${added}...$1]`);
  if (provided === module) throw new Error('The module has no providers.');
  return imports.reduce(withImport, provided);
}

const source = (line: string): string => / from '(\.\/.*)';$/.exec(line)?.[1] ?? '';

function withImport(text: string, added: string): string {
  const lines = text.split('\n');
  const after = lines.findIndex((line) => line.startsWith('import') && source(line) > source(added));
  const last = lines.findLastIndex((line) => line.startsWith('import'));
  return lines.toSpliced(after < 0 ? last + 1 : after, 0, added).join('\n');
}
