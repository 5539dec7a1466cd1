import { randomUUID } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import { type Answer, type Speaker } from './as.ts';
import { type TestServer } from './server.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';

export const REPORT = `kind standard title titles languages minutes files bytes seconds hosts popUps hasSequencing missingFiles
  items { identifier title depth launch opens } warnings { code file params } accessibility { rule impact count items }
  trial { ran whyNot seconds calls initialises reportsCompletion reportsScore reportsExit suspendDataUsed hosts popUps missingFiles picture
          items { identifier opened initialises calls sets widthAt360 errors } }
  suggestedCompletion suggestedBecause`;

const UPLOAD = `id fileName bytes received status stage progress fault { code file params } libraryPackageId knownAs isKept createdAt report { ${REPORT} }`;

export const LIBRARY = `id title isArchived courseId activityId editionId learners createdAt
  policy { maxAttempts grading mastery newAttempt review completion }
  versions { id number standard title fileName isPublished isCurrent attempts uploadedBy createdAt report { ${REPORT} } } currentVersion { id number }`;

export interface UploadData {
  id: string;
  fileName: string;
  bytes: number;
  received: number;
  status: string;
  stage: string;
  progress: number;
  fault: { code: string; file: string | null; params: Record<string, unknown> } | null;
  libraryPackageId: string | null;
  knownAs: string | null;
  isKept: boolean;
  report: ReportData | null;
}

export interface ReportData {
  kind: string;
  standard: string;
  title: string;
  minutes: number | null;
  items: { identifier: string; title: string; launch: string | null; opens: string | null }[];
  files: number;
  bytes: number;
  seconds: number;
  hosts: string[];
  popUps: boolean;
  missingFiles: string[];
  accessibility: { rule: string; impact: string; count: number; items: string[] }[];
  trial: {
    ran: boolean;
    whyNot: string | null;
    calls: number;
    initialises: boolean;
    reportsCompletion: boolean;
    reportsScore: boolean;
    reportsExit: boolean;
    suspendDataUsed: number;
    hosts: string[];
    popUps: number;
    missingFiles: string[];
    picture: string | null;
    items: {
      identifier: string;
      opened: boolean;
      calls: number;
      sets: string[];
      widthAt360: number;
      errors: string[];
    }[];
  };
  suggestedCompletion: string;
  suggestedBecause: string;
}

export interface LibraryData {
  id: string;
  title: string;
  isArchived: boolean;
  courseId: string | null;
  activityId: string | null;
  editionId: string | null;
  learners: number;
  policy: Record<string, unknown>;
  versions: {
    id: string;
    number: number;
    isPublished: boolean;
    isCurrent: boolean;
    attempts: number;
    report: ReportData;
  }[];
  currentVersion: { id: string; number: number } | null;
}

const addresses = new WeakMap<TestServer, Promise<string>>();

async function listen({ app }: TestServer): Promise<string> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Real sockets: an upload that is cut in the middle cannot be simulated by an injected request. */
export function listening(server: TestServer): Promise<string> {
  const address = addresses.get(server) ?? listen(server);
  addresses.set(server, address);
  return address;
}

type Body = NonNullable<RequestInit['body']>;

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** One person's tus client, written by hand, because what is sent over the line is what is tested. */
export class TusClient {
  constructor(
    private readonly server: TestServer,
    private readonly speaker: Speaker,
  ) {}

  async send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Body,
  ): Promise<Response> {
    const { host: _host, ...own } = await this.speaker.headers();
    return fetch(`${await listening(this.server)}${path}`, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...own, ...headers },
      ...(body === undefined ? {} : { body, duplex: 'half' as const }),
    });
  }

  create(bytes: number, fileName = 'curso.zip', metadata: Record<string, string> = {}): Promise<Response> {
    const pairs = Object.entries({ filename: fileName, ...metadata }).map(
      ([key, value]) => `${key} ${base64(value)}`,
    );
    return this.send('POST', '/uploads', {
      'upload-length': String(bytes),
      'upload-metadata': pairs.join(','),
    });
  }

  patch(path: string, offset: number, body: Body): Promise<Response> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.send('PATCH', path, headers, body);
  }

  async offset(path: string): Promise<number> {
    return Number((await this.send('HEAD', path)).headers.get('upload-offset'));
  }

  /** All of it; returns the id of the upload. */
  async upload(
    zip: Uint8Array<ArrayBuffer>,
    fileName?: string,
    metadata?: Record<string, string>,
  ): Promise<string> {
    const created = await this.create(zip.length, fileName, metadata);
    const path = created.headers.get('location') ?? '';
    if (zip.length) await this.patch(path, 0, zip);
    return path.slice(path.lastIndexOf('/') + 1);
  }
}

export async function readUpload(speaker: Speaker, id: string): Promise<UploadData | null> {
  const answer = await speaker.query<{ packageUpload: UploadData | null }>(
    `query ($id: ID!) { packageUpload(id: $id) { ${UPLOAD} } }`,
    { id },
  );
  return answer.data.packageUpload;
}

/** Sends a zip, lets the job look into it, and reads what came of it. */
export async function bring(
  server: TestServer,
  speaker: Speaker,
  zip: Uint8Array<ArrayBuffer>,
  fileName?: string,
): Promise<UploadData> {
  const id = await new TusClient(server, speaker).upload(zip, fileName);
  await server.app.get(Jobs).drain();
  const upload = await readUpload(speaker, id);
  if (!upload) throw new Error('the upload is not there');
  return upload;
}

const result = (name: string, fields: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on Refusal { code params } ${fields} } }`;

export const commands = {
  keepPackage: result('keepPackage', `... on PackageKept { libraryPackage { ${LIBRARY} } }`),
  publishPackageVersion: result(
    'publishPackageVersion',
    `... on PackageVersionPublished { libraryPackage { ${LIBRARY} } }`,
  ),
  setPackagePolicy: result('setPackagePolicy', `... on PackagePolicySet { libraryPackage { ${LIBRARY} } }`),
  renamePackage: result('renamePackage', `... on PackageRenamed { libraryPackage { ${LIBRARY} } }`),
  archivePackage: result('archivePackage', `... on PackageArchived { libraryPackage { ${LIBRARY} } }`),
  tryPackage: result('tryPackage', `... on PackageTry { enrolmentId activityId }`),
  cancelUpload: result('cancelUpload', `... on PackageUploadChanged { upload { ${UPLOAD} } }`),
  retryUpload: result('retryUpload', `... on PackageUploadRetried { upload { ${UPLOAD} } }`),
};

export const command = (
  speaker: Speaker,
  name: keyof typeof commands,
  input: Record<string, unknown>,
): Promise<Answer<Record<string, Record<string, unknown>>>> =>
  speaker.query(commands[name], { input: { idempotencyKey: randomUUID(), ...input } });

/** A library command that must succeed; returns the library package afterwards. */
export async function library(
  speaker: Speaker,
  name: keyof typeof commands,
  input: Record<string, unknown>,
): Promise<LibraryData> {
  const answer = await command(speaker, name, input);
  const made = answer.data[name]?.libraryPackage;
  if (!made) throw new Error(`${name}: ${answer.body}`);
  return made as LibraryData;
}
