import { ChangeMessageRule, MessageRules } from '@campus/api-client';
import { Button, Dialog, LinkButton, Notice, Switch, Tag } from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../shared/missing-page.tsx';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { TellingPart, useTelling, type Act } from '../../shared/telling.tsx';
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

/** Switches a rule, and says so with the way back. */
const useSwitching = (editionId: string, { kind }: Rule) => {
  const t = useText();
  const tell = useTelling();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const send = (isOn: boolean) => (run: Act) =>
    run(
      { editionId, kind, isOn },
      async (input) => (await client.run(ChangeMessageRule, { input })).changeMessageRule,
    );
  const turn = async (isOn: boolean) => {
    const done = await send(isOn)(act);
    if (!done) return false;
    cache.invalidate();
    tell({
      title: t(isOn ? 'message.switchedOn' : 'message.switchedOff', { rule: t(`message.kind.${kind}`) }),
      more: <p>{t(isOn ? 'message.switchedOn.text' : 'message.switchOff.text')}</p>,
      undo: send(!isOn),
    });
    return true;
  };
  return { turn, isRunning, trouble };
};

/** Before a rule is switched on: who would be written to today. Mails cannot be fetched back. */
const SwitchOnDialog = ({
  editionId,
  rule,
  onClose,
}: {
  editionId: string;
  rule: Rule;
  onClose: () => void;
}) => {
  const t = useText();
  const { turn, isRunning, trouble } = useSwitching(editionId, rule);
  return (
    <Dialog
      isOpen
      title={t('message.switchOn.title', { rule: t(`message.kind.${rule.kind}`) })}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={isRunning} onClick={() => void turn(true).then((isDone) => isDone && onClose())}>
            {t('message.switchOn')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <h3>{t('message.today')}</h3>
        <RuleAudience editionId={editionId} kind={rule.kind} days={rule.days} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};

/** Off at once, because it can be undone; on after a look at who would be written to. */
const RuleSwitch = ({ editionId, rule, isFixed }: { editionId: string; rule: Rule; isFixed: boolean }) => {
  const t = useText();
  const { turn, isRunning, trouble } = useSwitching(editionId, rule);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Switch
        label={t('message.switch', { rule: t(`message.kind.${rule.kind}`) })}
        isLabelHidden
        isOn={rule.isOn}
        words={{ on: t('message.on'), off: t('message.off') }}
        isBusy={isRunning}
        isDisabled={isFixed}
        onChange={(isOn) => (isOn ? setAsking(true) : void turn(false))}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      {isAsking && <SwitchOnDialog editionId={editionId} rule={rule} onClose={() => setAsking(false)} />}
    </>
  );
};

const RuleLine = ({ rules, rule, isFrozen }: { rules: Rules; rule: Rule; isFrozen: boolean }) => {
  const t = useText();
  const daysWords = useDaysWords();
  const { editionId, mayChange } = rules;
  const name = t(`message.kind.${rule.kind}`);
  const canChange = mayChange && (!isFrozen || rule.outlivesEdition);
  return (
    <li className="rule-list__rule">
      <RuleSwitch editionId={editionId} rule={rule} isFixed={!canChange} />
      <div className="rule-list__words">
        <div className="row">
          <h3>{name}</h3>
          {!rule.isUsual && <Tag tone="info">{t('message.ownWords')}</Tag>}
        </div>
        <p className="soft">{daysWords(rule.kind, rule.days)}</p>
      </div>
      <LinkButton kind="bare" href={messagePaths.rule(editionId, rule.kind)}>
        {t(canChange ? 'message.edit' : 'message.read')}
        <span className="visually-hidden"> {t('message.of', { name })}</span>
      </LinkButton>
    </li>
  );
};

/** In one sentence what goes out automatically and what does not; a warning when nothing does while the edition lasts. */
const WhatIsSent = ({ rules }: { rules: readonly Rule[] }) => {
  const t = useText();
  const formats = useFormats();
  const names = (of: readonly Rule[]) => formats.list(of.map(({ kind }) => t(`message.kind.${kind}`)));
  const [on, off] = [rules.filter(({ isOn }) => isOn), rules.filter(({ isOn }) => !isOn)];
  const which = off.length === 0 ? 'all' : on.length === 0 ? 'none' : 'some';
  const words = t('message.rules.sent', { which, on: names(on), off: names(off) });
  return rules.every(({ isOn, outlivesEdition }) => !isOn || outlivesEdition) ? (
    <Notice tone="warn" title={t('message.rules.allOff')}>
      <p>{words}</p>
    </Notice>
  ) : (
    <p>{words}</p>
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
                <WhatIsSent rules={rules.rules} />
                {!rules.mayChange && <Notice title={t('message.rules.readOnly')} />}
                <TellingPart>
                  <ul className="rule-list">
                    {rules.rules.map((rule) => (
                      <RuleLine key={rule.kind} rules={rules} rule={rule} isFrozen={closedAt !== null} />
                    ))}
                  </ul>
                </TellingPart>
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
