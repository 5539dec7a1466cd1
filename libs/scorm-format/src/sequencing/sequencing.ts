import type { Item, Organization } from '../manifest/manifest.ts';
import { readAttemptLimit, readRollupRules, readRules } from './sequencing-rules.ts';
import { readObjectives } from './sequencing-objectives.ts';
import type { ActivityDefinition, RollupRequirement, Timing } from './sequencing-types.ts';
import { flag, number, type SequencingPart } from './sequencing-values.ts';
import { attributeOf, type XmlElement } from '../manifest/xml-element.ts';

const isExtension = ({ namespace }: XmlElement) => /adlseq/i.test(namespace);

/** ADL's own elements share local names with those of IMS. */
const partIn = (sequencing: XmlElement | undefined, name: string, extension?: 'adlseq') =>
  sequencing?.children.find(
    (child) => child.name.toLowerCase() === name && isExtension(child) === (extension === 'adlseq'),
  );

type Collection = ReadonlyMap<string | null, XmlElement>;

const partsOf = (sequencing: XmlElement | null, collection: Collection): SequencingPart => {
  const own = sequencing ?? undefined;
  const reference = attributeOf(own, 'idref');
  const shared = reference === null ? undefined : collection.get(reference);
  return (name, extension) => partIn(own, name, extension) ?? partIn(shared, name, extension);
};

const timingOf = (element: XmlElement | undefined, name: string): Timing => {
  const text = attributeOf(element, name)?.toLowerCase();
  return text === 'once' ? 'once' : text === 'oneachnewattempt' ? 'onEachNewAttempt' : 'never';
};

const controlOf = (part: SequencingPart): ActivityDefinition['control'] => {
  const mode = part('controlmode');
  const constrained = part('constrainedchoiceconsiderations', 'adlseq');
  return {
    choice: flag(mode, 'choice', true),
    choiceExit: flag(mode, 'choiceexit', true),
    flow: flag(mode, 'flow', false),
    forwardOnly: flag(mode, 'forwardonly', false),
    useCurrentAttemptObjectiveInfo: flag(mode, 'usecurrentattemptobjectiveinfo', true),
    useCurrentAttemptProgressInfo: flag(mode, 'usecurrentattemptprogressinfo', true),
    preventActivation: flag(constrained, 'preventactivation', false),
    constrainChoice: flag(constrained, 'constrainchoice', false),
  };
};

const requirements: readonly RollupRequirement[] = [
  'always',
  'ifAttempted',
  'ifNotSkipped',
  'ifNotSuspended',
];

const requirementIn = (element: XmlElement | undefined, name: string): RollupRequirement => {
  const text = attributeOf(element, name)?.toLowerCase();
  return requirements.find((requirement) => requirement.toLowerCase() === text) ?? 'always';
};

const considerationsOf = (part: SequencingPart) => {
  const element = part('rollupconsiderations', 'adlseq');
  return {
    required: {
      satisfied: requirementIn(element, 'requiredforsatisfied'),
      notSatisfied: requirementIn(element, 'requiredfornotsatisfied'),
      completed: requirementIn(element, 'requiredforcompleted'),
      incomplete: requirementIn(element, 'requiredforincomplete'),
    },
    measureSatisfactionIfActive: flag(element, 'measuresatisfactionifactive', true),
  };
};

const randomizationOf = (part: SequencingPart): Pick<ActivityDefinition, 'selection' | 'randomization'> => {
  const element = part('randomizationcontrols');
  const count = number(attributeOf(element, 'selectcount'), -1);
  return {
    selection: { timing: timingOf(element, 'selectiontiming'), count: count >= 0 ? count : null },
    randomization: {
      timing: timingOf(element, 'randomizationtiming'),
      isReordered: flag(element, 'reorderchildren', false),
    },
  };
};

type Source = Pick<Item, 'title' | 'sequencing'> &
  Partial<Pick<Item, 'isVisible' | 'completionThreshold' | 'progressWeight' | 'hideLmsUi' | 'sharedData'>> & {
    identifier: string;
  };

const activityOf = (
  source: Source,
  children: ActivityDefinition[],
  collection: Collection,
): ActivityDefinition => {
  const part = partsOf(source.sequencing, collection);
  const rollup = part('rolluprules');
  const delivery = part('deliverycontrols');
  return {
    id: source.identifier,
    title: source.title,
    isVisible: source.isVisible ?? true,
    entry: null,
    children,
    control: controlOf(part),
    rules: readRules(part('sequencingrules')),
    attemptLimit: readAttemptLimit(part('limitconditions')),
    rollup: {
      rules: readRollupRules(rollup),
      objectiveSatisfied: flag(rollup, 'rollupobjectivesatisfied', true),
      progressCompletion: flag(rollup, 'rollupprogresscompletion', true),
      measureWeight: number(attributeOf(rollup, 'objectivemeasureweight'), 1),
      progressWeight: source.progressWeight ?? 1,
      ...considerationsOf(part),
    },
    objectives: readObjectives(part('objectives'), part('objectives', 'adlseq')),
    ...randomizationOf(part),
    delivery: {
      isTracked: flag(delivery, 'tracked', true),
      completionSetByContent: flag(delivery, 'completionsetbycontent', false),
      objectiveSetByContent: flag(delivery, 'objectivesetbycontent', false),
    },
    completionThreshold: source.completionThreshold ?? null,
    hideLmsUi: source.hideLmsUi ?? [],
    sharedData: source.sharedData ?? [],
  };
};

/**
 * An item that opens its own page and also has items below it, which the standard does not allow but tools
 * write. Its page becomes the first activity of a group and keeps the identifier, by which it is launched,
 * listed and recorded; rules about the whole stay with the group. Without rules of its own about flow and
 * choice, the group inherits those of its parent.
 */
const groupOf = (item: Item, group: ActivityDefinition, isModeGiven: boolean, flow: boolean) => {
  const [{ maps: _ofGroup, ...primary }, ...others] = group.objectives;
  const page: ActivityDefinition = {
    ...activityOf({ ...item, sequencing: null, progressWeight: 1 }, [], new Map()),
    objectives: [{ ...primary, maps: [] }, ...others],
    delivery: group.delivery,
  };
  return {
    ...group,
    id: `${item.identifier}~group`,
    entry: item.identifier,
    isVisible: false,
    children: [page, ...group.children],
    control: isModeGiven ? group.control : { ...group.control, flow },
    completionThreshold: null,
    hideLmsUi: [],
    sharedData: [],
  };
};

/**
 * The activity tree of an organization, its root the organization itself. Nothing is refused: what cannot be read
 * has its default.
 *
 * @param collection the children of the manifest's `imsss:sequencingCollection`
 */
export const readSequencing = (
  organization: Organization,
  collection: readonly XmlElement[],
): ActivityDefinition => {
  const byId: Collection = new Map(collection.map((shared) => [attributeOf(shared, 'id'), shared]));
  const modeOf = (source: Source, outer: boolean): [isGiven: boolean, flow: boolean] => {
    const mode = partsOf(source.sequencing, byId)('controlmode');
    return [mode !== undefined, flag(mode, 'flow', mode === undefined && outer)];
  };
  const ofItem = (item: Item, outer: boolean): ActivityDefinition => {
    const isGroup = item.launch !== null && item.children.length > 0;
    const [isModeGiven, flow] = modeOf(item, isGroup && outer);
    const activity = activityOf(
      item,
      item.children.map((child) => ofItem(child, flow)),
      byId,
    );
    return isGroup ? groupOf(item, activity, isModeGiven, flow) : activity;
  };
  const [isModeGiven, flow] = modeOf(organization, false);
  const root = activityOf(
    organization,
    organization.items.map((item) => ofItem(item, flow)),
    byId,
  );
  const isSingle = root.children.length === 1 && root.children[0]?.children.length === 0;
  // One item alone, and nothing said about the way: there is nothing to choose, it begins with the course.
  return isSingle && !isModeGiven
    ? { ...root, control: { ...root.control, flow: true, choice: false } }
    : root;
};
