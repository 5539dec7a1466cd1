import type { Operation } from '@campus/api-client';
import type { APIRequestContext } from '@playwright/test';

/** Asks the campus as its client does, with the session of `request`. */
export async function run<Data, Variables>(
  request: APIRequestContext,
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await request.post(`/op/${operation.id}`, {
    headers: { 'x-campus-request': '1' },
    data: { variables },
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (!answer.ok() || errors || !data) {
    throw new Error(`${operation.name} was answered with ${answer.status()}: ${JSON.stringify(errors)}`);
  }
  return data;
}
