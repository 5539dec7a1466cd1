import type { BundlePlan, Localised } from './bundle.ts';
import type { CourseContext } from './course-context.ts';
import { planAnnexes, planParts } from './plan-parts.ts';
import type { Place } from './problems.ts';
import { emptyText } from './quiz.ts';
import { localised } from './texts.ts';
import { readYaml, type YamlFields, type YamlValue } from './yaml-value.ts';

const file = 'plan.yaml';

/** The plan of the course, with the places of its parts and annexes. */
export interface PlanSource {
  root: YamlFields;
  /** By part (`1`) or annex (`A`). */
  places: Map<string, Place>;
  parts: readonly YamlValue[];
  annexes: readonly YamlValue[];
}

/** Reads which parts and annexes plan.yaml has: worksheet fields name them. Null when there is none. */
export function readPlanSource(course: CourseContext): PlanSource | null {
  const yaml = course.files.use(file);
  const value = yaml && readYaml(file, yaml.text ?? '', course.problems);
  if (!value) return null;
  const root = value.fields(['title', 'warning', 'parts'], ['annexes']);
  const list = (name: string): YamlValue[] => (root.has(name) ? root.at(name).list() : []);
  const source: PlanSource = { root, places: new Map(), parts: list('parts'), annexes: list('annexes') };
  inOrder(source.parts, 'part', planParts, source);
  if (root.has('parts') && source.parts.length < planParts.length) {
    const reason = `the plan has ${planParts.length} parts, 1 to 9; here are ${source.parts.length}`;
    root.at('parts').fault('plan', reason);
  }
  inOrder(source.annexes, 'annex', planAnnexes, source);
  return source;
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
  };
}

/** What nothing fills in: parts without a field, annexes without field and form. */
export function reportUnfed(
  { places }: PlanSource,
  plan: BundlePlan,
  fed: ReadonlySet<string>,
  course: CourseContext,
): void {
  const report = (slot: string, reason: string): void =>
    course.gaps.add(places.get(slot) ?? { file, line: 1 }, 'gap', reason);
  for (const { part } of plan.parts)
    if (!fed.has(part)) report(part, `no worksheet field feeds part ${part} of the plan (plan=${part})`);
  for (const { annex, form } of plan.annexes) {
    const isBlank = Object.values(form).every((text) => text === '');
    if (isBlank && !fed.has(annex))
      report(
        annex,
        `annex ${annex} is empty: it has no form, and no worksheet field feeds it (plan=${annex})`,
      );
  }
}
