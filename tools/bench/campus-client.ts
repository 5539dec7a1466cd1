import { Fault } from '../campus/fault.ts';
import { headersFor, pathOf } from './requests.ts';
import type { World } from './world.ts';

type Data = Record<string, unknown>;

/** Calls registered operations as a page of the campus does. */
export class CampusClient {
  private readonly url: string;
  private readonly operations: World['operations'];
  private readonly origin: string;
  private number = 0;

  /** `origin`: of the campus, where another of its servers is addressed. */
  constructor(url: string, operations: World['operations'], origin = url) {
    this.url = url;
    this.origin = origin;
    this.operations = operations;
  }

  /** The only field of the answer, and the header with the time token. Anything but a good answer is a fault. */
  async call<Result = Data>(
    token: string,
    operation: string,
    variables: Data,
  ): Promise<{ result: Result; timeToken: string }> {
    const path = pathOf({ operations: this.operations }, operation);
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: headersFor(this.origin, token, (this.number += 1)),
      body: JSON.stringify({ variables }),
    });
    const text = await response.text();
    const { data } = (response.ok ? JSON.parse(text) : {}) as { data?: Record<string, Data | null> };
    const [result] = Object.values(data ?? {});
    if (!result || result.__typename === 'Refusal')
      throw new Fault(`${operation} answered ${response.status}: ${text.slice(0, 400)}`);
    return { result: result as Result, timeToken: response.headers.get('x-campus-time-token') ?? '' };
  }
}
