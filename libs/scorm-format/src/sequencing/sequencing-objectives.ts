import type {
  ActivityDefinition,
  ObjectiveDefinition,
  ObjectiveField,
  ObjectiveMap,
} from './sequencing-types.ts';
import { flag, number } from './sequencing-values.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../manifest/xml-element.ts';

/** Attributes of `imsss:mapInfo` and of `adlseq:mapInfo` (4th Edition): reading is the default, writing is not. */
const fields: Record<'imsss' | 'adlseq', readonly [ObjectiveField, string][]> = {
  imsss: [
    ['satisfied', 'satisfiedstatus'],
    ['measure', 'normalizedmeasure'],
  ],
  adlseq: [
    ['raw', 'rawscore'],
    ['min', 'minscore'],
    ['max', 'maxscore'],
    ['completion', 'completionstatus'],
    ['progress', 'progressmeasure'],
  ],
};

const tidy = (text: string | null): string | null =>
  text?.replace(/%20/g, ' ').replace(/\s+/gu, ' ').trim() || null;

const mapsOf = (objective: XmlElement | undefined, kind: keyof typeof fields): ObjectiveMap[] =>
  childrenOf(objective, 'mapinfo').flatMap((map) => {
    const target = tidy(attributeOf(map, 'targetobjectiveid'));
    const allowed = (verb: 'read' | 'write') =>
      fields[kind].filter(([, name]) => flag(map, verb + name, verb === 'read')).map(([field]) => field);
    return target === null ? [] : [{ target, read: allowed('read'), write: allowed('write') }];
  });

const objectiveOf = (
  element: XmlElement | undefined,
  isPrimary: boolean,
  extension: XmlElement | undefined,
): ObjectiveDefinition => {
  const id = tidy(attributeOf(element, 'objectiveid'));
  const extended = childrenOf(extension, 'objective').find(
    (candidate) => id !== null && tidy(attributeOf(candidate, 'objectiveid')) === id,
  );
  return {
    id,
    isPrimary,
    satisfiedByMeasure: flag(element, 'satisfiedbymeasure', false),
    minNormalizedMeasure: number(textOf(element, 'minnormalizedmeasure'), 1),
    maps: [...mapsOf(element, 'imsss'), ...mapsOf(extended, 'adlseq')],
  };
};

/** Local objectives, the primary one first; further ones need their own id. */
export const readObjectives = (
  element: XmlElement | undefined,
  extension: XmlElement | undefined,
): ActivityDefinition['objectives'] => {
  const primary = objectiveOf(childOf(element, 'primaryobjective'), true, extension);
  const taken = new Set([primary.id]);
  const others = childrenOf(element, 'objective')
    .map((objective) => objectiveOf(objective, false, extension))
    .filter(({ id }) => id !== null && !taken.has(id) && taken.add(id));
  return [primary, ...others];
};
