import { randomUUID } from 'node:crypto';
import { type Answer } from './as.ts';
import { type TestCampus } from './campus.ts';
import { type Persona } from './personas.ts';
import { plantEdition } from './plant.ts';
import { registeredText } from './registered.ts';

type Variables = Record<string, unknown>;

export const ask = <Data = Record<string, never>>(
  campus: TestCampus,
  persona: Persona,
  name: string,
  variables: Variables,
): Promise<Answer<Data>> => campus.as(persona).query<Data>(registeredText(name), variables);

/** The result of a mutation: the thing's fields, or `code` and `params` of a refusal. */
export async function command<Thing = Record<string, unknown>>(
  campus: TestCampus,
  persona: Persona,
  name: string,
  input: Variables,
): Promise<Thing & { code?: string; params?: Record<string, unknown> }> {
  const { data, codes } = await ask<Record<string, Thing & { code?: string }>>(campus, persona, name, {
    input,
  });
  const result = Object.values(data)[0];
  if (!result) throw new Error(`${name} failed: ${codes.join()}`);
  return result;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const callFields = (over: Variables = {}) => ({
  titles: { es: 'Convocatoria regional', en: 'Regional call', fr: 'Appel régional' },
  texts: { es: '## Perfil\n\nPersonal consular con **funciones de protección**.' },
  opensOn: inDays(-2),
  closesOn: inDays(20),
  confirmDays: 7,
  audiences: [],
  institutionKinds: [],
  countries: [],
  needsLetter: false,
  contactName: 'Lucía Fernández',
  contactAddress: 'convocatoria@example.org',
  letters: [],
  ...over,
});

export const linkFields = (over: Variables = {}) => ({
  label: '',
  country: 'MX',
  institutionName: 'Secretaría de Relaciones Exteriores',
  institutionKind: 'foreign_ministry',
  nominatorName: 'Rosario Méndez',
  address: 'capacitacion@example.org',
  locale: 'es',
  maxNominations: 20,
  expiresAt: null,
  ...over,
});

export const nominee = (over: Variables = {}) => ({
  givenNames: 'Rosa María',
  firstSurname: 'Ibarra',
  secondSurname: 'Quintero',
  address: `rosa-${randomUUID().slice(0, 8)}@example.org`,
  sex: 'FEMALE',
  country: null,
  priority: 1,
  position: 'Vicecónsul de protección',
  post: 'Consulado en Tapachula',
  audience: 'consul_abroad',
  locale: 'es',
  accessNeeds: '',
  device: 'shared',
  connection: 'weak',
  nominatorName: 'Rosario Méndez',
  nominatorTitle: 'Directora de capacitación',
  hasConsent: true,
  letterId: null,
  ...over,
});

/** An open call of an edition; returns its id. */
export async function openCall(campus: TestCampus, editionId: string, over: Variables = {}): Promise<string> {
  const input = { editionId, fields: callFields(over), idempotencyKey: randomUUID() };
  const { callId } = await command<{ callId: string }>(campus, 'lucia', 'CreateCall', input);
  await command(campus, 'lucia', 'SwitchCall', { callId, isOpen: true, reason: null, locale: 'es' });
  return callId;
}

export interface MadeLink {
  id: string;
  token: string;
}

/** A personal link of a call. */
export async function makeLink(campus: TestCampus, callId: string, over: Variables = {}): Promise<MadeLink> {
  const institutionName = `Institución ${randomUUID().slice(0, 8)}`;
  const links = [linkFields({ institutionName, ...over })];
  const made = await command(campus, 'lucia', 'CreateCallLinks', {
    callId,
    links,
    isSent: false,
    idempotencyKey: randomUUID(),
  });
  if (made.code) throw new Error(made.code);
  const search = String(over['institutionName'] ?? institutionName);
  const { data } = await ask<{ callLinks: { items: { id: string; url: string }[] } }>(
    campus,
    'lucia',
    'CallLinks',
    {
      callId,
      search,
      limit: 1,
      offset: 0,
    },
  );
  const link = data.callLinks.items[0];
  if (!link) throw new Error('the link is not listed');
  return { id: link.id, token: link.url.split('/').at(-1) ?? '' };
}

/** A nomination sent in by link; returns its id. */
export async function nominate(
  campus: TestCampus,
  token: string,
  over: Variables = {},
  key: string = randomUUID(),
): Promise<string> {
  const input = { token, key, isSubmitted: true, nominee: nominee(over) };
  const saved = await command<{ nomination: { id: string } }>(campus, 'nobody', 'SaveNomination', input);
  if (saved.code) throw new Error(`${saved.code} ${JSON.stringify(saved.params)}`);
  return saved.nomination.id;
}

/** A nomination as somebody sees it at this moment. */
export async function seen({ server }: TestCampus, id: string | undefined) {
  const { rows } = await server.sql.query<{ version: number }>(
    `select count(*)::int as version from audit_event where subject_type = 'nomination' and subject_id = $1`,
    [id],
  );
  return { id, basedOn: rows[0]?.version ?? 0 };
}

export const allSeen = (campus: TestCampus, ids: readonly (string | undefined)[]) =>
  Promise.all(ids.map((id) => seen(campus, id)));

/** Decides on the present version. */
export const decide = async (
  campus: TestCampus,
  persona: Persona,
  ids: string[],
  decision: string,
  reason: string | null = null,
  idempotencyKey = randomUUID(),
) =>
  command<{ count: number }>(campus, persona, 'DecideNominations', {
    nominations: await allSeen(campus, ids),
    decision,
    reason,
    idempotencyKey,
  });

/** The states of nominations, by id, as Lucía sees them. */
export async function stateOf(campus: TestCampus, id: string): Promise<string> {
  const { data } = await ask<{ nomination: { summary: { state: string } } }>(campus, 'lucia', 'Nomination', {
    id,
    locale: 'es',
  });
  return data.nomination.summary.state;
}

/** The token in the letter that was mailed to an address. */
export async function confirmTokenOf({ server }: TestCampus, address: string): Promise<string> {
  const { rows } = await server.sql.query<{ text_body: string }>(
    `select text_body from mail where to_address = $1 and template = 'nomination-letter' order by created_at desc, id desc limit 1`,
    [address],
  );
  return /\/confirm\/([\w-]+)/.exec(rows[0]?.text_body ?? '')?.[1] ?? '';
}

export const confirmInput = (token: string, over: Variables = {}) => ({
  token,
  isAccepted: true,
  givenNames: 'Rosa María',
  firstSurname: 'Ibarra',
  secondSurname: 'Quintero',
  locale: 'es',
  position: 'Vicecónsul',
  post: 'Tapachula',
  timeZone: 'America/Mexico_City',
  ...over,
});

/** What an institution sees behind its link. */
export interface FormData {
  state: string;
  institutionName: string;
  nominations: { id: string; key: string; state: string; givenNames: string }[];
  text: { kind: string }[];
}

export const formOf =
  (campus: TestCampus) =>
  async (token: string): Promise<FormData | null> =>
    (
      await ask<{ nominationForm: FormData | null }>(campus, 'nobody', 'NominationForm', {
        token,
        locale: 'es',
      })
    ).data.nominationForm;

/** Writes a nomination by link. */
export const saveBy =
  (campus: TestCampus) =>
  (token: string, over: Variables = {}, key: string = randomUUID(), isSubmitted = true) =>
    command<{ nomination: { id: string; key: string; state: string } }>(campus, 'nobody', 'SaveNomination', {
      token,
      key,
      isSubmitted,
      nominee: nominee(over),
    });

/** Mails the letters of nominations as Carla. */
export const sendLetters = (campus: TestCampus, nominationIds: string[]) =>
  command(campus, 'carla', 'SendNominationLetters', {
    nominationIds,
    isReminder: false,
    idempotencyKey: randomUUID(),
  });

/** A line of the list of nominations. */
export interface NominationLine {
  id: string;
  name: string;
  state: string;
  checks: string[];
  waitingRank: number | null;
}

/** The first nominations that somebody sees, by country unless asked for otherwise. */
export const nominationsOf = async (
  campus: TestCampus,
  persona: Persona,
  variables: Variables,
): Promise<{ items: NominationLine[]; totalCount: number }> =>
  (
    await ask<{ nominations: { items: NominationLine[]; totalCount: number } }>(
      campus,
      persona,
      'Nominations',
      { locale: 'es', sort: 'COUNTRY', limit: 50, offset: 0, ...variables },
    )
  ).data.nominations;

/** A new edition with a call, and a link of it for Mexico. */
export async function plantCall(campus: TestCampus, seats?: number) {
  const planted = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false, seats });
  const callId = await openCall(campus, planted.editionId);
  return { ...planted, callId, link: await makeLink(campus, callId) };
}
