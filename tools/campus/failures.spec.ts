import { describe, expect, it } from '@jest/globals';
import {
  failureOfCheck,
  failureOfProgram,
  failuresOfJest,
  failuresOfPlaywright,
  retold,
  saidByStories,
  unsteadyStories,
} from './failures.ts';

const lines = (count: number, word = 'line') =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`).join('\n');

const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
  fullName,
  status,
  failureMessages,
});

describe('what failed in Jest', () => {
  it('is each failed test by its full name, with the first 15 lines of why', () => {
    const [first, second, ...others] = failuresOfJest({
      testResults: [
        {
          name: '/x/groups.spec.ts',
          status: 'failed',
          message: 'all of it',
          assertionResults: [
            test('groups take people', 'passed'),
            test('groups can be full', 'failed', [lines(40)]),
            test('groups have names', 'failed', [
              '\u001b[31mno name\u001b[39m\n    at it (/x/groups.spec.ts:3:1)\n    at run (/x/node_modules/jest/a.js:1:1)',
            ]),
          ],
        },
      ],
    });
    expect(first?.name).toBe('groups can be full');
    expect(first?.message).toBe(`${lines(15)}\n… (25 more lines above)`);
    expect(second).toEqual({
      name: 'groups have names',
      message: 'no name\n    at it (/x/groups.spec.ts:3:1)',
    });
    expect(others).toEqual([]);
  });

  it('is the file that crashed', () => {
    const testResults = [
      { name: '/x/lost.spec.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ];
    expect(failuresOfJest({ testResults })).toEqual([
      { name: '/x/lost.spec.ts', message: 'Cannot find module' },
    ]);
  });
});

describe('what failed in the browser', () => {
  const told = (status: string, ...errors: string[][]) => ({
    status,
    results: errors.map((messages) => ({
      status: messages.length > 0 ? 'failed' : 'passed',
      errors: messages.map((message) => ({ message })),
    })),
  });
  const story = (title: string, ...tests: ReturnType<typeof told>[]) => ({
    ...{ title, file: 'offline.spec.ts', line: 7 },
    tests,
  });
  const report = {
    suites: [
      {
        specs: [story('goes well', told('expected', []))],
        suites: [
          {
            specs: [
              story('goes wrong twice', told('unexpected', [lines(30)], ['another'])),
              story('goes well at last', told('flaky', ['no button'], [])),
            ],
          },
        ],
      },
    ],
    errors: [{ message: 'no browser' }],
  };

  it('is each story with what went wrong first, and what is of no story', () => {
    expect(failuresOfPlaywright(report)).toEqual([
      {
        name: 'offline.spec.ts:7 › goes wrong twice',
        message: `${lines(25)}\n… (5 more lines above)`,
      },
      { name: 'outside any story', message: 'no browser' },
    ]);
  });

  it('is not what went well when it was told again, but that is known', () => {
    expect(unsteadyStories(report)).toEqual([
      { name: 'offline.spec.ts:7 › goes well at last', message: 'no button' },
    ]);
  });
});

describe('what stories say although they passed', () => {
  it('is told once, with how many said it', () => {
    const passed = (title: string, type: string) => ({
      title,
      file: 'pictures.spec.ts',
      line: 7,
      tests: [{ status: 'expected', annotations: [{ type, description: 'another browser' }], results: [] }],
    });
    const specs = [passed('one', 'said'), passed('two', 'said'), passed('three', 'issue')];
    expect(saidByStories({ suites: [{ specs }], errors: [] })).toEqual([
      { name: '2 stories', message: 'another browser' },
    ]);
  });
});

describe('a check', () => {
  it('is told with its first 30 lines, a program that crashed with its last', () => {
    expect(failureOfCheck('format', lines(31)).message).toBe(`${lines(30)}\n… (1 more lines above)`);
    expect(failureOfProgram('tests', lines(31)).message).toBe(lines(31).split('\n').slice(1).join('\n'));
  });
});

describe('the end of a run', () => {
  it('names each failure with its reason under it', () => {
    expect(retold('Failed:', [{ name: 'format', message: 'a\n\nb' }])).toBe(
      'Failed:\n\n● format\n\n    a\n\n    b\n',
    );
  });

  it('says nothing where nothing failed', () => {
    expect(retold('Failed:', [])).toBe('');
  });
});
