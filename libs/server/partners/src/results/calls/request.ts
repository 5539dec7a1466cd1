import { platformFetch } from '../../platforms/calls/platform-fetch.ts';
import { CallFailed } from './call-failed.ts';

/** Milliseconds for a whole answer. */
export const PATIENCE = 10_000;

/** Throws `CallFailed` when no answer came, or one that was too long. */
export async function ask(address: string, init: RequestInit): Promise<Response> {
  try {
    return await platformFetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new CallFailed('UNREACHABLE');
  }
}

/** Throws `CallFailed` when an answer is no JSON. */
export async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return (await answer.json()) as unknown;
  } catch {
    throw new CallFailed('ANSWER_ODD');
  }
}
