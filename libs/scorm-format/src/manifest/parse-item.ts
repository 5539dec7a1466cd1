import type { Fault } from '../fault.ts';
import type { Item, Launch } from './manifest.ts';
import { unknownSequencing } from '../sequencing/known-sequencing.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

/** What items are read against. */
export interface ItemContext {
  launchOf: (resource: string, item: string) => Launch | null;
  /** Sequencing of the collection, by its ID. */
  sequencingById: ReadonlyMap<string, XmlElement>;
  warnings: Fault[];
  /** Identifiers used so far, and how often each occurred. */
  taken: Map<string, number>;
}

/** Identifiers come with padding and `%20` around and inside them. */
export const tidyIdentifier = (identifier: string | null): string =>
  (identifier ?? '').replace(/%20/g, ' ').replace(/\s+/gu, ' ').trim();

const numberOf = (text: string | null | undefined): number | null => {
  const value = text === null || text === undefined || text.trim() === '' ? NaN : Number(text.trim());
  return Number.isFinite(value) ? value : null;
};

const maxTitle = 500;

/** A title as one line, no longer than anybody reads. */
export const titleOf = (element: XmlElement): string => {
  const title = textOf(element, 'title') ?? '';
  return title.length > maxTitle ? `${title.slice(0, maxTitle).toWellFormed()}…` : title;
};

/** XML's booleans, and how people write them. */
export const booleanOf = (text: string | null, otherwise: boolean): boolean =>
  text === null ? otherwise : /^(true|1|yes)$/i.test(text);

/** A part of an item's sequencing, its own or else that of the collection it refers to. */
const sequencingPart = (
  sequencing: XmlElement | undefined,
  byId: ReadonlyMap<string, XmlElement>,
  name: string,
) => {
  const own = childOf(sequencing, name);
  const reference = attributeOf(sequencing, 'idref');
  return own || reference === null ? own : childOf(byId.get(reference), name);
};

const scaledPassingScoreOf = (objectives: XmlElement | undefined): number | null => {
  const primary = childOf(objectives, 'primaryobjective');
  if (!booleanOf(attributeOf(primary, 'satisfiedbymeasure'), false)) return null;
  return numberOf(textOf(primary, 'minnormalizedmeasure')) ?? 1;
};

/** 4th Edition: attributes; before: the number itself is the threshold. */
export const thresholdOf = (
  element: XmlElement | undefined,
): Pick<Item, 'completionThreshold' | 'progressWeight'> => {
  const own = numberOf(element?.text);
  const byMeasure = booleanOf(attributeOf(element, 'completedbymeasure'), false);
  return {
    completionThreshold: byMeasure ? (numberOf(attributeOf(element, 'minprogressmeasure')) ?? 1) : own,
    progressWeight: numberOf(attributeOf(element, 'progressweight')) ?? 1,
  };
};

const hiddenControls = (element: XmlElement): string[] =>
  childrenOf(childOf(childOf(element, 'presentation'), 'navigationinterface'), 'hidelmsui')
    .map(({ text }) => text.trim())
    .filter((control) => control !== '');

const sharedDataOf = (element: XmlElement): Item['sharedData'] =>
  childrenOf(childOf(element, 'data'), 'map').map((map) => ({
    target: attributeOf(map, 'targetid') ?? '',
    read: booleanOf(attributeOf(map, 'readshareddata'), true),
    write: booleanOf(attributeOf(map, 'writeshareddata'), true),
  }));

const uniqueIdentifier = (element: XmlElement, { taken, warnings }: ItemContext): string => {
  const wanted = tidyIdentifier(attributeOf(element, 'identifier')) || `item-${taken.size + 1}`;
  let copy = (taken.get(wanted) ?? 0) + 1;
  if (copy === 1) {
    taken.set(wanted, 1);
    return wanted;
  }
  while (taken.has(`${wanted}~${copy}`)) copy += 1;
  const identifier = `${wanted}~${copy}`;
  taken.set(wanted, copy).set(identifier, 1);
  warnings.push({ code: 'IDENTIFIER_DUPLICATE', params: { identifier: wanted } });
  return identifier;
};

/** Reads one item and those below it; the depth of XML is limited before. */
export const parseItem = (element: XmlElement, context: ItemContext): Item => {
  const identifier = uniqueIdentifier(element, context);
  const sequencing = childOf(element, 'sequencing');
  context.warnings.push(...unknownSequencing(sequencing, identifier));
  const part = (name: string) => sequencingPart(sequencing, context.sequencingById, name);
  const resource = tidyIdentifier(attributeOf(element, 'identifierref'));
  return {
    identifier,
    title: titleOf(element),
    isVisible: booleanOf(attributeOf(element, 'isvisible'), true),
    launch: resource === '' ? null : context.launchOf(resource, identifier),
    parameters: attributeOf(element, 'parameters'),
    prerequisites: textOf(element, 'prerequisites'),
    masteryScore: numberOf(textOf(element, 'masteryscore')),
    maxTimeAllowed:
      textOf(element, 'maxtimeallowed') ??
      attributeOf(part('limitconditions'), 'attemptabsolutedurationlimit'),
    timeLimitAction: textOf(element, 'timelimitaction'),
    // Content reads it as it stands, line breaks and all.
    dataFromLms: childOf(element, 'datafromlms')?.text.trim() || null,
    ...thresholdOf(childOf(element, 'completionthreshold')),
    scaledPassingScore: scaledPassingScoreOf(part('objectives')),
    hideLmsUi: hiddenControls(element),
    sharedData: sharedDataOf(element),
    sequencing: sequencing ?? null,
    children: childrenOf(element, 'item').map((child) => parseItem(child, context)),
  };
};
