import { editYaml } from '../editing/edit-yaml.ts';
import { fieldsIn, itemsIn, readableFields } from '../editing/plain-values.ts';
import { newLesson } from './new-lesson.ts';
import { folderName, newModule } from './new-module.ts';
import { newQuiz } from './new-quiz.ts';
import type { Maker, NewFile, Texts } from './starting-words.ts';

/** What can be added to a course, in the order in which people choose. */
export const newPartKinds = ['lesson', 'quiz', 'module'] as const;
export type NewPartKind = (typeof newPartKinds)[number];

/** What is to be added, and to what. */
export interface PartOrder {
  kind: NewPartKind;
  title: Texts;
  /** Its folder below `modules/`; of a module null. */
  module: string | null;
  /** `course.yaml` for a module, otherwise the `module.yaml` that the part is listed in. */
  listedIn: NewFile;
  /** Of all files of the course. */
  paths: ReadonlySet<string>;
  /** Of modules, activities and pools of the course. */
  keys: ReadonlySet<string>;
}

/** A part that was made: its files, the list it stands in now, and the file to go on writing in. */
export interface MadePart {
  files: NewFile[];
  listed: NewFile;
  opens: string;
}

/** Null: its list cannot be changed as it stands. */
export function addPart(maker: Maker, order: PartOrder): MadePart | null {
  if (order.kind === 'module') return addModule(maker, order);
  return order.kind === 'lesson' ? addLesson(maker, order) : addQuiz(maker, order);
}

function addModule(maker: Maker, { title, listedIn, paths, keys }: PartOrder): MadePart | null {
  const count = itemsIn(readableFields(listedIn.text)['modules']).length;
  const name = freeFolder(maker, { title, number: count + 1, above: 'modules', paths });
  const key = freeKey('m', keys, count + 1);
  const files = newModule(maker, { name, key, lessonKey: freeKey(`${key}-`, keys, 1), title });
  return made(files, listedIn, ['modules', count], name, `modules/${name}/module.yaml`);
}

function addLesson(maker: Maker, { title, module, listedIn, paths, keys }: PartOrder): MadePart | null {
  const { key: moduleKey, activities } = moduleOf(listedIn);
  const above = `modules/${module}/lessons`;
  const number = activities.filter((each) => fieldsIn(each)['lesson'] !== undefined).length + 1;
  const name = freeFolder(maker, { title, number, above, paths });
  const files = newLesson(maker, {
    folder: `${above}/${name}`,
    key: freeKey(`${moduleKey}-`, keys, number),
    title,
  });
  const opens = `${above}/${name}/${maker.locales[0] ?? ''}.md`;
  return made(files, listedIn, ['activities', activities.length], { lesson: name }, opens);
}

function addQuiz(maker: Maker, { title, module, listedIn, paths, keys }: PartOrder): MadePart | null {
  const { key: moduleKey, activities, outcome } = moduleOf(listedIn);
  const above = `modules/${module}`;
  const key = named(`${moduleKey}-quiz`, keys);
  // The first pool of a module is called as the module is.
  const hasPools = [...paths].some((path) => path.startsWith(`${above}/pools/`));
  const poolKey = hasPools ? named(`${moduleKey}-pool`, keys) : moduleKey;
  const file = freePath(`${above}/quiz`, paths);
  const poolPath = freePath(`${above}/pools/${poolKey}`, paths);
  const files = newQuiz(maker, { path: file, poolPath, key, poolKey, outcome, title });
  const name = file.slice(above.length + 1);
  return made(files, listedIn, ['activities', activities.length], { quiz: name }, file);
}

function made(
  files: NewFile[],
  listedIn: NewFile,
  at: [string, number],
  insert: string | Record<string, string>,
  opens: string,
): MadePart | null {
  const text = editYaml(listedIn.text, { insert, at });
  return text === null ? null : { files, listed: { path: listedIn.path, text }, opens };
}

function moduleOf({ text }: NewFile): {
  key: string;
  activities: readonly unknown[];
  outcome: string | null;
} {
  const { key, activities, outcomes } = readableFields(text);
  const [first] = itemsIn(outcomes).map((each) => fieldsIn(each)['key']);
  return {
    key: typeof key === 'string' ? key : 'm',
    activities: itemsIn(activities),
    outcome: typeof first === 'string' ? first : null,
  };
}

function freeFolder(
  maker: Maker,
  {
    title,
    number,
    above,
    paths,
  }: { title: Texts; number: number; above: string; paths: ReadonlySet<string> },
): string {
  for (let next = number; ; next++) {
    const name = folderName(maker, next, title);
    const isTaken = [...paths].some((path) => path.startsWith(`${above}/${name}/`));
    if (!isTaken) return name;
  }
}

function freeKey(beginning: string, keys: ReadonlySet<string>, number: number): string {
  for (let next = number; ; next++) if (!keys.has(`${beginning}${next}`)) return `${beginning}${next}`;
}

function named(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let next = 2; ; next++) if (!taken.has(`${name}-${next}`)) return `${name}-${next}`;
}

function freePath(stem: string, paths: ReadonlySet<string>): string {
  if (!paths.has(`${stem}.yaml`)) return `${stem}.yaml`;
  for (let next = 2; ; next++) if (!paths.has(`${stem}-${next}.yaml`)) return `${stem}-${next}.yaml`;
}
