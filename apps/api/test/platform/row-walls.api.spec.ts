import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Speaker } from '../support/as.ts';
import { testCampus } from '../support/campus.ts';
import { MARK } from '../support/marked-person.ts';
import { fieldsOf, type SchemaField } from '../support/schema-fields.ts';
import { tableContents } from '../support/table-contents.ts';
import { askings, variablesOf, type Asking } from '../support/walled-arguments.ts';
import {
  emptyQueries,
  lastMutations,
  ownMutations,
  sharedMutations,
  silentQueries,
  unreachedMutations,
} from '../support/walled-operations.ts';
import { NOTE_MARK, OWN_MARK, plantWalledWorld, type WalledWorld } from '../support/walled-world.ts';
import { wholeAnswerOf } from '../support/whole-answer.ts';

/** What a refused request may leave behind: that it was made. */
const OF_THE_REQUEST = [
  'session',
  'throttle',
  'security_event',
  'idempotency_key',
  'journal_device',
  'journal_receipt',
];

const walled = ['neighbour', 'ana', 'luis', 'tomas', 'marta', 'dora', 'nobody'] as const;
const entitled = ['bearer', 'companion', 'carla', 'lucia', 'admin'] as const;
type Who = (typeof walled)[number] | (typeof entitled)[number];

interface Heard {
  isDenied: boolean;
  /** Nothing came: null, or a list of none. */
  isEmpty: boolean;
  /** For a mutation: the code of its refusal. */
  refusal: string | null;
  /** What came, as text. */
  said: string;
}

const isNothing = (said: string): boolean =>
  said === 'null' || said.includes('"totalCount":0') || said === '[]';

/** If there are several rows, each has its own refusal. */
const isRefusedInside = (said: string): boolean => /"(refusal|outcome)":"NOT_FOUND"/.test(said);

const told = (said: string, marks: readonly string[]): boolean => marks.some((mark) => said.includes(mark));

/** Inside a `describe`: a world with rows about a person, and the answers its people get about them. */
function walkThroughWorld() {
  const campus = testCampus();
  let world: WalledWorld;
  let all: SchemaField[];
  const heard = new Map<Who, Promise<ReadonlyMap<string, Heard>>>();
  const issues: string[] = [];

  beforeAll(async () => {
    world = await plantWalledWorld(campus);
    all = fieldsOf(campus.server.app.get(GraphQLSchemaHost).schema);
  });

  // None of the queries may fail or be invalid.
  afterEach(() => expect(issues.splice(0)).toEqual([]));

  const of = (kind: SchemaField['kind']) => all.filter((one) => one.kind === kind);
  const speakerOf = (who: Who): Speaker =>
    who === 'bearer' || who === 'companion' || who === 'neighbour' ? world[who] : campus.as(who);

  async function ask(who: Who, one: SchemaField, asking: Asking): Promise<Heard> {
    const variables = variablesOf({ field: one.field, ids: world.ids, asking });
    const { data, codes, status, body } = await speakerOf(who).query(wholeAnswerOf(one), variables);
    const isDenied = codes.some((code) => ['FORBIDDEN', 'SIGN_IN_NEEDED'].includes(code));
    // GraphQL's own refusals, and failures, show nothing about walls.
    if (status !== 200 && !isDenied)
      issues.push(`${who} ${one.field.name}, ${asking}: ${body.slice(0, 300)}`);
    const answer = data[one.field.name] as { Refusal_code?: string } | null | undefined;
    const said = JSON.stringify(answer ?? null);
    return { isDenied, isEmpty: isNothing(said), refusal: answer?.Refusal_code ?? null, said };
  }

  /** Everything that somebody gets from a query, in all its variants. */
  async function hear(who: Who, one: SchemaField): Promise<Heard> {
    const first = await ask(who, one, 'every id');
    if (first.isDenied) return first;
    const more = [];
    for (const asking of askings)
      if (asking !== 'every id' && one.field.args.length) more.push(await ask(who, one, asking));
    const answers = [first, ...more];
    return {
      isDenied: false,
      isEmpty: answers.every(({ isEmpty }) => isEmpty),
      refusal: null,
      said: answers.map(({ said }) => said).join('\n'),
    };
  }

  async function hearEverything(who: Who): Promise<ReadonlyMap<string, Heard>> {
    const answers = new Map<string, Heard>();
    for (const one of of('query')) answers.set(one.field.name, await hear(who, one));
    return answers;
  }

  /** Each query's answer, by name; asked once for all cases. */
  const heardBy = (who: Who) => {
    const answers = heard.get(who) ?? hearEverything(who);
    heard.set(who, answers);
    return answers;
  };

  return { campus, of, ask, heardBy };
}

/**
 * Every field of every answer, requested by everybody with the ids of rows about a person in Mexico; each
 * text about that person contains a mark.
 */
describe('rows about a person', () => {
  const { campus, of, ask, heardBy } = walkThroughWorld();
  const shown = async (who: Who, marks: readonly string[]) =>
    [...(await heardBy(who))].filter(([, { said }]) => told(said, marks));

  it.each(walled)('are not shown to %s, by any query', async (who) => {
    const seen = await shown(who, [MARK, OWN_MARK, NOTE_MARK]);
    expect(seen.map(([name, { said }]) => `${name}: ${said.slice(0, 300)}`)).toEqual([]);
  });

  it('are not changed by anybody of these, by any mutation', async () => {
    const before = await tableContents(campus.server, OF_THE_REQUEST);
    const open: string[] = [];
    for (const one of of('mutation').filter(({ field }) => !(field.name in ownMutations)))
      for (const who of walled.filter((name) => !sharedMutations[one.field.name]?.includes(name))) {
        const { isDenied, refusal, said } = await ask(who, one, 'every id');
        const isTurnedAway = isDenied || refusal === 'NOT_FOUND' || isRefusedInside(said);
        if (!isTurnedAway || told(said, [MARK, OWN_MARK, NOTE_MARK]))
          open.push(`${who} ${one.field.name}: ${said.slice(0, 300)}`);
      }
    expect(open).toEqual([]);
    expect(await tableContents(campus.server, OF_THE_REQUEST)).toEqual(before);
  });

  it.each(entitled)('are shown to %s as far as they may', async (who) => {
    const marks = {
      bearer: [NOTE_MARK],
      companion: [OWN_MARK, NOTE_MARK],
      carla: [OWN_MARK],
      lucia: [OWN_MARK],
      admin: [OWN_MARK],
    };
    expect((await shown(who, marks[who])).map(([name]) => name)).toEqual([]);
  });

  it('by every query that shows people: the walk itself sees', async () => {
    const names = of('query').map(({ field }) => field.name);
    const heard: ReadonlyMap<string, Heard>[] = [];
    for (const who of entitled) heard.push(await heardBy(who));
    const answers = (name: string) => heard.map((answersOf) => answersOf.get(name));
    const silent = names.filter(
      (name) => !answers(name).some((answer) => told(answer?.said ?? '', [MARK, OWN_MARK, NOTE_MARK])),
    );
    expect(silent.sort()).toEqual(Object.keys(silentQueries).sort());
    const empty = names.filter((name) => answers(name).every((answer) => answer?.isEmpty ?? true));
    expect(empty.filter((name) => !(name in emptyQueries))).toEqual([]);
  });
});

describe('rows about a person, to those who may change them', () => {
  const { of, ask } = walkThroughWorld();

  it('are found by every mutation that is meant for them', async () => {
    const isLast = (name: string) => lastMutations.includes(name);
    const names = of('mutation').map(({ field }) => field.name);
    const order = [...names.filter((name) => !isLast(name)), ...lastMutations];
    const unreached: string[] = [];
    for (const name of order.filter((one) => !(one in ownMutations))) {
      const one = of('mutation').find(({ field }) => field.name === name);
      if (!one) throw new Error(`there is no mutation ${name}`);
      const answers: Heard[] = [];
      for (const who of entitled) answers.push(await ask(who, one, 'every id'));
      const isReached = answers.some(
        ({ isDenied, refusal, said }) => !isDenied && refusal !== 'NOT_FOUND' && !isRefusedInside(said),
      );
      if (!isReached) unreached.push(name);
    }
    expect(unreached.sort()).toEqual(Object.keys(unreachedMutations).sort());
  });
});
