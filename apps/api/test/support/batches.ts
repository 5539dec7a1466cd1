import { randomUUID } from 'node:crypto';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { type Answer, type Speaker } from './as.ts';
import { type TestCampus } from './campus.ts';
import { earn } from './certificates.ts';
import { course } from './course.ts';
import { personOf } from './personas.ts';
import { plantEdition, plantInto } from './plant.ts';
import { type TestServer } from './server.ts';
import { registeredText } from './registered.ts';

export interface BatchData {
  id: string;
  status: string;
  mayApprove: boolean;
  mayChange: boolean;
  templateNumber: number | null;
  counts: Record<
    | 'ready'
    | 'readyWaived'
    | 'readyGranted'
    | 'readyByOwnDecision'
    | 'blocked'
    | 'already'
    | 'waiting'
    | 'issued'
    | 'failed'
    | 'files'
    | 'mailed',
    number
  >;
}

export interface DecisionData {
  id: string;
  kind: string;
  activities: { id: string; title: string }[];
  outcome: string | null;
  reason: string;
  decidedBy: string;
  confirmedBy: string | null;
  isByOne: boolean;
  isProposed: boolean;
  isOwn: boolean;
}

interface AffiliationData {
  countryCode: string | null;
  institution: string | null;
  post: string | null;
}

export interface ItemData {
  enrolmentId: string;
  fullName: string;
  proposedName: string | null;
  affiliation: AffiliationData | null;
  movedTo: AffiliationData | null;
  countryCode: string | null;
  state: string;
  outcome: string | null;
  basis: string | null;
  decisions: DecisionData[];
  differs: boolean;
  problem: string | null;
  place: number | null;
  mailedAt: string | null;
  blockers: {
    code: string;
    remover: string;
    activityId: string | null;
    lessons: { id: string; title: string }[];
    had: number | null;
    needed: number | null;
    overrideId: string | null;
    reason: string | null;
    plan: { state: string | null; hasReader: boolean } | null;
  }[];
  explanations: {
    outcome: string;
    isMet: boolean;
    lines: {
      kind: string;
      isMet: boolean;
      overrideReason: string | null;
      overrideId: string | null;
      isGranted: boolean;
    }[];
  }[];
  certificate: { id: string; serial: string; status: string; outcome: string; basis: string } | null;
}

/** A mutation by its registered name, with a fresh key unless one is given. */
export const act = (
  speaker: Speaker,
  name: string,
  input: Record<string, unknown>,
): Promise<Answer<Record<string, { batch: BatchData; code?: string; overrideId?: string }>>> =>
  speaker.query(registeredText(name), { input: { idempotencyKey: randomUUID(), ...input } });

/** Also where nobody is ready: what is in the way of whom is read from it. */
export async function propose(speaker: Speaker, editionId: string): Promise<BatchData> {
  const { data } = await act(speaker, 'ProposeCertificates', { editionId, evenIfNobodyIsReady: true });
  const batch = data.proposeCertificates?.batch;
  if (!batch) throw new Error(`nothing was proposed: ${JSON.stringify(data)}`);
  return batch;
}

export interface GrantStandingData {
  fullName: string;
  grantable: { outcome: string; parts: number; missing: { kind: string; title: string | null }[] }[];
  decisions: DecisionData[];
}

/** What could be granted to somebody; null: not the speaker's decision. */
export const grantStandingOf = async (
  speaker: Speaker,
  enrolmentId: string,
): Promise<GrantStandingData | null> =>
  (
    await speaker.query<{ grantStanding: GrantStandingData | null }>(registeredText('GrantStanding'), {
      enrolmentId,
      locale: 'es',
    })
  ).data.grantStanding;

export const grantsOf = async (
  speaker: Speaker,
  editionId: string,
): Promise<{ items: { enrolmentId: string; decision: DecisionData }[]; totalCount: number }> =>
  (
    await speaker.query<{ outcomeGrants: Awaited<ReturnType<typeof grantsOf>> }>(
      registeredText('OutcomeGrants'),
      {
        editionId,
        locale: 'es',
        limit: 50,
        offset: 0,
      },
    )
  ).data.outcomeGrants;

/** The batches of an edition, newest first unless another order is given. */
export const batchPageOf = async (
  speaker: Speaker,
  editionId: string,
  filter: Record<string, unknown> = {},
): Promise<{ items: BatchData[]; totalCount: number }> =>
  (
    await speaker.query<{ certificateBatches: Awaited<ReturnType<typeof batchPageOf>> }>(
      registeredText('CertificateBatches'),
      { editionId, limit: 50, offset: 0, sort: 'PROPOSED', isDescending: true, ...filter },
    )
  ).data.certificateBatches;

export const batchesOf = async (speaker: Speaker, editionId: string): Promise<BatchData[]> =>
  (await batchPageOf(speaker, editionId)).items;

export const itemsOf = async (
  speaker: Speaker,
  batchId: string,
  filter: Record<string, unknown> = {},
): Promise<{
  items: ItemData[];
  totalCount: number;
  blockers: { code: string; count: number }[];
  sessionsNotOver: { title: string; groupName: string | null; endsAt: string }[];
  sessionsUnrecorded: { title: string; missing: number }[];
}> =>
  (
    await speaker.query<{
      certificateBatchItems: Awaited<ReturnType<typeof itemsOf>>;
    }>(registeredText('CertificateBatchItems'), {
      batchId,
      locale: 'es',
      limit: 50,
      offset: 0,
      sort: 'NAME',
      isDescending: false,
      ...filter,
    })
  ).data.certificateBatchItems;

/** An edition of three: Ana and Chloe have earned their certificate, Luis lacks a lesson and the final test. */
export async function plantThree(server: TestServer) {
  const place = await plantEdition(server);
  const [ana, luis, chloe] = [
    await plantInto(server, place, personOf('ana').id),
    await plantInto(server, place, personOf('luis').id),
    await plantInto(server, place, personOf('chloe').id),
  ];
  await earn(server, ana);
  await earn(server, chloe);
  await earn(server, luis, [course.final, course.second]);
  return { ...place, ana, luis, chloe };
}

/** A batch whose ready certificates were approved and issued. */
export async function issueBatch(campus: TestCampus, editionId: string): Promise<BatchData> {
  const batch = await propose(campus.as('lucia'), editionId);
  await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
  await campus.server.app.get(Jobs).drain();
  return batch;
}

/** Why it was refused, if it was. */
export const codeOf = (answer: { data: Record<string, { code?: string }> }): string | undefined =>
  Object.values(answer.data)[0]?.code;
