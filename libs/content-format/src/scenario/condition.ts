import { type Condition, type Gauge, gauges } from '@campus/scenario-engine';
import { suggestion } from '../problems.ts';
import type { YamlValue } from '../yaml-value.ts';

const forms =
  '{ chose: node.choice }, { gauge: …, atLeast: … }, { gauge: …, below: … }, { all: […] }, { any: […] } or { not: … }';

/** A condition that never holds, in place of one that cannot be read. */
const unreadable: Condition = { any: [] };

/** Reads a condition; `choices` are all `node.choice` of the scenario. */
export function readCondition(value: YamlValue, choices: ReadonlySet<string>): Condition {
  const given = new Map(value.isMap ? value.entries() : []);
  const [name = ''] = given.keys();
  const inner = given.get(name);
  if (inner && given.size === 1) {
    const nested = (each: YamlValue): Condition => readCondition(each, choices);
    if (name === 'chose') return { chose: choiceName(inner, choices) };
    if (name === 'all') return { all: inner.list().map(nested) };
    if (name === 'any') return { any: inner.list().map(nested) };
    if (name === 'not') return { not: nested(inner) };
  }
  const gauge = given.get('gauge');
  const bound = given.get('atLeast') ?? given.get('below');
  if (!gauge || !bound || given.size !== 2) {
    value.fault('scenario', `a condition is ${forms}`);
    return unreadable;
  }
  const limit = bound.number({ min: 0, max: 100, whole: true });
  return given.has('atLeast')
    ? { gauge: gaugeName(gauge), atLeast: limit }
    : { gauge: gaugeName(gauge), below: limit };
}

const gaugeName = (value: YamlValue): Gauge => value.oneOf(gauges);

function choiceName(value: YamlValue, choices: ReadonlySet<string>): string {
  const name = value.string();
  if (name !== '' && !choices.has(name))
    value.fault(
      'scenario',
      `no choice "${name}" in this scenario${suggestion(name, choices)}; write node.choice`,
    );
  return name;
}
