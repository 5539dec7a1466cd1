import { outcomes, routes } from '@campus/course-rules';
import type { BundleOutcome, BundleRule, CourseBundle } from '../bundle.ts';
import { readRule, type RuleGround } from './rule.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';

/** What a course asks for, outcome by outcome. */
export function readCompletion(fields: YamlFields | null, ground: RuleGround): CourseBundle['completion'] {
  if (!fields) return { outcome: 'participation', rule: { all: [] }, further: [] };
  const outcome = fields.at('outcome').oneOf([...outcomes]) ?? 'participation';
  const rule = fields.has('rule') ? readRule(fields.at('rule'), ground) : { all: [] };
  const further = fields.optional('further', [], (value) =>
    value.list().map((each) => readFurther(each, rule, ground)),
  );
  const names = [outcome, ...further.map((each) => each.outcome)];
  if (new Set(names).size < names.length)
    fields.at('further').fault('value', 'each outcome has one rule: an outcome is here twice');
  return { outcome, rule, further };
}

/** With `builds-on: true` the main rule has to be met as well. */
function readFurther(value: YamlValue, main: BundleRule, ground: RuleGround): BundleOutcome {
  const fields = value.fields(['outcome', 'routes', 'rule'], ['builds-on']);
  const rule = readRule(fields.at('rule'), ground);
  const buildsOn = fields.optional('builds-on', false, (each) => each.boolean());
  const own = 'all' in rule ? rule.all : [rule];
  return {
    outcome: fields.at('outcome').oneOf([...outcomes]) ?? 'participation',
    routes: fields
      .at('routes')
      .list()
      .flatMap((each) => each.oneOf(routes) ?? []),
    rule: buildsOn ? { all: ['all' in main ? main : { all: [main] }, ...own] } : rule,
  };
}
