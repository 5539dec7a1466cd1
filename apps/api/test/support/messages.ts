import { randomUUID } from 'node:crypto';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { PlanMessages, WriteMessages } from '@campus/overview';
import { type Answer } from './as.ts';
import { type TestCampus } from './campus.ts';
import { personOf, type Persona } from './personas.ts';

export const operations = {
  changeMessageRule: `mutation M($input: ChangeMessageRuleInput!) { changeMessageRule(input: $input) { __typename
    ... on MessageRuleChanged { rules { mayChange rules { kind isOn days isUsual texts { locale subject body } } } } ... on Refusal { code params } } }`,
  sendMessage: `mutation M($input: SendMessageInput!) { sendMessage(input: $input) { __typename ... on MessageSent { sendingId } ... on Refusal { code params } } }`,
  announce: `mutation M($input: AnnounceInput!) { announce(input: $input) { __typename ... on Announced { announcementId } ... on Refusal { code params } } }`,
  retryMessages: `mutation M($input: RetryMessagesInput!) { retryMessages(input: $input) { __typename ... on MessagesRetried { editionId } ... on Refusal { code params } } }`,
  chooseReminders: `mutation M($input: ChooseRemindersInput!) { chooseReminders(input: $input) { __typename ... on RemindersChosen { choice { isOn } } ... on Refusal { code params } } }`,
} as const;

export const queries = {
  messageRules: `query Q($editionId: ID!) { messageRules(editionId: $editionId) { mayChange rules { kind isOn days hasDays isUsual placeholders version texts { locale subject body } } } }`,
  messageRulePreview: `query Q($editionId: ID!, $kind: RuleKind!, $days: [Int!]!) { messageRulePreview(editionId: $editionId, kind: $kind, days: $days) { totalCount silencedCount items { personId fullName why } } }`,
  messageAudience: `query Q($editionId: ID!, $filter: RosterFilter, $sort: AudienceSort, $isDescending: Boolean) { messageAudience(editionId: $editionId, filter: $filter, sort: $sort, isDescending: $isDescending) { totalCount silencedCount items { personId fullName why } } }`,
  messagePreview: `query Q($editionId: ID!, $kind: MessageKind!, $text: MessageTextInput!, $enrolmentId: ID) { messagePreview(editionId: $editionId, kind: $kind, text: $text, enrolmentId: $enrolmentId) { subject greeting paragraphs action notes leave unknown } }`,
  messageLog: `query Q($editionId: ID!, $filter: MessageFilter, $sort: MessageSort) { messageLog(editionId: $editionId, filter: $filter, sort: $sort) { totalCount counts { state count } items { id personId fullName kind state why address subject body } } }`,
} as const;

export interface LogItem {
  id: string;
  personId: string;
  kind: string;
  state: string;
  why: string | null;
  subject: string | null;
  body: string | null;
}

type DemoKey = Exclude<Persona, 'nobody'>;

/** What a persona was written by mails of a template, oldest first. */
export const mailsTo = async ({ server }: TestCampus, persona: DemoKey, template: string) =>
  (
    await server.sql.query<{ subject: string; text_body: string; html_body: string }>(
      `select m.subject, m.text_body, m.html_body from mail m
         join current_address a on a.address = m.to_address and a.person_id = $1
        where m.template = $2 order by m.created_at`,
      [personOf(persona).id, template],
    )
  ).rows;

/** Messages of a campus on a given day. */
export function messagesOf(campus: TestCampus) {
  const sql = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Row & Record<string, unknown>>(text, values)).rows;
  const act = (name: keyof typeof operations, input: object, persona: Persona = 'lucia') => {
    const key = name === 'chooseReminders' ? {} : { idempotencyKey: randomUUID() };
    return campus.as(persona).query(operations[name], { input: { ...key, ...input } });
  };
  const ask = <Data>(name: keyof typeof queries, variables: object, persona: Persona = 'lucia') =>
    campus.as(persona).query<Data>(queries[name], { ...variables }) as Promise<Answer<Data>>;
  const plan = (now: string) => campus.server.app.get(PlanMessages).run(new Date(now));
  const write = () => campus.server.app.get(WriteMessages).run();
  return {
    sql,
    act,
    ask,
    plan,
    write,
    /** Plans as of a moment, writes and hands over; returns how many were planned. */
    async tick(now: string): Promise<number> {
      const planned = await plan(now);
      await write();
      return planned;
    },
    /** A hold on an enrolment that was released again. */
    holdAndRelease: (enrolmentId: string) =>
      sql(
        `insert into outcome_override (id, enrolment_id, kind, reason, decided_by, withdrawn_by, withdrawn_at)
         values ($1, $2, 'hold', 'A reason long enough.', $3, $3, now())`,
        [randomUUID(), enrolmentId, personOf('lucia').id],
      ),
    drain: () => campus.server.app.get(Jobs).drain(),
    rule: (editionId: string, kind: string, days: number[] = [], more: object = {}) =>
      act('changeMessageRule', { editionId, kind, isOn: true, days, texts: [], ...more }),
    log: async (editionId: string, variables: object = {}, persona: Persona = 'lucia') =>
      (
        await ask<{ messageLog: { totalCount: number; counts: object[]; items: LogItem[] } }>(
          'messageLog',
          { editionId, ...variables },
          persona,
        )
      ).data.messageLog,
    /** Another person in an edition; returns the enrolment. */
    async enrol(key: DemoKey, editionId: string, groupId: string): Promise<string> {
      const id = randomUUID();
      await sql(
        `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
         select $1, $2, id, $3, version_id, 'imported' from edition where id = $4`,
        [id, personOf(key).id, groupId, editionId],
      );
      return id;
    },
    /** Everything required is done. */
    finish: (enrolmentId: string) =>
      sql(
        `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
         select e.id, e.version_id, a.id, 'completed', now() from enrolment e join activity a on a.version_id = e.version_id
          where e.id = $1 and a.is_required on conflict do nothing`,
        [enrolmentId],
      ),
  };
}
