import {
  isEnumType,
  isObjectType,
  parse,
  print,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { interfaceExamples, type InterfaceExample } from './interface-examples.ts';
import { INTERFACE_PATH } from './interface-path.ts';
import { interfaceSchema } from './interface-schema.ts';

const HEAD = `# The interface for other programs

Made from what is served, by \`systems/interface.api.spec.ts\`; change \`systems/reading\` and \`webhooks\` in \`libs/server/partners/src\`, not this page.

A program sends GraphQL to \`POST ${INTERFACE_PATH}\` with \`Authorization: Bearer micic_…\`. An administrator makes the token under _Platforms_ in the console and gives it scopes; each list needs the scope of its name. The schema as a text is at \`GET ${INTERFACE_PATH}/schema.graphql\`. A program can also [be told](#being-told) what happens.

\`\`\`
curl https://campus.example.org${INTERFACE_PATH} \\
  -H 'authorization: Bearer micic_…' -H 'content-type: application/json' \\
  -d '{"query":"{ editions { items { id } next } }"}'
\`\`\`

**Pages.** \`first\` is from 1 to 100, 50 without it; a request has at most 10 lists, with 300 rows in all. \`next\` is given as \`after\` until it is null. Rows come in the order of their ids; what is added meanwhile may be missed by this reading and is there in the next.

**Refusals** are errors with a code: \`TOKEN_REFUSED\` (401: none, unknown, expired or withdrawn), \`FORBIDDEN\` (403: the scope is missing), \`BAD_REQUEST\` (400: no \`query\`), \`BAD_USER_INPUT\` (400), \`OPERATION_TOO_LARGE\` (400), \`TOO_MANY_TRIES\` (429: more than 120 requests a minute; \`retry-after\` says how long to wait), \`OVERLOADED\` (503: likewise), \`INTERNAL\` (500: with the number under which the log has it).

**It stays as it is.** Fields and lists may be added. Whatever would break a program gets another number in its address.
`;

const cell = (text: string | null | undefined): string => (text ?? '').replaceAll('|', '\\|');

/** A table in Markdown, as the formatter would set it. */
export function tableOf(titles: string[], rows: string[][]): string {
  const all = [titles, ...rows];
  const widths = titles.map((_, i) => Math.max(3, ...all.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((each, i) => each.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const argument = ({ name, type, defaultValue }: GraphQLArgument): string =>
  `\`${name}: ${String(type)}${defaultValue === undefined ? '' : ` = ${String(defaultValue)}`}\``;

const fieldsOf = (type: GraphQLObjectType): string =>
  tableOf(
    ['field', 'type', 'meaning'],
    Object.values(type.getFields()).map(({ name, type: of, description }) => [
      `\`${name}\``,
      `\`${String(of)}\``,
      cell(description),
    ]),
  );

/** A list, its arguments and the fields of its rows. */
const listPart = (name: string, field: ReturnType<GraphQLObjectType['getFields']>[string]): string =>
  `### ${name}\n\n${field.description ?? ''} Takes ${field.args.map(argument).join(', ')}; gives \`${String(field.type)}\`.`;

const typePart = (type: GraphQLNamedType): string[] => {
  const about = type.description ? [type.description] : [];
  if (isObjectType(type)) return [`### ${type.name}`, ...about, fieldsOf(type)];
  if (isEnumType(type))
    return [
      `### ${type.name}`,
      ...about,
      tableOf(
        ['value', 'meaning'],
        type.getValues().map(({ name, description }) => [`\`${name}\``, cell(description)]),
      ),
    ];
  return [];
};

const examplePart = ({ title, query, variables }: InterfaceExample): string[] => [
  `### ${title}`,
  `\`\`\`graphql\n${print(parse(query))}\n\`\`\``,
  ...(variables ? [`With \`${JSON.stringify(variables)}\`.`] : []),
];

/** The page about the interface, in Markdown; `told`: what is said there of being told, by the noun that tells. */
export function interfacePage(told: string): string {
  const query = interfaceSchema.getQueryType();
  const types = Object.values(interfaceSchema.getTypeMap()).filter(
    (type) =>
      !type.name.startsWith('__') &&
      type !== query &&
      !['ID', 'Int', 'String', 'Boolean'].includes(type.name),
  );
  const parts = [
    HEAD.trimEnd(),
    '## Lists',
    ...Object.entries(query?.getFields() ?? {}).map(([name, field]) => listPart(name, field)),
    '## What they give',
    ...types.flatMap(typePart),
    '## Examples',
    ...interfaceExamples.flatMap(examplePart),
    told,
  ];
  return `${parts.join('\n\n')}\n`;
}
