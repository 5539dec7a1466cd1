import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

export interface TestBucket {
  /** As an operator would write it into STORAGE_URL. */
  url: string;
  close(): Promise<void>;
}

/** A separate S3 server on the loopback, with one bucket. */
export async function startTestBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(join(tmpdir(), 'campus-s3-'));
  const server = new S3rver({
    directory,
    port: 0,
    address: '127.0.0.1',
    silent: true,
    // Its own sum of a query with slashes in it is wrong; what signs is the official client.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: 'campus' }],
  });
  const { port } = await server.run();
  return {
    url: `s3://S3RVER:S3RVER@127.0.0.1:${port}/campus/files-of-the-tests?tls=0`,
    async close() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
