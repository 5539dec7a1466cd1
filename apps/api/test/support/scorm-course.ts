import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { type LaunchData } from './scorm.ts';

export interface CoursePlan {
  items: readonly string[];
  /** Global objectives and shared data that the items map to; the first item's names. */
  objective?: string;
  shared?: string;
  isGlobal?: boolean;
  /** The content of an additional file: the same tree in other bytes. */
  file?: string;
}

const mapped = ({ objective, shared }: CoursePlan, id: string) => `
  ${objective ? `<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="own-${id}"><imsss:mapInfo targetObjectiveID="${objective}" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>` : ''}
  ${shared ? `<adlcp:data><adlcp:map targetID="${shared}"/></adlcp:data>` : ''}`;

const manifest2004 = (plan: CoursePlan) => `<?xml version="1.0"?>
<manifest identifier="TREE" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="ROOT"><organization identifier="ROOT" adlseq:objectivesGlobalToSystem="${plan.isGlobal ?? true}" adlcp:sharedDataGlobalToSystem="${plan.isGlobal ?? true}">
    <title>Tree of the tests</title>
    ${plan.items.map((id) => `<item identifier="${id}" identifierref="R-${id}"><title>Item ${id}</title>${mapped(plan, id)}</item>`).join('')}
    <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
  </organization></organizations>
  <resources>${plan.items.map((id) => `<resource identifier="R-${id}" type="webcontent" adlcp:scormType="sco" href="${id}.html"><file href="${id}.html"/></resource>`).join('')}</resources>
</manifest>`;

/** A package of 2004, 4th Edition, whose tree an engine runs. */
export async function treeZip(plan: CoursePlan): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(manifest2004(plan)), 'imsmanifest.xml');
  for (const id of plan.items) zip.addBuffer(Buffer.from(`<title>${id}</title>`), `${id}.html`);
  if (plan.file) zip.addBuffer(Buffer.from(plan.file), 'version.txt');
  zip.end();
  return buffer(zip.outputStream);
}

/** A session as the frame makes it: a UUIDv7 so many milliseconds after its launch. */
export function frameSession({ sessionId }: Pick<LaunchData, 'sessionId'>, afterMs: number): string {
  const hex = (parseInt(sessionId.replaceAll('-', '').slice(0, 12), 16) + afterMs)
    .toString(16)
    .padStart(12, '0');
  const rest = randomBytes(9).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6)}`;
}

export interface Rolled {
  isCompleted?: boolean | null;
  isSatisfied?: boolean | null;
  measure?: number | null;
}

/** The state of the tree sent with a commit; `root` as it was rolled up. */
export const treeState = (
  state: string,
  root: Rolled = {},
  more: { isEnded?: boolean; objectives?: object; sharedData?: object; items?: Record<string, Rolled> } = {},
) => ({
  state,
  objectives: more.objectives ?? {},
  sharedData: more.sharedData ?? {},
  activities: [
    { id: 'ROOT', isCompleted: null, isSatisfied: null, measure: null, progress: null, ...root },
    ...Object.entries(more.items ?? {}).map(([id, rolled]) => ({
      id,
      isCompleted: null,
      isSatisfied: null,
      measure: null,
      progress: null,
      ...rolled,
    })),
  ],
  isEnded: more.isEnded ?? false,
});

/** A commit of an item in a tree; without `sessionId` of the launch's own session. */
export const treeCommit = (
  launch: LaunchData,
  commitNumber: number,
  cmi: object,
  more: {
    itemId?: string;
    sessionId?: string;
    isFinish?: boolean;
    sequencing?: object | null;
    calls?: unknown;
  } = {},
) => ({
  scormCommitted: {
    attemptId: launch.attemptId,
    itemId: more.itemId ?? launch.itemId,
    sessionId: more.sessionId ?? launch.sessionId,
    launchId: launch.sessionId,
    commitNumber,
    cmi,
    isFinish: more.isFinish ?? false,
    sequencing: more.sequencing ?? null,
    calls: more.calls ?? null,
  },
});
