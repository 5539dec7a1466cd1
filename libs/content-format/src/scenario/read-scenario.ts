import { type Gauges, gauges, type ScenarioRules, type ScenarioTexts } from '@campus/scenario-engine';
import type { BundleScenario, Locale, Localised } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { emptyText } from '../questions/quiz.ts';
import { sourceList } from '../sources/source-list.ts';
import { readTags, sourceKey, tagFields, vocabularyKey } from '../tags.ts';
import { localised } from '../texts/texts.ts';
import { guidelines as vocabulary } from '../vocabulary.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';
import { textLimits, within } from './limits.ts';
import { type NodeSource, readNode } from './node.ts';
import { reportFindings } from './report.ts';

const required = [
  'uuid',
  'key',
  'kind',
  'title',
  'minutes',
  'briefing',
  'gauges',
  'start',
  'nodes',
  'endings',
  'debrief',
];
const optional = ['notice', 'sources', ...tagFields];

/** Reads a scenario and proves that every path through it is sound. */
export function readScenario(root: YamlValue, isRequired: boolean, course: CourseContext): BundleScenario {
  const fields = root.fields(required, optional);
  fields.optional('kind', '', (value) => value.oneOf(['scenario']));
  const names = namesIn(fields);
  const nodes = listOf(fields, 'nodes').map((value) => readNode(value, names, course));
  const endings = listOf(fields, 'endings').map((value) => readEnding(value, course));
  const rules: ScenarioRules = {
    start: startOf(fields, names),
    gauges: readGauges(fields.at('gauges')),
    nodes: Object.fromEntries(nodes.map((node) => [node.key, node.rules])),
    endings: endings.map(({ key }) => key),
  };
  if (names.isWhole && course.proves) reportFindings(rules, nodes, endings, root);
  const told = { fields, nodes, endings, debrief: readDebrief(fields, nodes, course) };
  return {
    kind: 'scenario',
    uuid: fields.at('uuid').uuid(),
    key: fields.at('key').key(),
    title: localised(fields.at('title'), 'plain', course),
    minutes: fields.at('minutes').number({ min: 1, max: 240, whole: true }),
    required: isRequired,
    tags: readTags(fields, course),
    rules,
    texts: textsOf(told, course),
  };
}

/** What may be named in a scenario, known before its nodes are read. */
export interface ScenarioNames {
  /** Nodes and endings. */
  places: ReadonlySet<string>;
  /** As `node.choice`. */
  choices: ReadonlySet<string>;
  /** False once a name has led nowhere: then there is nothing to prove. */
  isWhole: boolean;
}

function namesIn(fields: YamlFields): ScenarioNames {
  const names = { places: new Set<string>(), choices: new Set<string>(), isWhole: true };
  const claim = (value: YamlValue, taken: Set<string>, prefix = ''): string => {
    const at = fieldOf(value, 'key');
    const key = at?.isString ? at.string() : '';
    if (key !== '' && taken.has(prefix + key)) {
      at?.fault('key-duplicate', `the key "${key}" is used twice in this scenario`);
      names.isWhole = false;
    }
    if (key !== '') taken.add(prefix + key);
    else names.isWhole = false;
    return key;
  };
  for (const node of listOf(fields, 'nodes')) {
    const key = claim(node, names.places);
    for (const choice of fieldOf(node, 'choices')?.list() ?? []) claim(choice, names.choices, `${key}.`);
  }
  for (const ending of listOf(fields, 'endings')) claim(ending, names.places);
  return names;
}

const listOf = (fields: YamlFields, name: string): YamlValue[] =>
  fields.has(name) ? fields.at(name).list() : [];

const fieldOf = (value: YamlValue, name: string): YamlValue | undefined =>
  value.isMap ? value.entries().find(([each]) => each === name)?.[1] : undefined;

function startOf(fields: YamlFields, names: ScenarioNames): string {
  const start = fields.at('start').key();
  if (start !== '' && !names.places.has(start)) {
    fields.at('start').fault('scenario', `no node has the key "${start}"`);
    names.isWhole = false;
  }
  return start;
}

function readGauges(value: YamlValue): Gauges {
  const fields = value.fields(gauges);
  const entries = gauges.map((gauge) => [gauge, fields.at(gauge).number({ min: 0, max: 100, whole: true })]);
  return Object.fromEntries(entries) as Gauges;
}

export interface EndingSource {
  key: string;
  value: YamlValue;
  title: Localised;
  html: Localised;
}

function readEnding(value: YamlValue, course: CourseContext): EndingSource {
  const fields = value.fields(['key', 'title', 'text']);
  within(fields.at('text'), textLimits.ending, course);
  return {
    key: fields.at('key').key(),
    value,
    title: localised(fields.at('title'), 'plain', course),
    html: localised(fields.at('text'), 'blocks', course),
  };
}

interface DebriefSource {
  html: Localised;
  guidelines: { key: string; text: Localised }[];
  sources: string[];
}

function readDebrief(fields: YamlFields, nodes: readonly NodeSource[], course: CourseContext): DebriefSource {
  const sources = fields.optional('sources', [], (value) =>
    value.list().map((each) => sourceKey(each, course)),
  );
  const debrief = fields.at('debrief').fields(['text', 'guidelines']);
  const guidelines = listOf(debrief, 'guidelines').map((value) => {
    const each = value.fields(['key', 'text']);
    const key = vocabularyKey(each.at('key'), 'guidelines');
    return { key, text: localised(each.at('text'), 'inline', course) };
  });
  const told = new Set(guidelines.map(({ key }) => key));
  for (const { rules, value, key } of nodes)
    for (const guideline of rules.choices.flatMap((choice) => choice.guidelines))
      if (!told.has(guideline))
        value.fault('scenario', `"${key}" names ${guideline}, of which the debrief says nothing`);
  return { html: localised(debrief.at('text'), 'blocks', course), guidelines, sources };
}

const titleOf = (guideline: string, locale: Locale): string => {
  const label: Record<string, string> = { ...vocabulary[guideline] };
  return label[locale] ?? '';
};

interface Told {
  fields: YamlFields;
  nodes: readonly NodeSource[];
  endings: readonly EndingSource[];
  debrief: DebriefSource;
}

/** The words, turned from text by language to language by text. */
function textsOf({ fields, nodes, endings, debrief }: Told, course: CourseContext): Localised<ScenarioTexts> {
  const title = localised(fields.at('title'), 'plain', course);
  const briefing = localised(fields.at('briefing'), 'blocks', course);
  const notice = fields.optional('notice', emptyText(course), (value) => localised(value, 'plain', course));
  const listed = debrief.sources.flatMap((key) => course.sources.get(key) ?? []);
  const inLocale = (locale: Locale): ScenarioTexts => ({
    title: title[locale] ?? '',
    briefing: briefing[locale] ?? '',
    notice: notice[locale] ?? '',
    nodes: Object.fromEntries(nodes.map((node) => [node.key, node.textsIn(locale)])),
    endings: Object.fromEntries(
      endings.map((ending) => [
        ending.key,
        { title: ending.title[locale] ?? '', html: ending.html[locale] ?? '' },
      ]),
    ),
    debrief: {
      html: debrief.html[locale] ?? '',
      guidelines: Object.fromEntries(debrief.guidelines.map(({ key, text }) => [key, text[locale] ?? ''])),
      titles: Object.fromEntries(debrief.guidelines.map(({ key }) => [key, titleOf(key, locale)])),
      sources: sourceList(listed, locale, null),
    },
  });
  return Object.fromEntries(course.locales.map((locale) => [locale, inLocale(locale)]));
}
