import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { filesOf } from '../../../../tools/checks/tree.ts';
import { piecesOfServer, reachedFrom, type Piece, type Pieces } from '../support/calls-of-server.ts';

const root = join(import.meta.dirname, '../../../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Codes whose sentences the officers' client does without. */
const leftOut = [
  ...new Set(
    Object.keys(
      JSON.parse(textOf('libs/web-shell/src/messages/es/trouble-staff.json')) as Record<string, string>,
    ).map((id) => id.split('.')[1] ?? ''),
  ),
];

/** What the officers' client can reach and still is never refused with. */
const neverMet: Record<string, string> = {
  ACCOUNT_OF_STAFF: 'of cancelAccountChange: the client asks it for changes of the own account only',
  LAST_ADMINISTRATOR: 'of askForErasure: there it is the reason of ERASURE_BLOCKED and no code',
};

const officersText = ['apps/learner/src', 'libs/web-shell/src', 'libs/players/src', 'libs/scorm-player/src']
  .flatMap((folder) => filesOf(join(root, folder)).map((file) => `${folder}/${file}`))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
  .map(textOf)
  .join('\n');

/** Mutations of the registered operations that a client names, by their names in the schema. */
function mutationsOf(isNamed: (operation: string) => boolean): Set<string> {
  const fields = Object.entries(registeredTexts()).flatMap(([id, text]) => {
    const operation = parse(text).definitions.find(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    if (operation?.operation !== 'mutation' || !isNamed(id.slice(0, id.lastIndexOf('-')))) return [];
    return operation.selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : ''));
  });
  return new Set(fields);
}

const isNamedByOfficers = (operation: string): boolean => new RegExp(`\\b${operation}\\b`).test(officersText);

const isMutation = ({ file, name }: Piece, mutations: ReadonlySet<string>): boolean =>
  file.endsWith('.resolver.ts') && mutations.has(name.split('.')[1] ?? '');

/** What of the server takes files from people, and work from the journals of devices. */
const isRoute = ({ file }: Piece): boolean => /\.(route|controller)\.ts$/.test(file);
const takesWork = ({ file }: Piece): boolean => file.endsWith('.handler.ts');
/** Kinds of work that the officers' client writes into its journal; marks at a door are in the console's alone. */
const recorded = new Set([...officersText.matchAll(/\.record\('(\w+)'/g)].map(([, kind]) => kind));
/** Entries that only the console makes: what staff do. */
const workOfStaff: ReadonlySet<string> = new Set(['attendanceTaken', 'walkInNoted', 'planReviewWritten']);

const takesLetters = (piece: Piece): boolean =>
  isRoute(piece) && piece.file.includes('nominations/') && officersText.includes('/nomination-files/');

describe('refusals whose sentences the officers’ client leaves out', () => {
  let pieces: Pieces;
  let all: Piece[];
  /** The kind of work that a file takes, as its handler says. */
  let kinds: Map<string, string | undefined>;
  beforeAll(() => {
    pieces = piecesOfServer();
    all = [...pieces.values()].flat();
    kinds = new Map(
      all
        .filter((piece) => takesWork(piece) && piece.name.endsWith('.kind'))
        .map(({ file, texts }) => [file, texts[0]]),
    );
  });
  const takesOfficersWork = (piece: Piece): boolean =>
    takesWork(piece) && recorded.has(kinds.get(piece.file) ?? '');

  /** Codes in the text of anything that may run, each with one place. */
  const met = (roots: readonly Piece[], codes: readonly string[]): Map<string, string> => {
    const wanted = new Set(codes);
    const found = new Map<string, string>();
    for (const { file, name, texts } of reachedFrom(roots, pieces))
      for (const word of texts.join(' ').match(/\b[A-Z][A-Z_]+\b/g) ?? [])
        if (wanted.has(word)) found.set(word, `${file}#${name}`);
    return found;
  };
  const officers = () => {
    const mutations = mutationsOf(isNamedByOfficers);
    return all.filter((each) => isMutation(each, mutations) || takesOfficersWork(each) || takesLetters(each));
  };

  it('are looked for in all work that officers do', () => {
    expect([...recorded].sort()).toEqual(
      [...kinds.values()].filter((kind) => kind === undefined || !workOfStaff.has(kind)).sort(),
    );
  });

  it('are given by nothing that officers do', () => {
    const codes = leftOut.filter((code) => !(code in neverMet));
    expect(Object.fromEntries(met(officers(), codes))).toEqual({});
  });

  it('are looked for everywhere: each of them is given by something that staff do', () => {
    const mutations = mutationsOf(() => true);
    const found = met(
      all.filter((each) => isMutation(each, mutations) || isRoute(each) || takesWork(each)),
      leftOut,
    );
    expect(leftOut.filter((code) => !found.has(code))).toEqual([]);
  });

  it.each([
    ['COOLING_DOWN', 'a rule'],
    ['EDITION_CLOSED', 'a statement that the journal of a device ends in'],
    ['SIGN_IN_FAILED', 'signing in'],
    ['FILE_REFUSED', 'the letter of an institution'],
    ['GROUP_FULL', 'enrolling oneself'],
  ])('are looked for where officers are refused: %s, by %s', (code) => {
    expect([...met(officers(), [code]).keys()]).toEqual([code]);
  });

  it.each(Object.keys(neverMet))('may be exempt only while they would be found: %s', (code) => {
    expect([...met(officers(), [code]).keys()]).toEqual([code]);
  });
});
