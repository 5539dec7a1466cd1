import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { locales } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { countIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { lockedEdition, openEdition } from '@campus/delivery';
import {
  outlivesEdition,
  placeholdersOf,
  ruleKinds,
  usualDays,
  usuallyOn,
  type RuleKind,
  type RuleTexts,
} from '../message-kinds.ts';
import { type ChangeMessageRuleInput, type MessageRule, type MessageRules } from '../message.type.ts';
import { ruleTextsIn, wordsOf } from '../texts/message-words.ts';
import { mayChangeRules } from '../notifications.access.ts';
import { LAST_DAY, MOST_DAYS } from '../notifications.rules.ts';

interface RuleRow {
  kind: RuleKind | null;
  is_on: boolean | null;
  days: number[] | null;
  texts: RuleTexts | null;
  version: string | null;
}

/** One row at least when there is such an edition. */
const rulesOfEdition = statement<RuleRow>(
  'message-rules',
  `select r.kind, r.is_on, r.days, r.texts, extract(epoch from r.changed_at)::text as version
     from offering ed
     left join message_rule r on r.edition_id = ed.id
    where ed.id = $1`,
);
const keepRule = statement<
  object,
  { editionId: string; kind: string; isOn: boolean; days: readonly number[]; texts: string }
>(
  'message-rule-keep',
  `insert into message_rule (id, edition_id, kind, is_on, days, texts)
   values (gen_random_uuid(), :editionId, :kind, :isOn, :days, :texts)
   on conflict (edition_id, kind)
     do update set is_on = excluded.is_on, days = excluded.days, texts = excluded.texts,
                   changed_at = clock_timestamp()`,
);

/** The rules of an edition, and changing one. */
@Injectable()
export class MessageRulesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Null: there is no such edition. */
  async find(actor: Actor, editionId: string): Promise<MessageRules | null> {
    const rows = isId(editionId) ? await this.database.rows(rulesOfEdition, [editionId]) : [];
    if (!rows.length) return null;
    const rules = ruleKinds.map((kind) =>
      shown(
        kind,
        rows.find((row) => row.kind === kind),
      ),
    );
    return { editionId, rules, mayChange: mayChangeRules(actor) };
  }

  /**
   * A missing field stays as it is. Refuses NOT_FOUND, EDITION_FROZEN, INPUT_INVALID {field},
   * PLACEHOLDER_UNKNOWN {name}, and RULE_CHANGED when it has changed since it was opened.
   */
  async change(actor: Actor, input: ChangeMessageRuleInput): Promise<MessageRules> {
    const { editionId, kind, basedOn } = input;
    const given = {
      texts: input.texts && ruleTextsIn(kind, input.texts),
      days: input.days && daysIn(kind, input.days),
    };
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'changeMessageRule', async () => {
        await (outlivesEdition(kind) ? lockedEdition : openEdition)(this.database, tx, editionId);
        const rows = await this.database.rowsIn(tx, rulesOfEdition, [editionId]);
        const now = asIs(
          kind,
          rows.find((row) => row.kind === kind),
        );
        if ((basedOn ?? now.version) !== now.version) throw new Refused('RULE_CHANGED');
        const { isOn, days, texts } = {
          isOn: input.isOn ?? now.isOn,
          days: given.days ?? now.days,
          texts: given.texts ?? now.texts,
        };
        await this.database.rowsIn(tx, keepRule, {
          editionId,
          kind,
          isOn,
          days,
          texts: JSON.stringify(texts),
        });
        await this.record(tx, actor, editionId, { kind, isOn, days, locales: Object.keys(texts) });
        return editionId;
      }),
    );
    const rules = await this.find(actor, editionId);
    if (!rules) throw new Refused('NOT_FOUND');
    return rules;
  }

  private record(tx: EntityManager, actor: Actor, editionId: string, detail: Record<string, unknown>) {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action: 'message-rule.changed',
      subjectType: 'edition',
      subjectId: editionId,
      detail,
    });
  }
}

/** Each day once, in their order. */
export function daysIn(kind: RuleKind, given: readonly number[]): number[] {
  if (usualDays[kind] === null) return [];
  const days = [...new Set(given)].sort((a, b) => b - a);
  if (!days.length || days.length > MOST_DAYS) throw new Refused('INPUT_INVALID', { field: 'days' });
  return days.map((day) => countIn(day, 'days', 1, LAST_DAY));
}

/** An unchanged rule has the standard days and texts. */
const asIs = (kind: RuleKind, row: RuleRow | undefined) => ({
  isOn: row?.is_on ?? usuallyOn.includes(kind),
  days: row?.days ?? [...(usualDays[kind] ?? [])],
  texts: row?.texts ?? {},
  version: row?.version ?? '',
});

function shown(kind: RuleKind, row: RuleRow | undefined): MessageRule {
  const { texts, ...rule } = asIs(kind, row);
  return {
    ...rule,
    kind,
    hasDays: usualDays[kind] !== null,
    outlivesEdition: outlivesEdition(kind),
    texts: locales.map((locale) => ({ locale, ...wordsOf(kind, texts, locale) })),
    isUsual: Object.keys(texts).length === 0,
    placeholders: [...placeholdersOf(kind)],
  };
}
