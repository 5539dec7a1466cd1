import { ChangeMessageRule, MessageRules } from '@campus/api-client';
import { Button, Checkbox, Field, Notice } from '@campus/ui';
import { QueryView, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { shownTexts, storedTexts } from '../../shared/mails/name-words.ts';
import { halfWritten, unknownNames, writtenOf } from '../../shared/mails/texts.ts';
import { useText } from '../../shared/text.ts';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';
import { daysIn, ruleKinds, textsOf, type Rule, type Rules } from './message-data.ts';
import { MessagesFrame } from './messages-frame.tsx';
import { RuleAudience } from './rule-audience.tsx';
import { TextEditor } from './text-editor.tsx';

const DaysField = ({
  rule,
  days,
  isWrong,
  isReadOnly,
  onChange,
}: {
  rule: Rule;
  days: string;
  isWrong: boolean;
  isReadOnly: boolean;
  onChange: (days: string) => void;
}) => {
  const t = useText();
  const { kind } = rule;
  if (kind !== 'BEFORE_DEADLINE' && kind !== 'AFTER_DEADLINE' && kind !== 'INACTIVE') return null;
  return (
    <div className="form-measure">
      <Field
        label={t(`message.daysLabel.${kind}`)}
        hint={t('message.days.hint')}
        error={isWrong && t('message.days.wrong')}
        inputMode="numeric"
        readOnly={isReadOnly}
        value={days}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};

/** What is written, and what of it is kept. */
const useRuleForm = ({ editionId }: Rules, rule: Rule) => {
  const { client } = useShell();
  const { kind } = rule;
  const reader = useLocale();
  // The version that was opened, not what somebody else has saved meanwhile.
  const [basedOn, setBasedOn] = useState(rule.version);
  const form = useSavedForm({
    isOn: rule.isOn,
    days: rule.days.join(', '),
    texts: shownTexts(textsOf(rule), reader),
  });
  const { isOn, days, texts } = form.value;
  const stored = storedTexts(texts);
  const read = rule.hasDays ? daysIn(days) : [];
  const half = halfWritten(texts);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!read || half || unknownNames(stored, rule.placeholders)) return;
    const done = await form.save(
      { editionId, kind, isOn, days: read, texts: writtenOf(stored), basedOn },
      async (input) => (await client.run(ChangeMessageRule, { input })).changeMessageRule,
    );
    const saved = done?.rules.rules.find((each) => each.kind === kind);
    if (saved) setBasedOn(saved.version);
  };
  return { form, read, half, submit };
};

const RuleForm = ({ rules, rule, canChange }: { rules: Rules; rule: Rule; canChange: boolean }) => {
  const t = useText();
  const { editionId } = rules;
  const { kind } = rule;
  const { form, read, half, submit } = useRuleForm(rules, rule);
  const { isOn, days, texts } = form.value;
  return (
    <Form className="stack stack--loose" onSubmit={(event) => void submit(event)}>
      {canChange && (
        <Checkbox
          label={t('message.isOn')}
          note={t('message.isOn.note')}
          checked={isOn}
          onChange={(event) => form.change({ isOn: event.target.checked })}
        />
      )}
      <DaysField
        rule={rule}
        days={days}
        isWrong={read === null}
        isReadOnly={!canChange}
        onChange={(text) => form.change({ days: text })}
      />
      <TextEditor
        editionId={editionId}
        kind={kind}
        texts={texts}
        placeholders={rule.placeholders}
        isReadOnly={!canChange}
        error={form.isChecked && half !== null && t('message.body.missing')}
        onChange={(changed) => form.change({ texts: changed })}
      />
      <section className="stack" aria-labelledby="today">
        <h3 id="today">{t('message.today')}</h3>
        {read ? (
          <RuleAudience editionId={editionId} kind={kind} days={read} />
        ) : (
          <p>{t('message.days.wrong')}</p>
        )}
      </section>
      {canChange && <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />}
    </Form>
  );
};

/** Back to the usual words: they are saved at once, and the form begins again with them. */
const UsualWords = ({ rules, rule }: { rules: Rules; rule: Rule }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm({});
  const restore = () =>
    form.save(
      { editionId: rules.editionId, kind: rule.kind, texts: [] },
      async (input) => (await client.run(ChangeMessageRule, { input })).changeMessageRule,
    );
  return (
    <Notice title={t('message.ownWords.text')}>
      <Button kind="quiet" isBusy={form.intention.isRunning} onClick={() => void restore()}>
        {t('message.usualWords')}
      </Button>
    </Notice>
  );
};

/** One rule: on or off, its days, its words in three languages, and who it would write to today. */
export const RulePage = ({ editionId, kind: path }: { editionId: string; kind: string }) => {
  const t = useText();
  const query = useQuery(MessageRules, { editionId });
  const kind = ruleKinds.find((each) => each.toLowerCase() === path);
  return (
    <MessagesFrame editionId={editionId} {...(kind && { windowPart: t(`message.kind.${kind}`) })}>
      {({ closedAt }) => (
        <QueryView query={query}>
          {({ messageRules: rules }) => {
            const rule = rules?.rules.find((each) => each.kind === kind);
            if (!rules || !rule) return <MissingPage />;
            const canChange = rules.mayChange && (closedAt === null || rule.outlivesEdition);
            return (
              <section className="stack" aria-labelledby="rule">
                <p>
                  <a href={messagePaths.rules(editionId)}>{t('message.rules.all')}</a>
                </p>
                <h2 id="rule">{t(`message.kind.${rule.kind}`)}</h2>
                <p className="prose">{t(`message.about.${rule.kind}`)}</p>
                {canChange && !rule.isUsual && <UsualWords rules={rules} rule={rule} />}
                {!canChange && <Notice title={t('message.rules.readOnly')} />}
                <RuleForm
                  key={rule.isUsual ? 'usual' : 'own'}
                  rules={rules}
                  rule={rule}
                  canChange={canChange}
                />
              </section>
            );
          }}
        </QueryView>
      )}
    </MessagesFrame>
  );
};
