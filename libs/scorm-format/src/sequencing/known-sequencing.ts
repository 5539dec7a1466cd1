import type { Fault } from '../fault.ts';
import type { XmlElement } from '../manifest/xml.ts';

/** Elements of `imsss:sequencing` and of ADL's extension to it, in lower case (SN 4th Ed., chapter 5 of CAM). */
const known = new Set([
  'controlmode',
  'sequencingrules',
  'preconditionrule',
  'postconditionrule',
  'exitconditionrule',
  'ruleconditions',
  'rulecondition',
  'ruleaction',
  'limitconditions',
  'auxiliaryresources',
  'auxiliaryresource',
  'rolluprules',
  'rolluprule',
  'rollupconditions',
  'rollupcondition',
  'rollupaction',
  'objectives',
  'primaryobjective',
  'objective',
  'minnormalizedmeasure',
  'mapinfo',
  'randomizationcontrols',
  'deliverycontrols',
  'constrainedchoiceconsiderations',
  'rollupconsiderations',
]);

const isOfSequencing = ({ namespace }: XmlElement) => /imsss|adlseq/i.test(namespace);

/** A warning for each element of an item's sequencing that no edition knows, at most five. */
export const unknownSequencing = (sequencing: XmlElement | undefined, item: string): Fault[] => {
  const found: Fault[] = [];
  const waiting = [...(sequencing?.children ?? [])];
  for (let next = waiting.pop(); next && found.length < 5; next = waiting.pop()) {
    const isKnown = known.has(next.name.toLowerCase()) || !isOfSequencing(next);
    if (!isKnown) found.push({ code: 'SEQUENCING_UNKNOWN', params: { item, element: next.name } });
    waiting.push(...next.children);
  }
  return found;
};
