import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The specs that a change may break, or all of them. */
export type Affected = { specs: string[] } | 'everything';

const CODE = /\.(tsx?|mjs|js)$/;
const SPEC = /\.spec\.tsx?$/;
const HTTP_SPEC = /^apps\/api\/test\/([^/]+)\/.*\.api\.spec\.ts$/;
const NOUN = /^libs\/server\/[^/]+\/src\/([^/]+)\//;
const PROJECT = /^(apps\/[^/]+|libs\/server\/[^/]+|libs\/[^/]+|tools)\//;
/** Papers, the course and the image: a spec that reads them names their folder or themselves. */
const PAPER = /^(docs|docker|content)\/|\.md$|^LICENSE$/;
const FIXTURE = /\/(test|fixtures)\//;

/** From `import x from 'y'`, `export … from 'y'`, `import('y')` and `import 'y'`. */
const IMPORTED = /(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]/g;

/**
 * Which specs reach a changed file through their imports. The HTTP specs of the API reach all of the server:
 * those of the changed noun run, and all of them when the change belongs to no noun with specs of its own. A
 * file that nothing imports, data above all, may be read by any spec of its project; one outside all
 * projects, by any spec at all.
 */
export function affectedBy(root: string, files: readonly string[], changed: readonly string[]): Affected {
  const importers = importersIn(root, files);
  const specs = files.filter((path) => SPEC.test(path) && !path.startsWith('apps/journeys/'));
  const httpNouns = new Set(specs.map((path) => HTTP_SPEC.exec(path)?.[1]));
  const run = new Set<string>();
  for (const path of changed.filter((each) => !each.startsWith('apps/journeys/'))) {
    const chosen = specsOf(path);
    if (chosen === 'everything') return chosen;
    for (const spec of chosen) run.add(spec);
  }
  return { specs: [...run].sort() };

  function specsOf(path: string): string[] | 'everything' {
    if (PAPER.test(path) && !FIXTURE.test(path)) return specs.filter((spec) => names(join(root, spec), path));
    const reached = reachedFrom(path, importers);
    if (!CODE.test(path) || !(SPEC.test(path) || reached.size > 1)) {
      const project = PROJECT.exec(path)?.[0];
      return project === undefined
        ? 'everything'
        : specs.filter((spec) => spec.startsWith(project) || reached.has(spec));
    }
    const noun = NOUN.exec(path)?.[1];
    const isOfNoun = noun !== undefined && httpNouns.has(noun);
    return specs.filter((spec) => {
      const http = HTTP_SPEC.exec(spec);
      return reached.has(spec) && (!http || spec === path || !isOfNoun || http[1] === noun);
    });
  }
}

/** Whether a spec contains the name of a document, or of its folder at the root. */
function names(spec: string, path: string): boolean {
  const text = readFileSync(spec, 'utf8');
  const [folder = ''] = path.split('/');
  return (
    text.includes(basename(path)) || (folder !== path && new RegExp(`['"\`/]${folder}['"\`/]`).test(text))
  );
}

/** The file itself, who imports it, who imports those, and so on. */
function reachedFrom(path: string, importers: Map<string, string[]>): Set<string> {
  const reached = new Set([path]);
  for (const each of reached) for (const importer of importers.get(each) ?? []) reached.add(importer);
  return reached;
}

function importersIn(root: string, files: readonly string[]): Map<string, string[]> {
  const known = new Set(files);
  const doors = doorsIn(root, files);
  const importers = new Map<string, string[]>();
  for (const path of files.filter((each) => CODE.test(each))) {
    for (const [, name = ''] of readFileSync(join(root, path), 'utf8').matchAll(IMPORTED)) {
      const imported = name.startsWith('.') ? join(dirname(path), name) : doorOf(name, doors);
      if (imported === undefined || !known.has(imported)) continue;
      importers.set(imported, [...(importers.get(imported) ?? []), path]);
    }
  }
  return importers;
}

interface Door {
  folder: string;
  exports: Record<string, string>;
}

function doorsIn(root: string, files: readonly string[]): Map<string, Door> {
  const doors = new Map<string, Door>();
  for (const path of files.filter((each) => /^libs\/.*package\.json$/.test(each))) {
    const { name, exports = {} } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
      name: string;
      exports?: Record<string, string>;
    };
    doors.set(name, { folder: dirname(path), exports });
  }
  return doors;
}

/** The file behind `@campus/course-rules` or `@campus/platform/config/config.ts`. */
function doorOf(name: string, doors: Map<string, Door>): string | undefined {
  const [scope = '', library = '', ...inside] = name.split('/');
  const door = doors.get(`${scope}/${library}`);
  if (!door) return undefined;
  const wanted = inside.length === 0 ? '.' : `./${inside.join('/')}`;
  const direct = door.exports[wanted];
  if (direct !== undefined) return join(door.folder, direct);
  for (const [pattern, target] of Object.entries(door.exports)) {
    const [before = '', after = ''] = pattern.split('*');
    if (!pattern.includes('*') || !wanted.startsWith(before) || !wanted.endsWith(after)) continue;
    const star = wanted.slice(before.length, wanted.length - after.length);
    return join(door.folder, target.replace('*', star));
  }
  return undefined;
}
