import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { withCopy } from '../support/databases.ts';
import { refusedToRoles } from '../support/domain-rights.ts';
import { lockIssues, viewsOver } from '../support/locks.ts';
import { declaredTypes } from '../support/rows/declared-rows.ts';
import { Examiner, type Examined } from '../support/rows/examiner.ts';
import { valueIssues } from '../support/rows/values.ts';
import { declaredStatements, placesOfDeclarations, sources, type Declared } from '../support/statements.ts';
import { issuesOf, kindNames, told, type Issues } from '../support/walls.ts';

const root = join(import.meta.dirname, '../../../..');

describe('every statement of the server', () => {
  let statements: Declared[];
  let issues: Issues;

  // Nothing of the server is imported above: statements declared before the listener is set are missed.
  beforeAll(async () => {
    statements = await declaredStatements();
    const { wallsOfProgram } = await import('../support/walls-of-program.ts');
    issues = await issuesOf(statements, wallsOfProgram());
  });

  it('is declared while its file is loaded, or its family has an example', () => {
    const reached = new Set(statements.map(({ place }) => place));
    expect(placesOfDeclarations().filter((place) => !reached.has(place))).toEqual([]);
    expect(statements.length).toBeGreaterThan(700);
  });

  it('has a name of its own', () => {
    const texts = new Map<string, string>();
    const twice = statements.filter(({ name, text }) => {
      const other = texts.get(name);
      texts.set(name, text);
      return other !== undefined && other !== text;
    });
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it.each(kindNames)('keeps to the walls between domains: %s', (kind) => {
    expect(told(kind, issues[kind])).toEqual([]);
  });

  describe('on a migrated database', () => {
    let types: ReturnType<typeof declaredTypes>;
    let examined: Examined;
    let views: Map<string, string[]>;

    beforeAll(() => {
      types = declaredTypes(root, sources(), 'libs/server/overview/tsconfig.json');
    });

    beforeAll(async () => {
      const { template } = await import('../support/template.ts');
      await withCopy(await template(), async (client) => {
        examined = await (await Examiner.on(client)).examine(statements, types);
        views = await viewsOver(client);
      });
    });

    it('asks no view about the row it locks', async () => {
      expect(views.get('certificate_status')).toContain('certificate');
      expect(await lockIssues(statements, views)).toEqual([]);
    });

    it('is understood: names, types and parameters', () => {
      expect(examined.misunderstood).toEqual([]);
    });

    it('is asked with the values that its type declares, by their names where they are many', () => {
      expect(valueIssues(statements, types)).toEqual([]);
    });

    it('gives the rows that its type declares', () => {
      expect(examined.mistyped).toEqual([]);
    });

    it('is allowed to the role of its domain', async () => {
      const { template } = await import('../support/template.ts');
      const { wallsOfProgram } = await import('../support/walls-of-program.ts');
      const refused = await withCopy(await template(), (client) =>
        refusedToRoles(client, statements, wallsOfProgram()),
      );
      expect(refused).toEqual([]);
    });
  });
});
