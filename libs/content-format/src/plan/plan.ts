import type { BundleLesson, BundlePlan, Localised, WorksheetField } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { planAnnexes, planParts } from './plan-parts.ts';
import { readRubric } from './rubric.ts';
import type { Place } from '../problems.ts';
import { emptyText } from '../questions/quiz.ts';
import { suggestion } from '../problems.ts';
import { localised } from '../texts/texts.ts';
import { readYaml, type YamlFields, type YamlValue } from '../yaml-value.ts';

const file = 'plan.yaml';

/** Fields in the core of a plan, at most: what a post can fill in beside its work. */
export const coreFields = 60;

/** The plan of the course, with the places of its parts and annexes. */
export interface PlanSource {
  root: YamlFields;
  /** By part (`1`) or annex (`A`). */
  places: Map<string, Place>;
  parts: readonly YamlValue[];
  annexes: readonly YamlValue[];
  /** Lesson key → the fields of its worksheet without which no plan stands, by id. */
  core: ReadonlyMap<string, ReadonlyMap<string, YamlValue>>;
}

/** Reads which parts and annexes plan.yaml has: worksheet fields name them. Null when there is none. */
export function readPlanSource(course: CourseContext): PlanSource | null {
  const yaml = course.files.use(file);
  const value = yaml && readYaml(file, yaml.text ?? '', course.problems);
  if (!value) return null;
  const root = value.fields(['title', 'warning', 'parts'], ['annexes', 'core', 'rubric']);
  const list = (name: string): YamlValue[] => (root.has(name) ? root.at(name).list() : []);
  const core = root.optional('core', new Map<string, ReadonlyMap<string, YamlValue>>(), readCore);
  const source = { root, places: new Map(), parts: list('parts'), annexes: list('annexes'), core };
  inOrder(source.parts, 'part', planParts, source);
  if (root.has('parts') && source.parts.length < planParts.length) {
    const reason = `the plan has ${planParts.length} parts, 1 to 9; here are ${source.parts.length}`;
    root.at('parts').fault('plan', reason);
  }
  inOrder(source.annexes, 'annex', planAnnexes, source);
  return source;
}

function readCore(value: YamlValue): PlanSource['core'] {
  const core = value
    .entries()
    .map(([lesson, fields]): [string, Map<string, YamlValue>] => [
      lesson,
      new Map(fields.list().map((field) => [field.string(), field])),
    ]);
  const count = core.reduce((sum, [, fields]) => sum + fields.size, 0);
  if (count > coreFields)
    value.fault('plan', `the core of the plan has ${count} fields; at most ${coreFields}`);
  return new Map(core);
}

/** What plan.yaml calls core must feed the plan. */
export function checkCore(
  { core, root }: PlanSource,
  lessons: readonly BundleLesson[],
  source: string,
): void {
  const fields = new Map(lessons.map(({ key, texts }) => [key, texts[source]?.fields ?? []]));
  for (const [lesson, ids] of core) {
    const there = fields.get(lesson);
    if (!there) {
      const reason = `no lesson has the key "${lesson}"${suggestion(lesson, fields.keys())}`;
      root.at('core').field(lesson)?.fault('reference', reason);
      continue;
    }
    const known = there.filter(({ plan }) => plan !== null).map(({ id }) => id);
    for (const [id, value] of ids) {
      if (known.includes(id)) continue;
      const reason = `no field "${id}" of the lesson ${lesson} feeds the plan${suggestion(id, known)}`;
      value.fault('reference', reason);
    }
  }
}

function inOrder(
  values: readonly YamlValue[],
  name: 'part' | 'annex',
  wanted: readonly string[],
  { places }: PlanSource,
): void {
  values.forEach((value, index) => {
    const given = value.field(name)?.spelling();
    if (given === undefined) return;
    if (given !== wanted[index]) {
      const here = wanted[index];
      const reason = here
        ? `${name}s come in order: here should be ${name} ${here}, not ${given}`
        : `there is no ${name} ${given}; the last is ${wanted.at(-1)}`;
      value.fault('plan', reason);
    }
    places.set(given, value.place);
  });
}

/** Its texts, in every language. */
export function renderPlan({ root, parts, annexes }: PlanSource, course: CourseContext): BundlePlan {
  const words = (fields: YamlFields): { title: Localised; intro: Localised } => ({
    title: localised(fields.at('title'), 'plain', course),
    intro: localised(fields.at('intro'), 'inline', course),
  });
  return {
    title: localised(root.at('title'), 'plain', course),
    warning: localised(root.at('warning'), 'plain', course),
    parts: parts.map((value) => {
      const fields = value.fields(['part', 'title', 'intro']);
      return { part: fields.at('part').oneOf(planParts), ...words(fields) };
    }),
    annexes: annexes.map((value) => {
      const fields = value.fields(['annex', 'title', 'intro'], ['form']);
      const form = fields.optional('form', emptyText(course), (each) => localised(each, 'form', course));
      return { annex: fields.at('annex').oneOf(planAnnexes), ...words(fields), form };
    }),
    rubric: root.optional('rubric', null, (value) => readRubric(value, course)),
  };
}

/** What nothing fills in or the core leaves out: parts without a field, annexes without field and form. */
export function reportUnfed(
  { places }: PlanSource,
  plan: BundlePlan,
  fields: readonly WorksheetField[],
  course: CourseContext,
): void {
  const fed = new Set(fields.map((field) => field.plan));
  const core = new Set(fields.filter((field) => field.core).map((field) => field.plan));
  const report = (slot: string, reason: string): void =>
    course.gaps.add(places.get(slot) ?? { file, line: 1 }, 'gap', reason);
  for (const { part } of plan.parts) {
    if (!fed.has(part)) report(part, `no worksheet field feeds part ${part} of the plan (plan=${part})`);
    else if (core.size > 0 && !core.has(part)) report(part, `the core has no field of part ${part}`);
  }
  for (const { annex, form } of plan.annexes) {
    const isBlank = Object.values(form).every((text) => text === '');
    if (isBlank && !fed.has(annex))
      report(
        annex,
        `annex ${annex} is empty: it has no form, and no worksheet field feeds it (plan=${annex})`,
      );
  }
}
