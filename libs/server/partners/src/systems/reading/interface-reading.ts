import { Injectable } from '@nestjs/common';
import {
  execute,
  GraphQLError,
  parse,
  Source,
  specifiedRules,
  validate,
  type ExecutionResult,
} from 'graphql';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { formatError } from '@campus/platform/graphql/failures/format-error.ts';
import { limits, MAX_TOKENS } from '@campus/platform/graphql/operations/query-limits.ts';
import { type SystemScope } from '../system-scope.ts';
import { type HeldToken } from '../tokens/tokens.statements.ts';
import { interfaceSchema } from './interface-schema.ts';
import * as sql from './interface.statements.ts';

/** Rows of one page, and of all pages of one request. */
const MOST_OF_PAGE = 100;
const MOST_OF_REQUEST = 300;
/** Each is a statement of its own: a request must not take all connections. */
const MOST_LISTS = 10;

interface Given {
  first: number;
  after?: string | null;
  editionId?: string | null;
}

/** What a request has cost so far. */
interface Reading {
  token: HeldToken;
  rows: number;
  lists: number;
}

interface Page<Row> {
  items: Row[];
  next: string | null;
}

const refused = (code: string, message: string) => new GraphQLError(message, { extensions: { code } });

/** Answers other programs: one list after the other, each with the scope that opens it. */
@Injectable()
export class InterfaceReading {
  private readonly root = {
    people: this.list('people', (asked) => this.database.rows(sql.peopleRead, asked)),
    editions: this.list('editions', (asked) => this.database.rows(sql.editionsRead, asked)),
    enrolments: this.list('enrolments', (asked) => this.database.rows(sql.enrolmentsRead, asked)),
    progress: this.list('progress', async (asked) =>
      (await this.database.rows(sql.progressRead, asked)).map((row) => ({ ...row, enrolmentId: row.id })),
    ),
    certificates: this.list('certificates', (asked) => this.database.rows(sql.certificatesRead, asked)),
  };

  constructor(private readonly database: Database) {}

  async answer(
    token: HeldToken,
    { query, variables }: { query: string; variables: Record<string, unknown> },
  ): Promise<ExecutionResult> {
    try {
      const document = parse(new Source(query), { maxTokens: MAX_TOKENS });
      const faults = validate(interfaceSchema, document, [...specifiedRules, limits]);
      if (faults.length > 0) return { errors: faults.map(asInvalid) };
      const reading: Reading = { token, rows: 0, lists: 0 };
      const answer = await execute({
        schema: interfaceSchema,
        document,
        rootValue: this.root,
        contextValue: reading,
        variableValues: variables,
      });
      return answer.errors ? { ...answer, errors: answer.errors.map(asTold) } : answer;
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [asInvalid(error)] };
      throw error;
    }
  }

  private list<Row extends { id: string }>(
    scope: SystemScope,
    read: (asked: sql.AskedOfEdition) => Promise<Row[]>,
  ): (given: Given, reading: Reading) => Promise<Page<Row>> {
    return async ({ first, after = null, editionId = null }, reading) => {
      if (!reading.token.scopes.includes(scope))
        throw refused('FORBIDDEN', `this token has no scope ${scope}`);
      if (first < 1 || first > MOST_OF_PAGE)
        throw refused('BAD_USER_INPUT', `first is from 1 to ${MOST_OF_PAGE}`);
      for (const id of [after, editionId])
        if (id !== null && !isId(id)) throw refused('BAD_USER_INPUT', 'no such id');
      reading.rows += first;
      if (reading.rows > MOST_OF_REQUEST)
        throw refused('OPERATION_TOO_LARGE', `at most ${MOST_OF_REQUEST} rows in a request`);
      if (++reading.lists > MOST_LISTS)
        throw refused('OPERATION_TOO_LARGE', `at most ${MOST_LISTS} lists in a request`);
      const { country } = reading.token;
      const rows = await read({ country, after, editionId, limit: first + 1 });
      const items = rows.slice(0, first);
      return { items, next: rows.length > first ? (items.at(-1)?.id ?? null) : null };
    };
  }
}

/** A request that is no request of this schema. */
const asInvalid = (error: GraphQLError): GraphQLError =>
  error.extensions.code === undefined ? refused('BAD_USER_INPUT', error.message) : error;

/** Failures of ours are told by the number under which the log has them. */
function asTold(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = formatError(error.toJSON(), error);
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}
