import { afterAll, beforeAll } from '@jest/globals';
import { speakAs, type Speaker } from './as.ts';
import { expectQueries } from './assertions.ts';
import { type Persona } from './personas.ts';
import { startTestServer, type TestServer } from './server.ts';

export interface TestCampus {
  readonly server: TestServer;
  as(persona: Persona): Speaker;
  expectQueries<Result>(count: number, work: () => Promise<Result>): Promise<Result>;
}

/** `const campus = testCampus()` inside a `describe`: one campus for the tests of the block. */
export function testCampus(env: Record<string, string> = {}): TestCampus {
  let server: TestServer | undefined;
  let as: ((persona: Persona) => Speaker) | undefined;
  // The first to come builds the template database, the others wait for it.
  beforeAll(async () => {
    server = await startTestServer(env);
    as = speakAs(server);
  });
  // Jest keeps what a block knows until its file ends, and a group of files is one file: a whole server each.
  afterAll(async () => {
    const ended = server;
    server = as = undefined;
    await ended?.close();
  });
  const started = () => {
    if (!server || !as)
      throw new Error('the campus starts before the first test, not while the tests are collected');
    return { server, as };
  };
  return {
    get server() {
      return started().server;
    },
    as: (persona) => started().as(persona),
    expectQueries: (count, work) => expectQueries(started().server, count, work),
  };
}
