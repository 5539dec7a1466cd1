import type { BundleQuestion } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import type { Written } from '../guessing/guessing.ts';
import { optionsOfPool } from '../guessing/pool-options.ts';
import { noteEndings } from './option-endings.ts';
import type { ParallelPool } from './parallel-pools.ts';
import { balanceOf, type PoolStats } from './pool-balance.ts';
import { isPool } from './pool-path.ts';
import { readQuestion } from './question.ts';
import type { Pools } from './quiz.ts';
import { readYaml } from '../yaml-value.ts';

/** Every `pools/*.yaml`, wherever it is: a final test draws from the pools of modules. */
export function readPools(course: CourseContext): {
  pools: Pools;
  stats: PoolStats[];
  options: Written['pools'];
  forms: ParallelPool[];
} {
  const pools = new Map<string, BundleQuestion[]>();
  const stats: PoolStats[] = [];
  const options: Written['pools'][number][] = [];
  const forms: ParallelPool[] = [];
  for (const file of course.files.all()) {
    if (!isPool(file.path)) continue;
    course.files.use(file.path);
    const root = readYaml(file.path, file.text ?? '', course.problems);
    if (!root) continue;
    const fields = root.fields(['key', 'questions'], ['minimum', 'parallel']);
    const key = fields.at('key').key();
    course.identities.key('pool', key, fields.at('key').place);
    const values = fields.has('questions') ? fields.at('questions').list() : [];
    const minimum = fields.nullable('minimum', (value) => value.number({ min: 1, max: 1000, whole: true }));
    if (minimum !== null && values.length < minimum) {
      const reason = `the pool has ${values.length} questions; its minimum is ${minimum}`;
      fields.at('minimum').fault('pool', reason);
    }
    if (fields.has('parallel')) forms.push({ pool: key, other: fields.at('parallel') });
    const questions = values.map((value) => readQuestion(value, key, course));
    pools.set(key, questions);
    noteEndings(values, course);
    const isOfModule = file.path.startsWith('modules/');
    options.push({ key, isOfModule, options: optionsOfPool(values, course.locales) });
    stats.push({ pool: key, minimum, ...balanceOf(values, questions, course) });
  }
  return { pools, stats, options, forms };
}
