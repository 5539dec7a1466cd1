// Writes src/generated/ from operations/*.graphql and the committed schema: types and ids for the browser,
// id → text for the server, which accepts nothing else from first-party clients.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
} from 'graphql';

const root = join(import.meta.dirname, '..');
const schemaFile = join(root, '../../apps/api/schema.graphql');
const outFolder = join(root, 'src/generated');

interface Registered {
  name: string;
  kind: 'query' | 'mutation';
  id: string;
  text: string;
  document: DocumentNode;
}

const graphqlFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({
      name: name.replace(/\.graphql$/, ''),
      text: readFileSync(join(folder, name), 'utf8'),
    }));

const readFragments = () => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const file of graphqlFiles(join(root, 'operations/fragments'))) {
    for (const node of parse(file.text).definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }
  }
  return fragments;
};

const fragmentsUsedBy = (document: DocumentNode, all: Map<string, FragmentDefinitionNode>) => {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: DocumentNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = all.get(name.value);
        if (!fragment) throw new Error(`Unknown fragment ${name.value}`);
        if (used.has(name.value)) return;
        used.set(name.value, fragment);
        collect(fragment);
      },
    });
  collect(document);
  return [...used.values()].sort((a, b) => a.name.value.localeCompare(b.name.value));
};

const register = (name: string, source: string, all: Map<string, FragmentDefinitionNode>): Registered => {
  const parsed = parse(source);
  const operation = parsed.definitions[0];
  if (parsed.definitions.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error(`operations/${name}.graphql must hold exactly one operation`);
  }
  if (operation.name?.value !== name || operation.operation === 'subscription') {
    throw new Error(`operations/${name}.graphql must hold a query or a mutation called ${name}`);
  }
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...fragmentsUsedBy(parsed, all)],
  };
  const text = print(document);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { name, kind: operation.operation, id: `${name}-${hash}`, text, document };
};

const typesFor = (documents: DocumentNode[], schemaText: string) => {
  const config = {
    skipTypename: true,
    enumsAsTypes: true,
    enumType: 'string-literal',
    useTypeImports: true,
    dedupeFragments: true,
    inlineFragmentTypes: 'combine',
    avoidOptionals: { field: true, inputValue: false, object: false },
    defaultScalarType: 'unknown',
    scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown' },
  };
  return codegen({
    filename: 'operations.ts',
    schema: parse(schemaText),
    documents: documents.map((document, index) => ({ document, location: String(index) })),
    config,
    plugins: [{ typescript: { onlyOperationTypes: true } }, { operations: {} }],
    pluginMap: { typescript, operations: typescriptOperations },
  });
};

const constantsFor = (registered: Registered[]) =>
  registered
    .map(
      ({ name, kind, id }) =>
        `export const ${name}: Operation<${name}${kind === 'query' ? 'Query' : 'Mutation'}, ` +
        `${name}${kind === 'query' ? 'Query' : 'Mutation'}Variables> = ` +
        `{ name: '${name}', id: '${id}', kind: '${kind}' };`,
    )
    .join('\n');

const schemaText = readFileSync(schemaFile, 'utf8');
const schema = buildSchema(schemaText);
const fragments = readFragments();
const registered = graphqlFiles(join(root, 'operations')).map((file) =>
  register(file.name, file.text, fragments),
);

const faults = registered.flatMap(({ name, document }) =>
  validate(schema, document).map((error) => `operations/${name}.graphql: ${error.message}`),
);
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exit(1);
}

const fragmentsDocument: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...fragments.values()] };
const operationsOnly = registered.map(({ document }) => ({
  ...document,
  definitions: document.definitions.slice(0, 1),
}));
const types = await typesFor([fragmentsDocument, ...operationsOnly], schemaText);

mkdirSync(outFolder, { recursive: true });
writeFileSync(
  join(outFolder, 'operations.ts'),
  `/* Generated by scripts/generate.ts. */\nimport type { Operation } from '../operation.ts';\n\n${types}\n${constantsFor(registered)}\n`,
);
const texts = Object.fromEntries(registered.map(({ id, text }) => [id, text]));
writeFileSync(join(outFolder, 'registered-operations.json'), `${JSON.stringify(texts, null, 2)}\n`);
