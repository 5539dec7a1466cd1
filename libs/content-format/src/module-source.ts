import { posix } from 'node:path';
import type { BundleModule } from './bundle.ts';
import type { CourseContext } from './course-context.ts';
import { vocabularyKeys } from './tags.ts';
import type { Place } from './problems.ts';
import { readCardSource, readLessonSource } from './texts/text-folder.ts';
import type { TextSources } from './texts/text-source.ts';
import { localised } from './texts/texts.ts';
import { readYaml, type YamlValue } from './yaml-value.ts';
import { activityKinds } from '@campus/course-rules';

/** The most questions about earlier modules at the start of one: it should take a few minutes. */
const mostRecalled = 10;

/** An activity a module names, found but not yet rendered. */
export type ActivitySource = { required: boolean } & (
  | { kind: 'lesson'; languages: TextSources }
  | { kind: 'quiz' | 'scenario'; root: YamlValue }
  | { kind: 'survey'; root: YamlValue; monthsAfter: number | null }
  | { kind: 'scorm'; root: YamlValue; folder: string }
);

/** A module whose activities are still to be rendered: they refer to one another across modules. */
export interface ModuleSource {
  module: Omit<BundleModule, 'activities' | 'cards'>;
  folder: string;
  place: Place;
  /** Where its outcomes stand, by key. */
  outcomePlaces: Map<string, Place>;
  /** False: an opening or closing module, without a quiz or card of its own. */
  isAssessed: boolean;
  activities: ActivitySource[];
  cards: TextSources[];
}

export function readModuleSource(name: YamlValue, course: CourseContext): ModuleSource | null {
  const folder = `modules/${name.string()}`;
  const path = `${folder}/module.yaml`;
  const file = course.files.use(path);
  if (!file) {
    name.fault('file-missing', `"${path}" does not exist`);
    return null;
  }
  const root = readYaml(path, file.text ?? '', course.problems);
  if (!root) return null;
  const fields = root.fields(
    ['uuid', 'key', 'title', 'summary', 'minutes', 'activities'],
    ['gate', 'assessed', 'recall', 'outcomes', 'cards'],
  );
  const uuid = fields.at('uuid').uuid();
  const key = fields.at('key').key();
  course.identities.uuid(uuid, fields.at('uuid').place);
  course.identities.key('module', key, fields.at('key').place);
  const outcomes = fields.optional('outcomes', [], (value) => value.list());
  const module = {
    uuid,
    key,
    title: localised(fields.at('title'), 'plain', course),
    summary: localised(fields.at('summary'), 'plain', course),
    minutes: readEffort(fields.at('minutes')),
    gate: fields.optional('gate', false, (value) => value.boolean()),
    recall: fields.optional('recall', 0, (value) => value.number({ min: 1, max: mostRecalled, whole: true })),
    outcomes: outcomes.map((value) => readOutcome(value, course)),
  };
  const values = fields.has('activities') ? fields.at('activities').list() : [];
  if (values.length === 0) fields.at('activities').fault('value', 'the module has no activities');
  const activities = values.flatMap((value) => readActivitySource(value, folder, course) ?? []);
  const cards = fields.optional('cards', [], (value) => value.list());
  return {
    module,
    folder,
    place: root.place,
    outcomePlaces: new Map(
      module.outcomes.map(({ key }, index) => [key, outcomes[index]?.place ?? root.place]),
    ),
    isAssessed: fields.optional('assessed', true, (value) => value.boolean()),
    activities,
    cards: cards.flatMap((at) => readCardSource(at, `${folder}/cards/${at.string()}`, course) ?? []),
  };
}

/** `{ core: 36, extended: 84 }`, minutes. */
export function readEffort(value: YamlValue): { core: number; extended: number } {
  if (value.isNull) return { core: 0, extended: 0 };
  const fields = value.fields(['core', 'extended']);
  const minutes = (name: string): number => fields.at(name).number({ min: 0, max: 100_000, whole: true });
  return { core: minutes('core'), extended: minutes('extended') };
}

function readOutcome(value: YamlValue, course: CourseContext): BundleModule['outcomes'][number] {
  const fields = value.fields(['key', 'text'], ['guidelines']);
  const key = fields.at('key').key();
  course.identities.key('outcome', key, value.place);
  course.outcomes.add(key);
  return {
    key,
    text: localised(fields.at('text'), 'plain', course),
    guidelines: fields.optional('guidelines', [], (each) => vocabularyKeys(each, 'guidelines')),
  };
}

function readActivitySource(value: YamlValue, folder: string, course: CourseContext): ActivitySource | null {
  const fields = value.fields([], [...activityKinds, 'required', 'months-after']);
  const kinds = activityKinds.filter((name) => fields.has(name));
  const [kind] = kinds;
  if (!kind || kinds.length !== 1) {
    value.fault(
      'value',
      'an activity is one of {lesson: …}, {scorm: …}, {quiz: …}, {survey: …}, {scenario: …}',
    );
    return null;
  }
  const required = fields.optional('required', true, (each) => each.boolean());
  const monthsAfter = fields.nullable('months-after', (each) =>
    each.number({ min: 1, max: 24, whole: true }),
  );
  if (monthsAfter !== null && kind !== 'survey')
    fields.at('months-after').fault('value', '"months-after" goes with a survey only');
  if (monthsAfter !== null && required)
    fields
      .at('months-after')
      .fault('value', 'a survey that opens after the certificate is not required for it: "required: false"');
  const at = fields.at(kind);
  if (kind === 'lesson') {
    const languages = readLessonSource(at, `${folder}/lessons/${at.string()}`, course);
    return languages && { kind, languages, required };
  }
  const path =
    kind === 'scorm' ? `${folder}/scorm/${at.string()}/scorm.yaml` : posix.join(folder, at.string());
  const listed = course.files.isUsed(path);
  const file = course.files.use(path);
  if (!file || listed) {
    if (listed) at.fault('reference', `"${path}" is listed already; an activity stands in one place`);
    else at.fault('file-missing', `"${path}" does not exist`);
    return null;
  }
  const root = readYaml(path, file.text ?? '', course.problems);
  if (!root) return null;
  claim(root, course);
  if (kind === 'scorm') return { kind, root, required, folder: posix.dirname(path) };
  return kind === 'survey' ? { kind, root, required, monthsAfter } : { kind, root, required };
}

/** Notes uuid and key of an activity file; the reader of its kind reports what is wrong with them. */
function claim(root: YamlValue, course: CourseContext): void {
  if (!root.isMap) return;
  for (const [name, value] of root.entries()) {
    if (name === 'uuid' && value.isString) course.identities.uuid(value.string(), value.place);
    if (name === 'key' && value.isString) course.identities.key('activity', value.string(), value.place);
  }
}
