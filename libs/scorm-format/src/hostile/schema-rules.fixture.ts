/** What an element may contain. */
export interface ElementRule {
  /** Children in the order they must come, each with how often: exactly once, at most once, any number, once or more. */
  children?: readonly [name: string, times: '1' | '?' | '*' | '+'][];
  /** By name as written without prefix; a value that is left out may be anything. */
  attributes?: Readonly<Record<string, { isNeeded?: boolean; form?: RegExp }>>;
  /** Form of its own text; missing: it may have none. */
  text?: RegExp;
}

/** Rules by `prefix:name`; the name alone belongs to the content packaging namespace. */
export interface SchemaRules {
  namespaces: Readonly<Record<string, string>>;
  elements: Readonly<Record<string, ElementRule>>;
}

const ncName = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
const id = { isNeeded: true, form: ncName };
/** xs:anyURI as a relative reference: nothing that would have to be escaped. */
const relativePath = { isNeeded: true, form: /^(?![/\\])(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/ };
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
const some = /\S/;
const bool = { form: /^(true|false)$/ };

const manifest: ElementRule = {
  children: [
    ['metadata', '?'],
    ['organizations', '1'],
    ['resources', '1'],
  ],
  attributes: { identifier: id, version: {}, schemaLocation: { form: /^(\S+\s+\S+\.xsd\s*)+$/ } },
};
const common: Record<string, ElementRule> = {
  manifest,
  schema: { text: /^ADL SCORM$/ },
  organizations: {
    children: [['organization', '+']],
    attributes: { default: { isNeeded: true, form: ncName } },
  },
  title: { text: some },
  file: { attributes: { href: relativePath } },
  'lom:general': {
    children: [
      ['lom:title', '?'],
      ['lom:language', '*'],
      ['lom:description', '*'],
    ],
  },
  'lom:lom': { children: [['lom:general', '?']] },
  'lom:language': { text: language },
};

/** imscp_rootv1p1p2, adlcp_rootv1p2 and imsmd_rootv1p2p1, as far as our manifests go. */
export const scorm12: SchemaRules = {
  namespaces: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': '',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp:',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'lom:',
  },
  elements: {
    ...common,
    metadata: {
      children: [
        ['schema', '1'],
        ['schemaversion', '1'],
        ['lom:lom', '*'],
      ],
    },
    schemaversion: { text: /^1\.2$/ },
    organization: {
      children: [
        ['title', '?'],
        ['item', '+'],
        ['metadata', '?'],
      ],
      attributes: { identifier: id, structure: {} },
    },
    item: {
      children: [
        ['title', '?'],
        ['item', '*'],
        ['metadata', '?'],
        ['adlcp:prerequisites', '?'],
        ['adlcp:maxtimeallowed', '?'],
        ['adlcp:timelimitaction', '?'],
        ['adlcp:datafromlms', '?'],
        ['adlcp:masteryscore', '?'],
      ],
      attributes: { identifier: id, identifierref: { form: ncName }, isvisible: bool, parameters: {} },
    },
    'adlcp:masteryscore': { text: /^(100|[1-9]?\d)(\.\d+)?$/ },
    resources: { children: [['resource', '*']] },
    resource: {
      children: [
        ['metadata', '?'],
        ['file', '*'],
        ['dependency', '*'],
      ],
      attributes: {
        identifier: id,
        type: { isNeeded: true, form: /^webcontent$/ },
        scormtype: { isNeeded: true, form: /^(sco|asset)$/ },
        href: relativePath,
      },
    },
    'lom:title': { children: [['lom:langstring', '+']] },
    'lom:description': { children: [['lom:langstring', '+']] },
    'lom:langstring': { text: some, attributes: { 'xml:lang': { form: language } } },
  },
};

/** imscp_v1p1, adlcp_v1p3, imsss_v1p0 and LOM, as far as our manifests go. */
export const scorm2004: SchemaRules = {
  namespaces: {
    'http://www.imsglobal.org/xsd/imscp_v1p1': '',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp:',
    'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq:',
    'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav:',
    'http://www.imsglobal.org/xsd/imsss': 'imsss:',
    'http://ltsc.ieee.org/xsd/LOM': 'lom:',
  },
  elements: {
    ...common,
    metadata: {
      children: [
        ['schema', '1'],
        ['schemaversion', '1'],
        ['lom:lom', '*'],
      ],
    },
    schemaversion: { text: /^2004 [34](rd|th) Edition$/ },
    organization: {
      children: [
        ['title', '1'],
        ['item', '+'],
        ['metadata', '?'],
        ['adlcp:completionThreshold', '?'],
        ['imsss:sequencing', '?'],
      ],
      attributes: {
        identifier: id,
        structure: {},
        objectivesGlobalToSystem: bool,
        sharedDataGlobalToSystem: bool,
      },
    },
    item: {
      children: [
        ['title', '1'],
        ['item', '*'],
        ['metadata', '?'],
        ['adlcp:timeLimitAction', '?'],
        ['adlcp:dataFromLMS', '?'],
        ['adlcp:completionThreshold', '?'],
        ['imsss:sequencing', '?'],
        ['adlnav:presentation', '?'],
      ],
      attributes: { identifier: id, identifierref: { form: ncName }, isvisible: bool, parameters: {} },
    },
    'imsss:sequencing': {
      children: [
        ['imsss:controlMode', '?'],
        ['imsss:sequencingRules', '?'],
        ['imsss:limitConditions', '?'],
        ['imsss:auxiliaryResources', '?'],
        ['imsss:rollupRules', '?'],
        ['imsss:objectives', '?'],
        ['imsss:randomizationControls', '?'],
        ['imsss:deliveryControls', '?'],
      ],
    },
    'imsss:controlMode': { attributes: { choice: bool, choiceExit: bool, flow: bool, forwardOnly: bool } },
    'imsss:deliveryControls': {
      attributes: { tracked: bool, completionSetByContent: bool, objectiveSetByContent: bool },
    },
    'imsss:objectives': {
      children: [
        ['imsss:primaryObjective', '1'],
        ['imsss:objective', '*'],
      ],
    },
    'imsss:primaryObjective': {
      children: [
        ['imsss:minNormalizedMeasure', '?'],
        ['imsss:mapInfo', '*'],
      ],
      attributes: { objectiveID: { form: ncName }, satisfiedByMeasure: bool },
    },
    'imsss:minNormalizedMeasure': { text: /^(-?0(\.\d{1,4})?|-?1(\.0{1,4})?)$/ },
    'adlnav:presentation': { children: [['adlnav:navigationInterface', '?']] },
    'adlnav:navigationInterface': { children: [['adlnav:hideLMSUI', '*']] },
    'adlnav:hideLMSUI': {
      text: /^(abandon|continue|exit|previous|abandonAll|exitAll|suspendAll)$/,
    },
    resources: { children: [['resource', '*']] },
    resource: {
      children: [
        ['metadata', '?'],
        ['file', '*'],
        ['dependency', '*'],
      ],
      attributes: {
        identifier: id,
        type: { isNeeded: true, form: /^webcontent$/ },
        scormType: { isNeeded: true, form: /^(sco|asset)$/ },
        href: relativePath,
      },
    },
    'lom:title': { children: [['lom:string', '+']] },
    'lom:description': { children: [['lom:string', '+']] },
    'lom:string': { text: some, attributes: { language: { form: language } } },
  },
};
