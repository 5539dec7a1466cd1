import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type ExecutionContext } from '@nestjs/common';
import { lastValueFrom, throwError } from 'rxjs';
import { RefusalInterceptor } from '@campus/platform/graphql/refusal.interceptor.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { StorageRoom } from '@campus/platform/storage/room.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { testCampus } from '../support/campus.ts';
import { TusClient } from '../support/uploads.ts';

const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const bytes = new Uint8Array(2_000);

describe('a disk that is full', () => {
  const campus = testCampus();
  afterEach(() => void jest.restoreAllMocks());

  it('answers an upload 507 with a code, keeps what has arrived, and takes the rest once there is room', async () => {
    const client = new TusClient(campus.server, campus.as('tomas'));
    const path = (await client.create(bytes.length)).headers.get('location') ?? '';
    await client.patch(path, 0, bytes.slice(0, 500));
    const write = jest.spyOn(campus.server.app.get(UploadStore).data, 'write').mockRejectedValue(full());
    const refused = await client.patch(path, 500, bytes.slice(500));
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'STORAGE_FULL' } }] });
    expect(await client.offset(path)).toBe(500);
    write.mockRestore();
    expect((await client.patch(path, 500, bytes.slice(500))).status).toBe(204);
  });

  it('is the reason where a library tells none', async () => {
    const client = new TusClient(campus.server, campus.as('tomas'));
    const path = (await client.create(bytes.length)).headers.get('location') ?? '';
    jest
      .spyOn(campus.server.app.get(UploadStore).data, 'write')
      .mockRejectedValue({ status_code: 500, body: 'Something went wrong receiving the file' });
    expect((await client.patch(path, 0, bytes)).status).toBe(500);
    jest.spyOn(campus.server.app.get(StorageRoom), 'problem').mockResolvedValue('STORAGE_FULL');
    expect((await client.patch(path, 0, bytes)).status).toBe(507);
  });

  it('is a refusal with words where a mutation brings a file', async () => {
    const context: ExecutionContext = Object.create(null);
    const work = { handle: () => throwError(full) };
    expect(
      await lastValueFrom(
        new RefusalInterceptor(campus.server.app.get(SecurityLog)).intercept(context, work),
      ),
    ).toMatchObject({
      code: 'STORAGE_FULL',
    });
  });

  it('makes the server unready, and says why', async () => {
    jest.spyOn(campus.server.app.get(StorageRoom), 'problem').mockResolvedValue('STORAGE_FULL');
    const { statusCode, body } = await campus.server.app.inject({ method: 'GET', url: '/health' });
    expect({ statusCode, body: JSON.parse(body) as unknown }).toEqual({
      statusCode: 503,
      body: { isReady: false, problems: ['STORAGE_FULL'] },
    });
  });
});
