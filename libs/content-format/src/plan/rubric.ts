import type { BundleCriterion, BundleRubric } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { localised } from '../texts/texts.ts';
import type { YamlValue } from '../yaml-value.ts';
import { type PlanAnnex, planAnnexes, type PlanPart, planParts } from './plan-parts.ts';

const slots: readonly [PlanPart, ...(PlanPart | PlanAnnex)[]] = [...planParts, ...planAnnexes];

/** The points a plan can have. */
export const mostPoints = ({ criteria }: Pick<BundleRubric, 'criteria'>): number =>
  criteria.reduce((sum, { levels }) => sum + (levels[0]?.points ?? 0), 0);

/** By what a plan that was handed in is reviewed. */
export function readRubric(value: YamlValue, course: CourseContext): BundleRubric {
  const fields = value.fields(['approval', 'criteria']);
  const list = fields.has('criteria') ? fields.at('criteria').list() : [];
  const criteria = list.map((each) => readCriterion(each, course));
  const keys = criteria.map(({ key }) => key);
  if (new Set(keys).size < keys.length) value.fault('value', 'two criteria of the rubric have one key');
  const most = Math.max(mostPoints({ criteria }), 1);
  return { approval: fields.at('approval').number({ min: 1, max: most, whole: true }), criteria };
}

function readCriterion(value: YamlValue, course: CourseContext): BundleCriterion {
  const fields = value.fields(['key', 'parts', 'title', 'levels']);
  const levels = (fields.has('levels') ? fields.at('levels').list() : []).map((each) => {
    const level = each.fields(['points', 'text']);
    return {
      points: level.at('points').number({ min: 0, max: 100, whole: true }),
      text: localised(level.at('text'), 'plain', course),
    };
  });
  const isFalling = levels.every(({ points }, at) => at === 0 || points < (levels[at - 1]?.points ?? 0));
  if (levels.length < 2 || !isFalling || levels.at(-1)?.points !== 0)
    value.fault('value', 'a criterion has two levels or more, the highest first, and 0 points at the end');
  return {
    key: fields.at('key').key(),
    parts: fields
      .at('parts')
      .list()
      .flatMap((each) => each.oneOf(slots) ?? []),
    title: localised(fields.at('title'), 'plain', course),
    levels,
  };
}
