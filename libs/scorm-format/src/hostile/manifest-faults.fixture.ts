import type { ElementRule, SchemaRules } from './schema-rules.fixture.ts';
import { parseXml, type XmlElement } from '../manifest/xml.ts';

const isOften = (times: string, count: number): boolean =>
  times === '*' ||
  (times === '?' && count <= 1) ||
  (times === '1' && count === 1) ||
  (times === '+' && count >= 1);

const nameIn = (rules: SchemaRules, { name, namespace }: XmlElement): string =>
  `${rules.namespaces[namespace] ?? `{${namespace}}`}${name}`;

function childIssues(rules: SchemaRules, name: string, element: XmlElement, rule: ElementRule): string[] {
  const allowed = rule.children ?? [];
  const names = element.children.map((child) => nameIn(rules, child));
  const places = names.map((child) => allowed.findIndex(([known]) => known === child));
  return [
    ...names.filter((_, at) => places[at] === -1).map((child) => `${name} holds ${child}`),
    ...names
      .filter((_, at) => (places[at] ?? 0) < (places[at - 1] ?? 0))
      .map((child) => `${name}: ${child} comes too late`),
    ...allowed
      .filter(([known, times]) => !isOften(times, names.filter((child) => child === known).length))
      .map(([known, times]) => `${name} has ${known} not ${times} times`),
  ];
}

function attributeIssues(name: string, { attributes }: XmlElement, rule: ElementRule): string[] {
  const allowed = rule.attributes ?? {};
  return [
    ...Object.entries(attributes).flatMap(([key, value]) => {
      const known = allowed[key];
      if (!known) return [`${name} has ${key}`];
      return known.form && !known.form.test(value) ? [`${name}: ${key} is "${value}"`] : [];
    }),
    ...Object.keys(allowed)
      .filter((key) => allowed[key]?.isNeeded && !(key in attributes))
      .map((key) => `${name} has no ${key}`),
  ];
}

function elementIssues(rules: SchemaRules, element: XmlElement): string[] {
  const name = nameIn(rules, element);
  const rule = rules.elements[name];
  if (!rule) return [`${name} is unknown`];
  const isTextRight = rule.text ? rule.text.test(element.text) : element.text.trim() === '';
  return [
    ...(isTextRight ? [] : [`${name} says "${element.text.trim()}"`]),
    ...attributeIssues(name, element, rule),
    ...childIssues(rules, name, element, rule),
    ...element.children.flatMap((child) => elementIssues(rules, child)),
  ];
}

const every = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(every)];

/** References between elements, and between the manifest and the files of the package. */
function referenceIssues(root: XmlElement, files: readonly string[]): string[] {
  const all = every(root);
  const ids = all.flatMap(({ attributes }) => attributes['identifier'] ?? []);
  const idsOf = (name: string) =>
    all.filter((each) => each.name === name).map(({ attributes }) => attributes['identifier']);
  const listed = all
    .filter(({ name }) => name === 'file')
    .map(({ attributes }) => decodeURIComponent(attributes['href'] ?? ''));
  return [
    ...ids.filter((each, at) => ids.indexOf(each) !== at).map((each) => `${each} is there twice`),
    ...all.flatMap(({ name, attributes: { identifierref, default: first, href } }) => [
      ...(identifierref !== undefined && !idsOf('resource').includes(identifierref)
        ? [`no resource ${identifierref}`]
        : []),
      ...(first !== undefined && !idsOf('organization').includes(first) ? [`no organization ${first}`] : []),
      ...(name === 'resource' && !listed.includes(decodeURIComponent(href ?? ''))
        ? [`${href} is not listed`]
        : []),
    ]),
    ...listed.filter((path, at) => listed.indexOf(path) !== at).map((path) => `${path} is listed twice`),
    ...listed.filter((path) => !files.includes(path)).map((path) => `${path} is listed and not there`),
    ...files.filter((path) => !listed.includes(path)).map((path) => `${path} is there and not listed`),
  ];
}

/**
 * Everything in which a manifest departs from the schemas of its standard; empty: nothing. Stricter than the schemas
 * where they let anything pass, such as elements of other namespaces.
 *
 * @param files paths in the package, the manifest left out
 */
export const manifestIssues = (xml: string, rules: SchemaRules, files: readonly string[]): string[] => {
  const root = parseXml(xml);
  return [...elementIssues(rules, root), ...referenceIssues(root, files)];
};
