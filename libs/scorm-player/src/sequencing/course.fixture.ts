import { isFault, parseManifest, type FlatCmi, type Manifest } from '@campus/scorm-format';
import { Sequencer, type Saved } from './sequencer.ts';

/** `<imsss:sequencing>` with a control mode and what else is given. */
export const sequencing = (mode: string, more = ''): string =>
  `<imsss:sequencing><imsss:controlMode ${mode}/>${more}</imsss:sequencing>`;

export const rules = (...each: string[]): string =>
  `<imsss:sequencingRules>${each.join('')}</imsss:sequencingRules>`;

/** `rule('pre', 'skip', 'condition="satisfied" operator="not"')`; more conditions are all needed. */
export const rule = (kind: 'pre' | 'exit' | 'post', action: string, ...conditions: string[]): string =>
  `<imsss:${kind}ConditionRule><imsss:ruleConditions>${conditions
    .map((condition) => `<imsss:ruleCondition ${condition}/>`)
    .join('')}</imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${kind}ConditionRule>`;

export const rollup = (action: string, test: string, more = ''): string =>
  `<imsss:rollupRule ${more}><imsss:rollupConditions><imsss:rollupCondition condition="${test}"/></imsss:rollupConditions><imsss:rollupAction action="${action}"/></imsss:rollupRule>`;

export const rollups = (each: string, attributes = ''): string =>
  `<imsss:rollupRules ${attributes}>${each}</imsss:rollupRules>`;

export const objectives = (primary: string, more = '', others = ''): string =>
  `<imsss:objectives><imsss:primaryObjective ${primary}>${more}</imsss:primaryObjective>${others}</imsss:objectives>`;

/** Content reports completion and success itself. */
export const told = '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>';

export const limit = (attempts: number): string => `<imsss:limitConditions attemptLimit="${attempts}"/>`;

/** A SCO whose content reports its results, unless `inside` differs. */
export const sco = (id: string, inside = `<imsss:sequencing>${told}</imsss:sequencing>`): string =>
  `<item identifier="${id}" identifierref="R"><title>${id}</title>${inside}</item>`;

export const cluster = (id: string, inside: string, ...children: string[]): string =>
  `<item identifier="${id}"><title>${id}</title>${children.join('')}${inside}</item>`;

/** A manifest whose organization has these items, and its own sequencing. */
export const manifestOf = (own: string, items: string[], collection = '', attributes = ''): Manifest => {
  const manifest = parseManifest(
    Buffer.from(`<?xml version="1.0"?>
<manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
 xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="O"><organization identifier="O" ${attributes}><title>Course</title>${items.join('')}${own}</organization></organizations>
<resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>
<imsss:sequencingCollection>${collection}</imsss:sequencingCollection></manifest>`),
  );
  if (isFault(manifest)) throw new Error(JSON.stringify(manifest));
  return manifest;
};

/** Plays a course as a learner and its content would, in words short enough for a table. */
export class Sitting {
  sequencer: Sequencer;
  private data: FlatCmi = {};

  constructor(
    private readonly manifest: Manifest,
    saved: Saved | null = null,
    private readonly random: () => number = () => 0,
  ) {
    this.sequencer = this.make(saved);
  }

  private make(saved: Saved | null): Sequencer {
    const organization = this.manifest.organizations[this.manifest.defaultOrganization];
    if (!organization) throw new Error('no organization');
    return new Sequencer(organization, this.manifest.sequencingCollection, saved, this.random);
  }

  /** The item shown after it, or what else came of it. */
  private readonly told = (outcome: ReturnType<Sequencer['navigate']>): string => {
    if (outcome.kind === 'delivered') this.data = {};
    return outcome.kind === 'delivered'
      ? outcome.activityId + (outcome.isResumed ? ' resumed' : '')
      : outcome.kind === 'refused'
        ? outcome.code
        : outcome.kind;
  };

  open(target: string | null = null): string {
    return this.told(this.sequencer.open(target));
  }

  /** Content sets elements: `says({ success_status: 'passed' })`. */
  says(elements: Record<string, string>): this {
    for (const [name, value] of Object.entries(elements)) this.data[`cmi.${name}`] = value;
    return this;
  }

  go(navigation: Parameters<Sequencer['navigate']>[0], target: string | null = null): string {
    const set = new Set(Object.keys(this.data));
    this.sequencer.take({ now: this.data, then: {}, set }, true);
    return this.told(this.sequencer.navigate(navigation, target));
  }

  standing(id: string) {
    return this.sequencer.standings().find((standing) => standing.id === id);
  }

  /** Entries of the table of contents that may be chosen. */
  choices(): string[] {
    const { choices } = this.sequencer.offer();
    return Object.keys(choices).filter((id) => choices[id]);
  }

  /** The next attempt on the whole, after this one has ended. */
  nextAttempt(objectives: unknown = this.sequencer.save().objectives): this {
    const { state } = this.sequencer.save();
    this.sequencer = this.make({ state, objectives, isOfLast: true });
    this.data = {};
    return this;
  }

  /** Another day, another device. */
  later(): this {
    this.sequencer = this.make(JSON.parse(JSON.stringify(this.sequencer.save())) as Saved);
    this.data = {};
    return this;
  }
}

export const passed = { success_status: 'passed', completion_status: 'completed' };
export const failed = { success_status: 'failed', completion_status: 'completed' };
