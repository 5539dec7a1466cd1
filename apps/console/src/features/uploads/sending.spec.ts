import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { Upload as TusUpload, type HttpRequest, type HttpResponse, type HttpStack } from 'tus-js-client';
import { Senders } from './sending.ts';

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A server of the tus protocol in a few lines: it counts bytes, and its link can be cut. */
class TusServer implements HttpStack {
  isReachable = true;
  /** Pieces that arrive before the connection breaks on its own; null: none is. */
  cutAfter: number | null = null;
  refusal: Answer | null = null;
  readonly offsets = new Map<string, number>();
  readonly requests: string[] = [];

  answer(method: string, url: string, headers: Record<string, string>, body: Blob | null): Answer {
    if (!this.isReachable) throw new Error('no link');
    this.requests.push(method);
    if (method === 'POST') {
      if (this.refusal) return this.refusal;
      const id = `upload-${this.offsets.size + 1}`;
      this.offsets.set(id, 0);
      return { status: 201, headers: { Location: `/uploads/${id}` } };
    }
    const id = url.split('/').pop() ?? '';
    const offset = this.offsets.get(id);
    if (offset === undefined) return { status: 404 };
    if (method === 'HEAD')
      return { status: 200, headers: { 'Upload-Offset': String(offset), 'Upload-Length': '30' } };
    if (method === 'DELETE') {
      this.offsets.delete(id);
      return { status: 204 };
    }
    if (this.cutAfter === 0) {
      this.isReachable = false;
      throw new Error('cut');
    }
    if (this.cutAfter !== null) this.cutAfter -= 1;
    if (Number(headers['Upload-Offset']) !== offset) return { status: 409 };
    this.offsets.set(id, offset + (body?.size ?? 0));
    return { status: 204, headers: { 'Upload-Offset': String(this.offsets.get(id)) } };
  }

  createRequest(method: string, url: string): HttpRequest {
    const headers: Record<string, string> = {};
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => void (headers[name] = value),
      getHeader: (name) => headers[name],
      setProgressHandler: () => undefined,
      send: async (body: unknown): Promise<HttpResponse> => {
        await Promise.resolve();
        const answer = this.answer(method, url, headers, body instanceof Blob ? body : null);
        return {
          getStatus: () => answer.status,
          getHeader: (name) => answer.headers?.[name],
          getBody: () => answer.body ?? '',
          getUnderlyingObject: () => answer,
        };
      },
      abort: () => Promise.resolve(),
      getUnderlyingObject: () => null,
    };
  }

  getName(): string {
    return 'a server for tests';
  }
}

const file = () => new File(['x'.repeat(30)], 'paquete.zip', { type: 'application/zip', lastModified: 7 });

const sendersOver = (server: TusServer) =>
  new Senders(
    (chosen, options) =>
      new TusUpload(chosen, { ...options, httpStack: server, chunkSize: 10, retryDelays: [0, 20, 20] }),
  );

const only = (senders: Senders) => senders.snapshot()[0];

describe('sending a file', () => {
  beforeEach(() => localStorage.clear());

  it('goes piece by piece until the server has all of it', async () => {
    const server = new TusServer();
    const senders = sendersOver(server);
    let arrived = 0;
    senders.onArrived(() => (arrived += 1));
    await senders.send(file(), null);
    await waitFor(() => expect(only(senders)?.status).toBe('arrived'));
    expect(only(senders)).toMatchObject({ sent: 30, uploadId: 'upload-1', fileName: 'paquete.zip' });
    expect(arrived).toBe(1);
    expect(server.requests).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH']);
  });

  it('waits while there is no link and goes on from where it was', async () => {
    const server = new TusServer();
    server.cutAfter = 1;
    const senders = sendersOver(server);
    await senders.send(file(), null);
    await waitFor(() => expect(['waiting', 'failed']).toContain(only(senders)?.status));
    server.cutAfter = null;
    server.isReachable = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(only(senders)?.status).toBe('arrived'));
    expect(server.requests.filter((method) => method === 'POST')).toHaveLength(1);
    expect(server.offsets.get('upload-1')).toBe(30);
  });

  it('goes on after a reload when the same file is chosen again', async () => {
    const server = new TusServer();
    server.cutAfter = 2;
    const before = sendersOver(server);
    await before.send(file(), null);
    await waitFor(() => expect(server.isReachable).toBe(false));
    await before.pause(only(before)?.key ?? '');
    server.cutAfter = null;
    server.isReachable = true;
    const after = sendersOver(server);
    await after.send(file(), null);
    await waitFor(() => expect(only(after)?.status).toBe('arrived'));
    expect(only(after)).toMatchObject({ isResumed: true, uploadId: 'upload-1' });
    expect(server.requests.filter((method) => method === 'POST')).toHaveLength(1);
  });

  it('stops at a refusal of the server and keeps its code', async () => {
    const server = new TusServer();
    server.refusal = {
      status: 413,
      body: JSON.stringify({ errors: [{ extensions: { code: 'UPLOAD_TOO_LARGE' } }] }),
    };
    const senders = sendersOver(server);
    await senders.send(file(), null);
    await waitFor(() => expect(only(senders)).toMatchObject({ status: 'refused', code: 'UPLOAD_TOO_LARGE' }));
    expect(server.requests).toEqual(['POST']);
  });

  it('sends several at once, and forgets one that is cancelled on the server too', async () => {
    const server = new TusServer();
    server.cutAfter = 0;
    const senders = sendersOver(server);
    await Promise.all([senders.send(file(), null), senders.send(new File(['y'], 'b.zip'), null)]);
    await waitFor(() => expect(server.isReachable).toBe(false));
    server.isReachable = true;
    server.cutAfter = null;
    await senders.drop(senders.snapshot()[0]?.key ?? '');
    await waitFor(() => expect(senders.snapshot()).toHaveLength(1));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(only(senders)?.status).toBe('arrived'));
  });
});
