import { Failure, type RefusalCode } from '@campus/api-client';
import type { Trouble } from '@campus/web-shell';

interface Refused {
  errors?: { extensions?: { code?: RefusalCode; params?: unknown } }[];
}

/** Asks for a specimen by a request in JSON; returns the page, or what went wrong. */
export async function sendPreview(
  kind: 'page.svg' | 'page.pdf',
  request: string,
  signal?: AbortSignal,
): Promise<{ page: Response } | { trouble: Trouble }> {
  try {
    const response = await fetch(`/certificate-previews/${kind}`, {
      method: 'POST',
      headers: { 'x-campus-request': '1', 'content-type': 'application/json' },
      body: request,
      signal,
    });
    if (response.ok) return { page: response };
    const { errors } = (await response.json()) as Refused;
    const refused = errors?.[0]?.extensions;
    return {
      trouble: refused?.code ? { code: refused.code, params: refused.params } : new Failure('INTERNAL'),
    };
  } catch {
    return { trouble: new Failure('NETWORK') };
  }
}
