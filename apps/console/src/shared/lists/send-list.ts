import { Failure } from '@campus/api-client';
import { randomId } from '@campus/web-shell';

/** What a list came to: its id, or why not. */
export type Sent = { id: string } | { code: string; params: unknown };

const readJson = (
  text: string,
): { id?: string; errors?: { extensions?: { code?: string; params?: unknown } }[] } => {
  try {
    return JSON.parse(text) as ReturnType<typeof readJson>;
  } catch {
    return {};
  }
};

/**
 * Sends a file whole, telling how far it is in per cent; `fetch` does not tell. A repeat of the same file after a lost
 * answer has the same key, so that the server keeps it once. Throws Failure when no answer comes.
 */
export class ListSender {
  readonly #addressOf: (name: string) => string;
  #last: { file: File; key: string } | null = null;

  /** `addressOf`: where a list goes, by the name of its file. */
  constructor(addressOf: (name: string) => string) {
    this.#addressOf = addressOf;
  }

  send(file: File, onProgress: (percent: number) => void): Promise<Sent> {
    const key = this.#last?.file === file ? this.#last.key : randomId();
    this.#last = { file, key };
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', this.#addressOf(file.name));
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.setRequestHeader('x-campus-request', '1');
      request.setRequestHeader('idempotency-key', key);
      request.upload.onprogress = ({ loaded, total }) =>
        onProgress(Math.floor((100 * loaded) / Math.max(1, total)));
      request.onerror = () => reject(new Failure('NETWORK'));
      request.onload = () => {
        const { id, errors } = readJson(request.responseText);
        this.#last = null;
        if (id !== undefined) resolve({ id });
        else
          resolve({
            code: errors?.[0]?.extensions?.code ?? 'INTERNAL',
            params: errors?.[0]?.extensions?.params ?? {},
          });
      };
      request.send(file);
    });
  }
}
