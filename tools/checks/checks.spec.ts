import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findAccessIssues } from './access.ts';
import { findContainerIssues } from './containers.ts';
import { findCrowdedFolders } from './crowded.ts';
import { findCopiedSets } from './closed-sets.ts';
import { findCopiedEnums } from './enums.ts';
import { findFolderIssues } from './folders.ts';
import { findCopiedRules } from './one-place.ts';
import { findGluedSql, findWideSql } from './sql.ts';
import { findLockIssues, findTraces, tracesIn } from './traces.ts';
import { findVocabularyIssues } from './vocabulary.ts';

const root = join(import.meta.dirname, '../..');

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'campus-checks-spec-'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

function plant(path: string, text = ''): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** A domain with all it needs. */
function plantSky(): void {
  plant('libs/server/sky/src/index.ts');
  plant('libs/server/sky/README.md', 'What is above.\n');
  plant('libs/server/sky/src/weather/README.md', 'The weather.\n');
}

describe('folders', () => {
  it.each([
    ['libs/x/src/utils/a.ts', /says nothing/],
    ['libs/x/src/LessonPage.tsx', /kebab-case/],
    ['libs/x/src/lesson_page.ts', /kebab-case/],
    ['apps/learner/src/shared/deep/index.ts', /no door/],
    ['libs/server/sky/src/weather/weather.rules.ts', /sky: the door src\/index\.ts is missing/],
    ['libs/server/sky/src/weather/weather.rules.ts', /sky: the plate README\.md is missing/],
    ['libs/server/sky/src/weather/weather.rules.ts', /weather: the plate README\.md is missing/],
  ])('%s', (path, fault) => {
    plant(path);
    expect(findFolderIssues(tree).join('\n')).toMatch(fault);
  });

  it('a plate is short', () => {
    plantSky();
    plant('libs/server/sky/src/weather/README.md', 'line\n'.repeat(31));
    expect(findFolderIssues(tree)).toEqual([expect.stringMatching(/31 lines/)]);
  });

  it('a crowded root', () => {
    for (let i = 0; i < 21; i++) plant(`file-${i}.md`);
    expect(findFolderIssues(tree)).toEqual([expect.stringMatching(/21 entries/)]);
  });

  it('lets a good tree pass, and never looks at what tools made', () => {
    plantSky();
    plant('libs/server/platform/src/mail/mailer.ts');
    plant('apps/learner/src/features/lesson/lesson-page.tsx');
    plant('libs/x/src/index.ts');
    plant('libs/x/dist/Utils/A_b.js');
    plant('libs/x/operations/CourseHome.graphql');
    expect(findFolderIssues(tree)).toEqual([]);
  });
});

describe('crowded folders', () => {
  const plantMany = (folder: string, count: number, ending = '.ts') => {
    for (let i = 0; i < count; i++) plant(`${folder}/part-${i}${ending}`);
  };

  it('hold more source files than one reads through', () => {
    plantMany('libs/server/sky/src/weather', 19);
    plantMany('apps/learner/src/features/sky', 19, '.tsx');
    expect(findCrowdedFolders(tree)).toEqual([
      expect.stringMatching(/^apps\/learner\/src\/features\/sky: 19 source files/),
      expect.stringMatching(/weather: 19 source files, at most 18\. Give each use case/),
    ]);
  });

  it('are not those of specs, fixtures, migrations and routes', () => {
    plantMany('libs/server/sky/src/weather', 18);
    plantMany('libs/server/sky/src/weather', 19, '.spec.ts');
    plantMany('libs/server/sky/src/weather', 19, '.fixture.ts');
    plantMany('apps/api/src/migrations', 19);
    plantMany('apps/console/src/routes', 19, '.tsx');
    expect(findCrowdedFolders(tree)).toEqual([]);
  });

  it('do not exist in this tree', () => {
    expect(findCrowdedFolders(root)).toEqual([]);
  });
});

describe('access', () => {
  const NOUN = 'libs/server/sky/src/weather';

  it('is said by each noun, or that there is nothing to say', () => {
    plant(`${NOUN}/weather.rules.ts`);
    expect(findAccessIssues(tree)).toEqual([expect.stringMatching(/weather: no \*\.access\.ts/)]);
    plant(`${NOUN}/README.md`, '**Who may call.** No access file: it has no operation.\n');
    expect(findAccessIssues(tree)).toEqual([]);
  });

  it.each([
    `  if (has(Role.TRAINER)) return all;`,
    "  `select from role_grant r where r.role = 'coordinator'`",
    "  `where role in ('trainer', 'coordinator')`",
  ])('names no role elsewhere: %s', (line) => {
    plant(`${NOUN}/weather.access.ts`, line);
    expect(findAccessIssues(tree)).toEqual([]);
    plant(`${NOUN}/weather.statements.ts`, `first\n${line}\n`);
    expect(findAccessIssues(tree)).toEqual([
      expect.stringMatching(/weather\.statements\.ts:2: a role is named/),
    ]);
  });

  it('is whole in this tree', () => {
    expect(findAccessIssues(root)).toEqual([]);
  });
});

describe('one place', () => {
  it('finds a rule about rows that is written down a second time', () => {
    const copy = "  `select from certificate k where k.status = 'issued'`";
    plant('libs/server/certification/src/certificates/in-force.sql.ts', copy);
    plant('libs/server/sky/src/weather/weather.statements.ts', `first\n${copy}\n`);
    expect(findCopiedRules(tree)).toEqual([expect.stringMatching(/weather\.statements\.ts:2: .+in-force/)]);
    expect(findCopiedRules(root)).toEqual([]);
  });
});

describe('SQL', () => {
  const wide = 'e.country_code, '.repeat(9);

  it.each([
    ['a statement', "statement('x', `select ${wide} 1 from enrolment e`)"],
    ['a part of one', 'const part = `${a}, ${wide} e.id as enrolment`'],
    ['a line in the middle', 'const part = `\n  select 1,\n         ${wide}\n    from enrolment e`'],
    ['what is inside an insert', "`exists (${some ? `select from enrolment where ${wide} true` : ''})`"],
  ])('is refused where it is too wide to read: %s', (_, text) => {
    plant('libs/server/sky/src/weather/weather.statements.ts', text.replace('${wide}', wide));
    expect(findWideSql(tree)).toEqual([
      expect.stringMatching(/weather\.statements\.ts:\d+: SQL wider than 120/),
    ]);
  });

  it('may be as wide as it was in a migration; prose and pages are not meant', () => {
    const statement = `export const up = \`select ${wide} 1\`;`;
    plant('apps/api/src/migrations/1-sky.ts', statement);
    plant('libs/server/sky/src/weather/weather.spec.ts', statement);
    plant('libs/server/sky/src/weather/words.ts', `export const words = 'The sky ${wide} is where it was.';`);
    plant('libs/server/sky/src/weather/page.ts', `export const page = \`<p>where ${wide}</p>\`;`);
    expect(findWideSql(tree)).toEqual([]);
  });

  it.each([
    ['an alias', 'export const isHere = (e: string): string => `${e}.ended_at is null`;'],
    ['an alias, before a column', 'export const dayOf = (e: string) => `${e}.starts_on::text`;'],
    ['an expression', 'const skyOf = (place: string) => `(select s.name from sky s where s.id = ${place})`;'],
    [
      'a text or none',
      "const held = (id: string, by = 'true') => `(select from sky where ${by} order by id)`;",
    ],
    ['one of several', 'const late = ({ sky }: { sky: string }) => `exists (select from sky where ${sky})`;'],
    ['a type said elsewhere', 'const parts: Parts = { sky: (e) => `coalesce(${e} ->> 1, 0)` };'],
    ['a text inside', 'function skyIn(e: string) { const id = `${e}.id = 1`; return `select ${id}`; }'],
  ])('is not made of texts that a function is given: %s', (_, text) => {
    plant('libs/server/sky/src/weather/weather.sql.ts', text);
    expect(findGluedSql(tree)).toEqual([expect.stringMatching(/weather\.sql\.ts:1: a function makes SQL/)]);
  });

  it('may be made of a closed list, and be handed to who runs it', () => {
    const texts = [
      "const late = (end: 'e.ends_at' | 'a.ends_at') => `now() > ${end}`;",
      'const counts = names.map((name) => `count(*) filter (where is_${name}) as ${name}`);',
      'const drop = (db: Db, view: string) => db.query(`select from ${view}`);',
      'const pathOf = (id: string) => `/media/${id}/logo.png`;',
      'const fileOf = (id: string) => `${id}.json`;',
    ];
    plant('libs/server/sky/src/weather/weather.sql.ts', texts.join('\n'));
    expect(findGluedSql(tree)).toEqual([]);
  });

  it('can be read in this tree', () => {
    expect([...findWideSql(root), ...findGluedSql(root)]).toEqual([]);
  });
});

describe('traces', () => {
  it.each([
    ['a path', `cd /${'work'}/main`],
    ['a home', `/${'home'}/alice/campus`],
    ['a temporary file', `'/${'tmp'}/x'`],
    ['a registry', `https://registry.${'npmjs'}.org/x`],
    ['a key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    ['a token', `gh${'p'}_${'a'.repeat(36)}`],
  ])('%s', (_kind, text) => {
    expect(tracesIn('a.ts', `first\n${text}\n`)).toEqual([expect.stringMatching(/^a\.ts:2: /)]);
  });

  it.each(['https://campus.example.org/work/a', 'network/tmp/x', 'apps/work/main'])(
    'lets %s pass',
    (text) => {
      expect(tracesIn('a.ts', text)).toEqual([]);
    },
  );

  it('reads every file a person wrote', () => {
    plant('docs/a.md', `see /${'work'}/main\n`);
    plant('node_modules/a.md', `see /${'work'}/main\n`);
    expect(findTraces(tree)).toHaveLength(1);
  });

  it('a lock file names no hosts', () => {
    plant('package-lock.json', '{\n"resolved": "https://host.example/x.tgz"\n"resolved": "libs/x"\n}');
    expect(findLockIssues(tree)).toEqual([expect.stringMatching(/^package-lock\.json:2: /)]);
  });
});

describe('containers', () => {
  const plantDocker = (
    change: (compose: string) => string,
    dockerfile = 'FROM a\nCOPY docker/campus campus\nUSER node\n',
  ) => {
    plant('docker/compose.yaml', change(readFileSync(join(root, 'docker/compose.yaml'), 'utf8')));
    plant('docker/Dockerfile', dockerfile);
    plant('docker/Caddyfile');
    plant('docker/campus');
  };

  it('the compose file as it is has no fault', () => {
    plantDocker((compose) => compose);
    expect(findContainerIssues(tree)).toEqual([]);
  });

  it.each([
    ['a secret in the open', 'PUBLIC_URL:', 'CAMPUS_SECRET:', /belongs into a secret/],
    ['an unknown secret', '  smtp_url:\n', '  smtp_address:\n', /no secret smtp_url/],
    ['a mount of nothing', './Caddyfile', './Caddyfil', /nothing to mount/],
    ['a service that nobody watches', 'healthcheck:', 'check:', /healthcheck/],
    ['an image from nowhere', 'image: caddy:2', 'x: y', /neither image nor build/],
    ['a missing Dockerfile', 'docker/Dockerfile', 'docker/Other', /no docker\/Other/],
  ])('%s', (_kind, from, to, fault) => {
    plantDocker((compose) => compose.replace(from, to));
    expect(findContainerIssues(tree).join('\n')).toMatch(fault);
  });

  it('the image copies what is there and does not run as root', () => {
    plantDocker((compose) => compose, 'FROM a AS b\nUSER node\nCOPY nothing here\n\nFROM a\n');
    expect(findContainerIssues(tree)).toEqual([
      expect.stringMatching(/nothing to copy at nothing/),
      expect.stringMatching(/\.\/campus is not in the image/),
      expect.stringMatching(/runs as root/),
    ]);
  });
});

describe('enums', () => {
  const schema = 'enum Phase {\n  OPEN\n  """Over."""\n  CLOSED\n}\n';

  it.each([
    ['a list', `const phases = ['CLOSED', 'OPEN'] as const;\n`],
    ['a union', `type Phase = 'OPEN' | 'CLOSED';\n`],
  ])('are not written down again in a client: %s', (_, text) => {
    plant('apps/api/schema.graphql', schema);
    plant('apps/console/src/features/sky/phases.ts', text);
    expect(findCopiedEnums(tree)).toEqual([expect.stringMatching(/phases\.ts:1: writes Phase of the API/)]);
  });

  it('may be named in part, and in a spec', () => {
    plant('apps/api/schema.graphql', schema);
    plant('apps/console/src/features/sky/phases.ts', `const some = ['OPEN', 'LATE'];\n`);
    plant('apps/console/src/features/sky/phases.spec.ts', `const all = ['OPEN', 'CLOSED'];\n`);
    expect(findCopiedEnums(tree)).toEqual([]);
  });

  it('are written once in the real tree', () => {
    expect(findCopiedEnums(root)).toEqual([]);
  });
});

describe('closed sets', () => {
  beforeEach(() =>
    plant(
      'libs/server/people/src/people/sky.type.ts',
      `export const SkyState = { CLEAR: 'clear', GREY: 'grey' } as const;\n`,
    ),
  );

  it.each([
    ['a union', `state: 'grey' | 'clear';\n`],
    ['a list', `const states = ['clear', 'grey'] as const;\n`],
    ['an enum', `export const Weather = { CLEAR: 'clear', GREY: 'grey' } as const;\n`],
    ['what is made an enum of', `export const Weather = enumOf(['clear', 'grey']);\n`],
  ])('are not written down again on the server: %s', (_, text) => {
    plant('libs/server/people/src/people/weather.statements.ts', text);
    expect(findCopiedSets(tree)).toEqual([
      expect.stringMatching(/weather\.statements\.ts:1: SkyState of .*sky\.type\.ts has these codes/),
    ]);
  });

  it('belong to the pure rules where those have them', () => {
    plant('libs/weather/src/states.ts', `export const skyStates = ['clear', 'grey'] as const;\n`);
    expect(findCopiedSets(tree)).toEqual([
      expect.stringMatching(/sky\.type\.ts:1: skyStates of libs\/weather/),
    ]);
  });

  it('may be named in part, in another order, in SQL, as fields of a type and in a spec', () => {
    const folder = 'libs/server/people/src/people';
    plant(`${folder}/weather.ts`, `const order = ['grey', 'clear'];\nconst some = ['clear', 'snow'];\n`);
    plant(`${folder}/fields.ts`, `type Row = Pick<Sky, 'clear' | 'grey'>;\n`);
    plant(`${folder}/sky.statements.ts`, "const text = `array['clear', 'grey']`;\n");
    plant(`${folder}/weather.spec.ts`, `const all = ['clear', 'grey'];\n`);
    expect(findCopiedSets(tree)).toEqual([]);
  });

  it('are written once in the real tree', () => {
    expect(findCopiedSets(root)).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const plantWords = (...words: string[]) =>
    plant(
      'docs/words.md',
      ['| code | English |', '| --- | --- |', ...words.map((word) => `| ${word} | a word |`)].join('\n'),
    );

  it('has each word once, and twice only with what it is said of', () => {
    plantWords('report (of a package)', 'report (of figures)', 'merge', 'survivor, loser', 'kept package, …');
    expect(findVocabularyIssues(tree)).toEqual([]);
  });

  it('is refused a word that stands twice', () => {
    plantWords('merge', 'survivor, loser', 'loser');
    expect(findVocabularyIssues(tree)).toEqual([
      expect.stringMatching(/words\.md:5: “loser” stands in line 4/),
    ]);
  });

  it('is refused a third meaning', () => {
    plantWords('note', 'note (of a correction)', 'note (of a roster)');
    expect(findVocabularyIssues(tree)).toEqual([
      expect.stringMatching(/words\.md:5: a third meaning of “note” \(3, 4, 5\)/),
    ]);
  });

  it('is whole in the real tree', () => {
    expect(findVocabularyIssues(root)).toEqual([]);
  });
});
