import type { RefusalCode } from '@campus/api-client';
import { Failure } from '@campus/api-client';
import type { Trouble } from '@campus/web-shell';

const MOST_BYTES = 5 * 1024 * 1024;

interface Answer {
  letterId?: string;
  refusal?: { code: RefusalCode; params: Record<string, unknown> };
}

/** Sends the letter of an institution; returns its id, or what went wrong. */
export async function sendLetter(token: string, file: File): Promise<string | Trouble> {
  if (file.size > MOST_BYTES) return { code: 'FILE_REFUSED', params: { reason: 'TOO_LARGE' } };
  try {
    const response = await fetch(`/nomination-files/letter/${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { 'x-campus-request': '1', 'content-type': 'application/octet-stream' },
      body: file,
    });
    const answer = (await response.json()) as Answer;
    if (answer.letterId) return answer.letterId;
    return answer.refusal ?? new Failure('INTERNAL');
  } catch {
    return new Failure('NETWORK');
  }
}
