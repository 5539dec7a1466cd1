import { ChangeMessageRule, MessageRules } from '@campus/api-client';
import { Button, Dialog, LinkButton, Notice, Tag } from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../shared/missing-page.tsx';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { useText } from '../../shared/text.ts';
import type { Rule, RuleKind, Rules } from './message-data.ts';
import { MessagesFrame } from './messages-frame.tsx';
import { RuleAudience } from './rule-audience.tsx';

/** "7 and 2 days", in words. */
const useDaysWords = () => {
  const t = useText();
  const formats = useFormats();
  // Towards the deadline the numbers fall, away from it they grow: in the order in which the messages come.
  const ordered = (kind: RuleKind, days: readonly number[]) =>
    [...days].sort((a, b) => (kind === 'BEFORE_DEADLINE' ? b - a : a - b));
  return (kind: RuleKind, days: readonly number[]) =>
    kind === 'BEFORE_DEADLINE' || kind === 'AFTER_DEADLINE' || kind === 'INACTIVE'
      ? t(`message.days.${kind}`, {
          days: formats.list(ordered(kind, days).map((day) => formats.number(day))),
          last: ordered(kind, days).at(-1) ?? 0,
        })
      : t(`message.when.${kind}`);
};

/** Switching a rule on, after a look at who would be written to today. */
const SwitchDialog = ({
  editionId,
  rule,
  onClose,
}: {
  editionId: string;
  rule: Rule;
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { kind, days, isOn } = rule;
  const send = async () => {
    const done = await act(
      { editionId, kind, isOn: !isOn },
      async (input) => (await client.run(ChangeMessageRule, { input })).changeMessageRule,
    );
    if (!done) return;
    cache.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t(isOn ? 'message.switchOff.title' : 'message.switchOn.title', {
        rule: t(`message.kind.${kind}`),
      })}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={isRunning} onClick={() => void send()}>
            {t(isOn ? 'message.switchOff' : 'message.switchOn')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {isOn ? (
          <p>{t('message.switchOff.text')}</p>
        ) : (
          <>
            <h3>{t('message.today')}</h3>
            <RuleAudience editionId={editionId} kind={kind} days={days} />
          </>
        )}
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};

const RuleLine = ({ rules, rule, isFrozen }: { rules: Rules; rule: Rule; isFrozen: boolean }) => {
  const t = useText();
  const daysWords = useDaysWords();
  const [isSwitching, setSwitching] = useState(false);
  const { editionId, mayChange } = rules;
  const name = t(`message.kind.${rule.kind}`);
  const canChange = mayChange && (!isFrozen || rule.outlivesEdition);
  return (
    <li className="rule-list__rule">
      <div className="rule-list__words">
        <div className="row">
          <h3>{name}</h3>
          <Tag tone={rule.isOn ? 'done' : 'quiet'} icon={rule.isOn ? 'done' : undefined}>
            {t(rule.isOn ? 'message.on' : 'message.off')}
          </Tag>
          {!rule.isUsual && <Tag tone="info">{t('message.ownWords')}</Tag>}
        </div>
        <p className="soft">{daysWords(rule.kind, rule.days)}</p>
      </div>
      <div className="row">
        <LinkButton kind="quiet" href={messagePaths.rule(editionId, rule.kind)}>
          {t(canChange ? 'message.edit' : 'message.read')}
          <span className="visually-hidden"> {t('message.of', { name })}</span>
        </LinkButton>
        {canChange && (
          <Button kind="quiet" onClick={() => setSwitching(true)}>
            {t(rule.isOn ? 'message.switchOff' : 'message.switchOn')}
            <span className="visually-hidden"> {t('message.of', { name })}</span>
          </Button>
        )}
      </div>
      {isSwitching && <SwitchDialog editionId={editionId} rule={rule} onClose={() => setSwitching(false)} />}
    </li>
  );
};

/** What an edition writes automatically: each rule with its switch. */
export const RulesPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const query = useQuery(MessageRules, { editionId });
  return (
    <MessagesFrame editionId={editionId}>
      {({ closedAt }) => (
        <QueryView query={query}>
          {({ messageRules: rules }) =>
            rules ? (
              <section className="stack" aria-labelledby="rules">
                <h2 id="rules">{t('message.rules')}</h2>
                <p className="prose">{t('message.rules.lead')}</p>
                {rules.rules.every(({ isOn }) => !isOn) && (
                  <Notice tone="warn" title={t('message.rules.allOff')} />
                )}
                {!rules.mayChange && <Notice title={t('message.rules.readOnly')} />}
                <ul className="rule-list">
                  {rules.rules.map((rule) => (
                    <RuleLine key={rule.kind} rules={rules} rule={rule} isFrozen={closedAt !== null} />
                  ))}
                </ul>
              </section>
            ) : (
              <MissingPage />
            )
          }
        </QueryView>
      )}
    </MessagesFrame>
  );
};
