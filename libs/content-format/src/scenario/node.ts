import { type ChoiceRules, gauges, type NodeRules, type NodeTexts } from '@campus/scenario-engine';
import type { Locale, Localised } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { suggestion } from '../problems.ts';
import { vocabularyKeys } from '../tags.ts';
import { localised } from '../texts/texts.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';
import { readCall } from './call.ts';
import { readCondition } from './condition.ts';
import { textLimits, within } from './limits.ts';
import type { ScenarioNames } from './read-scenario.ts';

/** A node with its place in the file. */
export interface NodeSource {
  key: string;
  value: YamlValue;
  rules: NodeRules;
  /** Where each choice and each conditional paragraph is written. */
  places: ReadonlyMap<string, YamlValue>;
  textsIn: (locale: Locale) => NodeTexts;
}

export function readNode(value: YamlValue, names: ScenarioNames, course: CourseContext): NodeSource {
  const fields = value.fields(['key', 'title', 'clock', 'text', 'choices'], ['seconds', 'call', 'also']);
  within(fields.at('text'), textLimits.node, course);
  const choices = (fields.has('choices') ? fields.at('choices').list() : []).map((each) =>
    readChoice(each, names, course),
  );
  if (choices.length < 2 || choices.length > 5)
    fields.at('choices').fault('scenario', `a node has from 2 to 5 choices, not ${choices.length}`);
  const also = fields.optional('also', [], (each) => each.list().map((one) => readAlso(one, names, course)));
  const title = localised(fields.at('title'), 'plain', course);
  const clock = localised(fields.at('clock'), 'plain', course);
  const html = localised(fields.at('text'), 'blocks', course);
  const call = fields.nullable('call', (each) => readCall(each, course));
  return {
    key: fields.at('key').key(),
    value,
    rules: {
      seconds: fields.nullable('seconds', (each) => each.number({ min: 15, max: 900, whole: true })),
      also: also.map(({ key, when }) => ({ key, when })),
      choices: choices.map((choice) => choice.rules),
    },
    places: new Map([...also, ...choices].map((each) => [each.key, each.value])),
    textsIn: (locale) => ({
      title: title[locale] ?? '',
      clock: clock[locale] ?? '',
      html: [call?.[locale], html[locale]].filter(Boolean).join('\n'),
      also: Object.fromEntries(also.map(({ key, text }) => [key, text[locale] ?? ''])),
      choices: Object.fromEntries(
        choices.map(({ key, text, consequence, advice }) => [
          key,
          {
            text: text[locale] ?? '',
            consequence: consequence[locale] ?? '',
            advice: advice[locale] ?? '',
          },
        ]),
      ),
    }),
  };
}

function readAlso(value: YamlValue, names: ScenarioNames, course: CourseContext) {
  const fields = value.fields(['key', 'when', 'text']);
  return {
    key: fields.at('key').key(),
    value,
    when: readCondition(fields.at('when'), names.choices),
    text: localised(fields.at('text'), 'blocks', course),
  };
}

interface ChoiceSource {
  key: string;
  value: YamlValue;
  rules: ChoiceRules;
  text: Localised;
  consequence: Localised;
  advice: Localised;
}

function readChoice(value: YamlValue, names: ScenarioNames, course: CourseContext): ChoiceSource {
  const fields = value.fields(
    ['key', 'text', 'effects', 'guidelines', 'consequence', 'advice', 'next'],
    ['when'],
  );
  within(fields.at('text'), textLimits.choice, course);
  within(fields.at('consequence'), textLimits.consequence, course);
  within(fields.at('advice'), textLimits.advice, course);
  const key = fields.at('key').key();
  const guidelines = fields.has('guidelines') ? vocabularyKeys(fields.at('guidelines'), 'guidelines') : [];
  if (guidelines.length === 0)
    fields.at('guidelines').fault('scenario', 'a choice names at least one guideline for the debrief');
  return {
    key,
    value,
    rules: {
      key,
      when: fields.nullable('when', (each) => readCondition(each, names.choices)),
      effects: readEffects(fields.at('effects')),
      guidelines,
      next: readNext(fields, names),
    },
    text: localised(fields.at('text'), 'choice', course),
    consequence: localised(fields.at('consequence'), 'blocks', course),
    advice: localised(fields.at('advice'), 'inline', course),
  };
}

function readEffects(value: YamlValue): ChoiceRules['effects'] {
  const fields = value.fields([], gauges);
  const given = gauges.filter((gauge) => fields.has(gauge));
  return Object.fromEntries(
    given.map((gauge) => [gauge, fields.at(gauge).number({ min: -30, max: 30, whole: true })]),
  );
}

function readNext(fields: YamlFields, names: ScenarioNames): ChoiceRules['next'] {
  const value = fields.at('next');
  if (!fields.has('next')) return lost(names);
  if (value.isString) return [{ when: null, to: placeName(value, names) }];
  const ways = value.list().map((each) => {
    const way = each.fields(['to'], ['when']);
    return {
      when: way.nullable('when', (condition) => readCondition(condition, names.choices)),
      to: placeName(way.at('to'), names),
    };
  });
  const open = ways.findIndex(({ when }) => when === null);
  if (open !== ways.length - 1 || ways.length === 0) {
    value.fault('scenario', 'the last way on, and only the last, has no "when"');
    names.isWhole = false;
  }
  return ways;
}

function lost(names: ScenarioNames): [] {
  names.isWhole = false;
  return [];
}

function placeName(value: YamlValue, names: ScenarioNames): string {
  const name = value.key();
  if (!names.places.has(name)) {
    value.fault('scenario', `no node or ending "${name}" in this scenario${suggestion(name, names.places)}`);
    names.isWhole = false;
  }
  return name;
}
