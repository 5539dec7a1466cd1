import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { defaultAttemptPolicy, type AttemptPolicy } from '@campus/scorm-format';
import { ZipFile } from 'yazl';
import { PackageImporter } from '@campus/scorm';
import { Database } from '@campus/platform/database/database.ts';
import { type Answer, type Speaker } from './as.ts';
import { course } from './course.ts';
import { plantEnrolment, plantVersion } from './plant.ts';
import { type TestServer } from './server.ts';
import { TestDevice } from './work.ts';

export const LAUNCH = `mutation ($input: LaunchScormInput!) {
  launchScorm(input: $input) {
    __typename
    ... on ScormLaunched { launch { attemptId itemId sessionId standard origin frameUrl itemUrl cmi commitNumber commitToken isReview course } }
    ... on Refusal { code params }
  }
}`;

export const SCORM_ACTIVITY = `query ($enrolmentId: ID!, $activityId: ID!, $locale: Locale!) {
  scormActivity(enrolmentId: $enrolmentId, activityId: $activityId, locale: $locale) {
    activityId title moduleTitle minutes standard state score attemptId mayPlay
    attempts { id number status startedAt finishedAt score isPassed versionLabel } attemptsLeft maxAttempts grading opensAs
    mayStartNew mayReview requires { popUps hosts startBytes }
    items { id title depth isLaunchable isOpen state isPassed } next { id kind isOpen }
  }
}`;

export interface LaunchData {
  attemptId: string;
  itemId: string;
  sessionId: string;
  standard: string;
  origin: string;
  frameUrl: string;
  itemUrl: string;
  cmi: Record<string, string>;
  commitNumber: number;
  commitToken: string;
  isReview: boolean;
  course: CourseData | null;
}

export interface CourseData {
  organization: { identifier: string };
  launches: Record<string, string>;
  states: Record<
    string,
    { cmi: Record<string, string>; isCompleted: boolean; isPassed: boolean | null; score: number | null }
  >;
  saved: { state: string; objectives: object; sharedData: object } | null;
  target: string | null;
}

export interface ScormActivityData {
  title: string;
  standard: string;
  state: string;
  score: number | null;
  attemptId: string | null;
  mayPlay: boolean;
  attempts: {
    id: string;
    number: number;
    status: string;
    finishedAt: string | null;
    score: number | null;
    isPassed: boolean | null;
    versionLabel: string | null;
  }[];
  attemptsLeft: number | null;
  maxAttempts: number | null;
  grading: string;
  opensAs: string;
  mayStartNew: boolean;
  mayReview: boolean;
  items: {
    id: string;
    title: string;
    depth: number;
    isLaunchable: boolean;
    isOpen: boolean;
    state: string;
    isPassed: boolean | null;
  }[];
  next: { id: string } | null;
}

export interface LaunchPlan {
  /** Another than the test's own. */
  enrolmentId?: string;
  activityId?: string;
  itemId?: string;
  locale?: string;
  newAttempt?: boolean;
  review?: boolean;
  idempotencyKey?: string;
}

export const tryLaunch = (
  speaker: Speaker,
  enrolmentId: string,
  plan: LaunchPlan = {},
): Promise<Answer<{ launchScorm: { launch: LaunchData } }>> =>
  speaker.query(LAUNCH, {
    input: {
      enrolmentId,
      activityId: course.map,
      locale: 'es',
      newAttempt: false,
      idempotencyKey: randomUUID(),
      ...plan,
    },
  });

export async function launch(
  speaker: Speaker,
  enrolmentId: string,
  plan: LaunchPlan = {},
): Promise<LaunchData> {
  return (await tryLaunch(speaker, enrolmentId, plan)).data.launchScorm.launch;
}

export async function readActivity(
  speaker: Speaker,
  enrolmentId: string,
  locale = 'es',
  activityId: string = course.map,
) {
  const answer = await speaker.query<{ scormActivity: ScormActivityData }>(SCORM_ACTIVITY, {
    enrolmentId,
    activityId,
    locale,
  });
  return answer.data.scormActivity;
}

export const committed = (
  { attemptId, itemId, sessionId }: Pick<LaunchData, 'attemptId' | 'itemId' | 'sessionId'>,
  commitNumber: number,
  cmi: unknown,
  isFinish = false,
) => ({ scormCommitted: { attemptId, itemId, sessionId, commitNumber, cmi, isFinish } });

export interface TestItem {
  id: string;
  type?: 'sco' | 'asset';
  mastery?: number;
  prerequisites?: string;
  isHidden?: boolean;
}

const manifest12 = (items: readonly TestItem[]) => `<?xml version="1.0"?>
<manifest identifier="TEST" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>Package of the tests</title>
    <item identifier="HEADING"><title>Part one</title>${items
      .map(
        ({ id, mastery, prerequisites, isHidden }) => `
      <item identifier="${id}" identifierref="R-${id}"${isHidden ? ' isvisible="false"' : ''}><title>Item ${id}</title>${prerequisites ? `<adlcp:prerequisites type="aicc_script">${prerequisites}</adlcp:prerequisites>` : ''}${mastery === undefined ? '' : `<adlcp:masteryscore>${mastery}</adlcp:masteryscore>`}</item>`,
      )
      .join('')}
    </item>
  </organization></organizations>
  <resources>${items
    .map(
      ({ id, type = 'sco' }) =>
        `<resource identifier="R-${id}" type="webcontent" adlcp:scormtype="${type}" href="${id}.html"><file href="${id}.html"/></resource>`,
    )
    .join('')}
  </resources>
</manifest>`;

/** One SCO of 2004, 3rd Edition, without a word about sequencing: played item by item like one of 1.2. */
const manifest2004 = ({ id }: TestItem) => `<?xml version="1.0"?>
<manifest identifier="TEST" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>Package of the tests</title>
    <item identifier="${id}" identifierref="R-${id}"><title>Item ${id}</title></item>
  </organization></organizations>
  <resources>
    <resource identifier="R-${id}" type="webcontent" adlcp:scormType="sco" href="${id}.html"><file href="${id}.html"/></resource>
  </resources>
</manifest>`;

/** A package of 1.2 with these items under one heading, and with more files. */
export const zipOf = (
  items: readonly TestItem[],
  files: Record<string, string | Buffer> = {},
): Promise<Buffer> => packed(manifest12(items), items, files);

/** A package of 2004 with this item alone. */
export const zipOf2004 = (item: TestItem): Promise<Buffer> => packed(manifest2004(item), [item], {});

async function packed(
  manifest: string,
  items: readonly TestItem[],
  files: Record<string, string | Buffer>,
): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(manifest), 'imsmanifest.xml');
  for (const { id } of items) zip.addBuffer(Buffer.from(`<title>${id}</title>`), `${id}.html`);
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

export const importPackage = ({ app }: TestServer, zip: string | Uint8Array): Promise<string> =>
  app.get(Database).transaction((tx) => app.get(PackageImporter).importArchive(tx, zip));

/** Ana's enrolment in a course whose package is this one, the gate passed. */
export async function enrolmentWith(
  server: TestServer,
  speaker: Speaker,
  packageId: string,
  settings: { policy?: Partial<AttemptPolicy>; library?: string } = {},
): Promise<string> {
  const versionId = await plantVersion(server, ['es', 'en', 'fr']);
  const { policy, library } = settings;
  await server.sql.query(`set session_replication_role = replica`);
  await server.sql.query(
    `update activity set settings = settings || $2::jsonb where version_id = $1 and kind = 'scorm'`,
    [
      versionId,
      JSON.stringify({
        packages: { es: packageId, en: packageId, fr: packageId },
        ...(policy && { policy: { ...defaultAttemptPolicy, ...policy } }),
        ...(library && { library }),
      }),
    ],
  );
  await server.sql.query(`set session_replication_role = origin`);
  const { enrolmentId } = await plantEnrolment(server, 'ana', { versionId });
  await new TestDevice(speaker).passGate(enrolmentId);
  return enrolmentId;
}
