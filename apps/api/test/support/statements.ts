import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onDeclaration } from '@campus/platform/database/declared-statements.ts';
import { filesOf } from '../../../../tools/checks/tree.ts';

const root = join(import.meta.dirname, '../../../..');
const SERVER = 'libs/server';

/** A statement of the server and where it is declared. */
export interface Declared {
  name: string;
  text: string;
  /** Of its values; null where the text numbers them. */
  names?: readonly string[] | null;
  /** `file:line`, from the root. */
  place: string;
  /** Where its row type stands, when something between made the statement. */
  typedAt?: string;
  domain: string;
}

const PLACE = /libs\/server\/[^\s():]+\.ts:\d+/;
const FACTORY =
  /libs\/server\/platform\/src\/database\/(database|declared-statements|person-table|retained)\.ts/;

/** What makes a statement of a text. */
const MAKER = /libs\/server\/platform\/src\/database\/(database|declared-statements)\.ts/;

/** The line that called the factory, from the stack. */
function callerIn(stack: string, factory: RegExp): string {
  const line = stack.split('\n').find((frame) => frame.includes(`${SERVER}/`) && !factory.test(frame));
  return PLACE.exec(line ?? '')?.[0] ?? 'nowhere';
}

const FAMILIES = `${SERVER}/overview/src/statement-families.fixture.ts`;

const load = (file: string): Promise<unknown> => import(pathToFileURL(join(root, file)).href);

const domainOf = (place: string): string => place.split('/')[2] ?? '';

/** Every file of the server that may declare statements. */
export const sources = (): string[] =>
  filesOf(join(root, SERVER))
    .map((file) => `${SERVER}/${file}`)
    .filter((file) => /\/src\/.*\.ts$/.test(file) && !/\.(spec|fixture)\.ts$|\.d\.ts$/.test(file));

/**
 * Loads every file of the server: by then every statement is declared, except those that are composed from the filters of
 * a screen. The overview, the only domain with such statements, declares some of them for this spec.
 */
export async function declaredStatements(): Promise<Declared[]> {
  const found: Declared[] = [];
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 30;
  onDeclaration(({ name, text, names }) => {
    const stack = new Error('declared').stack ?? '';
    const place = callerIn(stack, FACTORY);
    found.push({ name, text, names, place, typedAt: callerIn(stack, MAKER), domain: domainOf(place) });
  });
  for (const file of sources()) await load(file);
  const { askFamilies } = (await load(FAMILIES)) as { askFamilies: () => void };
  askFamilies();
  Error.stackTraceLimit = stackTraceLimit;
  // What a program that serves puts together later is not meant.
  return [...found];
}

const CALL =
  /(?<![\w.'`]|get |const )(?:filteredStatement|statement)(?:<.*>)?\(|(?<![\w.'`])(?:filteredStatement|statement)<\{?$/;

/** Every place that calls the factory, whether it runs while files are loaded or only later. */
export const placesOfDeclarations = (): string[] =>
  sources()
    .filter((file) => !FACTORY.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (CALL.test(line) ? [`${file}:${at + 1}`] : [])),
    );
