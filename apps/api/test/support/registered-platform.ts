import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { claimNames } from '@campus/lti';
import { type TestCampus } from './campus.ts';
import { Browser, LearningPlatform, type Seen } from './learning-platform.ts';
import { personOf } from './personas.ts';
import { plantEdition } from './plant.ts';
import { registeredText } from './registered.ts';

/** The claim of a course of the platform. */
export const inPlace = (id: string) => ({ [claimNames.context]: { id, title: `Curso ${id}` } });

export const titleOf = ({ body }: Seen) => /<h1>(.*?)<\/h1>/.exec(body)?.[1];
/** What the page of a first launch hands back. */
export const arrivalIn = ({ body }: Seen) => /name="arrival" value="([^"]+)"/.exec(body)?.[1] ?? '';
/** Why somebody was not let in, as the page says it to whoever looks after the platform. */
export const codeIn = ({ body }: Seen) => /<p class="soft">[^:<]*:\s*([^<]+)<\/p>/.exec(body)?.[1]?.trim();

interface Place {
  id: string;
  context: string;
  groupId: string | null;
}
interface Board {
  id: string;
  lastRefusal: string | null;
  lastLaunchAt: string | null;
}

/** What a browser says of itself in a frame of another site. */
export const framed = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' };

/** A platform at work around pages of a campus over TLS, where its course is tied to an edition. */
export async function openAroundFrames({ server }: TestCampus, origin: string): Promise<LearningPlatform> {
  const platform = await LearningPlatform.open(origin);
  const { registration: r } = platform;
  await server.sql.query(
    `insert into partner_platform (id, name, issuer, client_id, auth_url, jwks_url, is_open, registered_by, registered_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, true, $6, now())`,
    [r.name, r.issuer, r.clientId, r.authUrl, r.jwksUrl, personOf('admin').id],
  );
  await platform.launch(new Browser(server.app, framed), { sub: '1' });
  const { editionId, groupId } = await plantEdition(server);
  await server.sql.query(
    `update partner_place set edition_id = $1, group_id = $2, tied_by = $3, tied_at = now()`,
    [editionId, groupId, personOf('lucia').id],
  );
  return platform;
}

/** Inside a `describe`: a platform that an administrator has registered, and what is seen of it here. */
export function registeredPlatform(campus: TestCampus) {
  let platform: LearningPlatform;
  let platformId: string;

  beforeAll(async () => {
    platform = await LearningPlatform.open('http://campus.test');
    platformId = await platform.register(campus);
  });
  afterAll(() => platform.close());

  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query(text, values)).rows;
  const browser = () => new Browser(campus.server.app);
  const places = async () =>
    (await campus.as('lucia').query<{ partnerPlaces: { items: Place[] } }>(registeredText('PartnerPlaces')))
      .data.partnerPlaces.items;
  const tie = async (context: string, groupId: string | null) => {
    const id = (await places()).find((one) => one.context === context)?.id;
    const input = { id, groupId, idempotencyKey: randomUUID() };
    const { data } = await campus
      .as('lucia')
      .query<{ tiePlace: { id?: string; code?: string } }>(registeredText('TiePlace'), { input });
    return data.tiePlace;
  };
  return {
    get platform() {
      return platform;
    },
    get id() {
      return platformId;
    },
    rows,
    browser,
    places,
    tie,
    /** A place of the platform that leads to a new edition. */
    async tiedPlace(plan: Parameters<typeof plantEdition>[1] = {}) {
      const context = randomUUID();
      await platform.launch(browser(), { ...inPlace(context), sub: '1' });
      const planted = await plantEdition(campus.server, plan);
      expect((await tie(context, planted.groupId)).id).toBeTruthy();
      return { context, ...planted };
    },
    async board(): Promise<Board | undefined> {
      const { data } = await campus
        .as('admin')
        .query<{ partnerPlatforms: { items: Board[] } }>(registeredText('PartnerPlatforms'));
      return data.partnerPlatforms.items.find(({ id }) => id === platformId);
    },
  };
}
