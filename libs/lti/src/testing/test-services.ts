import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { agsScopes, agsTypes } from '../services/ags.ts';
import { membersScope, membersType } from '../services/members.ts';

/** What came over the network. */
export interface Asked {
  method: string;
  /** Path and query. */
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

export interface Answered {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A score as it was posted, and taken. */
export interface PostedScore {
  line: string;
  userId: string;
  timestamp: string;
  activityProgress: string;
  gradingProgress: string;
  scoreGiven?: number;
  scoreMaximum?: number;
}

interface Line {
  id: string;
  label: string;
  resourceId: string | null;
  tag: string | null;
  /** By user; null: nothing is held. */
  results: Map<string, number | null>;
  latest: Map<string, number>;
}

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): Answered => ({
  status,
  headers,
  ...(body === undefined ? {} : { body }),
});

/**
 * The gradebook of a platform (AGS 2.0) for specs: tokens for a signed assertion, line items, scores and results in pages,
 * as Moodle answers. It can fail in any way that it is told to.
 */
export class TestServices {
  readonly clientId: string;
  /** Where it is reached; set once it listens. */
  origin = '';
  /** The public keys of the tool. */
  toolKeys: () => Promise<JSONWebKeySet> = () =>
    Promise.reject(new Error('the keys of the tool are not known'));
  /** Instead of what it would answer; null: it answers. `silence`: the connection breaks. `deaf`: it breaks afterwards. */
  fault: ((asked: Asked) => Answered | 'silence' | 'deaf' | null) | null = null;
  /** Who is in its course, as it says it. */
  members: object[] = [];
  /** Results or members of a page. */
  pageSize = 2;
  /** Seconds of a token. */
  life = 3_600;
  readonly asked: Asked[] = [];
  /** Every score that was taken, in order. */
  readonly taken: PostedScore[] = [];
  readonly #lines = new Map<string, Line>();
  readonly #tokens = new Map<string, string>();
  readonly #assertions = new Set<string>();

  constructor(clientId: string) {
    this.clientId = clientId;
  }

  get tokenUrl(): string {
    return `${this.origin}/token`;
  }

  get lineItemsUrl(): string {
    return `${this.origin}/lineitems?type_id=2`;
  }

  get membersUrl(): string {
    return `${this.origin}/members?course=3`;
  }

  /** The address of a line item that the platform has of itself. */
  addLine(name: string, item: Partial<Pick<Line, 'label' | 'resourceId' | 'tag'>> = {}): string {
    const id = `${this.origin}/lineitems/${name}/lineitem?type_id=2`;
    const line = { label: name, resourceId: null, tag: null, ...item };
    this.#lines.set(name, { ...line, id, results: new Map(), latest: new Map() });
    return id;
  }

  dropLine(name: string): void {
    this.#lines.delete(name);
  }

  get lines(): Pick<Line, 'id' | 'label' | 'resourceId' | 'tag'>[] {
    return Array.from(this.#lines.values(), ({ id, label, resourceId, tag }) => ({
      id,
      label,
      resourceId,
      tag,
    }));
  }

  /** Somebody writes into the gradebook by hand, or out of it. */
  write(name: string, userId: string, score: number | null): void {
    this.#lines.get(name)?.results.set(userId, score);
  }

  /** Every token that was given is worth nothing now. */
  forgetTokens(): void {
    this.#tokens.clear();
  }

  requests(path: RegExp): Asked[] {
    return this.asked.filter((one) => path.test(one.path));
  }

  /** `silence`: nothing is said. */
  async take(asked: Asked): Promise<Answered | 'silence'> {
    this.asked.push(asked);
    const fault = this.fault?.(asked) ?? null;
    if (fault === 'silence' || (fault !== null && fault !== 'deaf')) return fault;
    const said = await this.#answer(asked);
    return fault === 'deaf' ? 'silence' : said;
  }

  async #answer({ method, path, headers, body }: Asked): Promise<Answered> {
    const url = new URL(path, this.origin);
    if (url.pathname === '/token') return this.#token(new URLSearchParams(body));
    const scope = this.#tokens.get(String(headers.authorization).replace(/^Bearer /, ''));
    if (scope === undefined) return answer(401);
    if (url.pathname === '/members') {
      const isTyped = String(headers.accept).startsWith(membersType);
      return scope === membersScope && isTyped ? this.#membersFrom(url) : answer(403);
    }
    const [, name, part] = /^\/lineitems(?:\/([^/]+)\/lineitem(?:\/(\w+))?)?$/.exec(url.pathname) ?? [];
    if (url.pathname === '/lineitems')
      return scope === agsScopes.lineItems ? this.#lineItems(method, url, body) : answer(403);
    const line = name === undefined ? undefined : this.#lines.get(name);
    if (!line || name === undefined) return answer(404);
    if (part === 'scores' && method === 'POST') {
      const isTyped = String(headers['content-type']).startsWith(agsTypes.score);
      return scope === agsScopes.scores && isTyped ? this.#score(name, line, body) : answer(403);
    }
    if (part === 'results') return scope === agsScopes.results ? this.#results(line, url) : answer(403);
    return answer(404);
  }

  async #token(form: URLSearchParams): Promise<Answered> {
    const refused = (error: string) => answer(400, { error });
    if (form.get('grant_type') !== 'client_credentials') return refused('unsupported_grant_type');
    try {
      const keys = createLocalJWKSet(await this.toolKeys());
      const { payload } = await jwtVerify(form.get('client_assertion') ?? '', keys, {
        issuer: this.clientId,
        subject: this.clientId,
        audience: this.tokenUrl,
        algorithms: ['RS256'],
        maxTokenAge: 120,
      });
      const id = String(payload.jti);
      if (this.#assertions.has(id)) return refused('invalid_client');
      this.#assertions.add(id);
    } catch {
      return refused('invalid_client');
    }
    const [scope, token] = [form.get('scope') ?? '', `token-${this.#assertions.size}`];
    this.#tokens.set(token, scope);
    return answer(200, { access_token: token, token_type: 'Bearer', expires_in: this.life, scope });
  }

  #lineItems(method: string, url: URL, body: string): Answered {
    if (method === 'GET') {
      const asked = url.searchParams.get('resource_id');
      return answer(
        200,
        this.lines.filter(({ resourceId }) => asked === null || resourceId === asked),
      );
    }
    const item = JSON.parse(body) as { label: string; resourceId: string; tag: string };
    this.addLine(`made-${this.#lines.size + 1}`, item);
    return answer(201, this.lines.at(-1));
  }

  #score(name: string, line: Line, body: string): Answered {
    const score = JSON.parse(body) as Omit<PostedScore, 'line'>;
    const at = Date.parse(score.timestamp);
    if (Number.isNaN(at) || (score.scoreGiven !== undefined && score.scoreMaximum === undefined))
      return answer(400);
    if (at <= (line.latest.get(score.userId) ?? 0)) return answer(409);
    line.latest.set(score.userId, at);
    const isFinal = score.gradingProgress === 'FullyGraded' && score.scoreGiven !== undefined;
    line.results.set(score.userId, isFinal ? (score.scoreGiven ?? null) : null);
    this.taken.push({ line: name, ...score });
    return answer(200);
  }

  #results(line: Line, url: URL): Answered {
    const all = Array.from(line.results, ([userId, resultScore]) => ({
      id: `${line.id}#${userId}`,
      scoreOf: line.id,
      userId,
      ...(resultScore === null ? {} : { resultScore, resultMaximum: 100 }),
    }));
    return this.#page(url, all, (part) => part);
  }

  #membersFrom(url: URL): Answered {
    return this.#page(url, this.members, (members) => ({
      id: this.membersUrl,
      context: { id: '3' },
      members,
    }));
  }

  /** A page of them, and where the next is. */
  #page(url: URL, all: readonly object[], bodyOf: (part: object[]) => object): Answered {
    const from = Number(url.searchParams.get('from') ?? 0);
    const next = from + this.pageSize;
    const link = new URL(url);
    link.searchParams.set('from', String(next));
    const headers: Record<string, string> = next < all.length ? { link: `<${link.href}>; rel="next"` } : {};
    return answer(200, bodyOf(all.slice(from, next)), headers);
  }
}
