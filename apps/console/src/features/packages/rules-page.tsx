import {
  itemCompletionValues,
  newAttemptRuleValues,
  packageGradingValues,
  SetPackagePolicy,
} from '@campus/api-client';
import type { NumberRule } from '@campus/course-rules/number-text';
import { Button, Checkbox, Field, Notice, RadioGroup } from '@campus/ui';
import { regionOf, TroubleNotice, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { numberText, typedNumber } from '../../shared/forms/typed-number.ts';
import type { LibraryPackage, PackagePolicy } from '../../shared/package-data.ts';
import { PackageScreen } from '../../shared/package-screen.tsx';
import { useText } from '../../shared/text.ts';

const pick = <Value extends string>(known: readonly Value[], value: string, otherwise: Value): Value =>
  known.find((each) => each === value) ?? otherwise;

/** Empty: no limit. */
const attemptsRule: NumberRule = { takesDecimals: false, min: 1, max: 100 };
const masteryRule: NumberRule = { takesDecimals: true, max: 100 };

/** A number of the policy as it is typed. */
const useNumber = (value: number | null, rule: NumberRule) => {
  const region = regionOf[useLocale()];
  const [kept] = useState(() => ({ value, text: numberText(value, region) }));
  const [text, set] = useState(kept.text);
  return { text, set, number: typedNumber(text, rule, kept) };
};

const useRules = (libraryPackage: LibraryPackage) => {
  const [policy, setPolicy] = useState<PackagePolicy>(libraryPackage.policy);
  const attempts = useNumber(libraryPackage.policy.maxAttempts, attemptsRule);
  const mastery = useNumber(libraryPackage.policy.mastery, masteryRule);
  const [isSaved, setSaved] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<PackagePolicy>) => {
    setPolicy({ ...policy, ...part });
    setSaved(false);
  };
  return {
    policy,
    change,
    attempts,
    mastery,
    isSaved,
    setSaved,
    isChecked,
    setChecked,
  };
};

type Rules = ReturnType<typeof useRules>;

const Choices = ({ policy, change }: Pick<Rules, 'policy' | 'change'>) => {
  const t = useText();
  return (
    <>
      <RadioGroup
        label={t('rules.completion')}
        name="completion"
        value={policy.completion}
        options={itemCompletionValues.map((value) => ({
          value,
          label: t(`rules.completion.${value}`),
          note: t(`rules.completion.${value}.note`),
        }))}
        onChange={(value) => change({ completion: pick(itemCompletionValues, value, 'REPORTED') })}
      />
      <RadioGroup
        label={t('rules.grading')}
        name="grading"
        value={policy.grading}
        options={packageGradingValues.map((value) => ({ value, label: t(`rules.grading.${value}`) }))}
        onChange={(value) => change({ grading: pick(packageGradingValues, value, 'HIGHEST') })}
      />
      <RadioGroup
        label={t('rules.newAttempt')}
        name="newAttempt"
        value={policy.newAttempt}
        options={newAttemptRuleValues.map((value) => ({
          value,
          label: t(`rules.newAttempt.${value}`),
          note: t(`rules.newAttempt.${value}.note`),
        }))}
        onChange={(value) => change({ newAttempt: pick(newAttemptRuleValues, value, 'ASKED') })}
      />
    </>
  );
};

const Numbers = ({ attempts, mastery, isChecked, setSaved }: Rules) => {
  const t = useText();
  const fields = [
    { id: 'attempts', field: attempts },
    { id: 'mastery', field: mastery },
  ] as const;
  return fields.map(({ id, field }) => (
    <Field
      key={id}
      label={t(`rules.${id}`)}
      hint={t(`rules.${id}.hint`)}
      error={isChecked && field.number === undefined && t(`rules.${id}.wrong`)}
      inputMode="decimal"
      className="input"
      value={field.text}
      onChange={(event) => {
        field.set(event.target.value);
        setSaved(false);
      }}
    />
  ));
};

const RulesForm = ({ libraryPackage }: { libraryPackage: LibraryPackage }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const form = useRules(libraryPackage);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    const { number: maxAttempts } = form.attempts;
    const { number: mastery } = form.mastery;
    if (maxAttempts === undefined || mastery === undefined) return;
    const set = await act(
      { libraryPackageId: libraryPackage.id, policy: { ...form.policy, maxAttempts, mastery } },
      async (input) => (await client.run(SetPackagePolicy, { input })).setPackagePolicy,
    );
    if (!set) return;
    form.setSaved(true);
    cache.invalidate();
  };
  return (
    <Form className="stack stack--loose" onSubmit={(event) => void save(event)}>
      <p className="prose">{t('rules.lead')}</p>
      <Choices policy={form.policy} change={form.change} />
      <Numbers {...form} />
      <Checkbox
        label={t('rules.review')}
        note={t('rules.review.note')}
        checked={form.policy.review}
        onChange={(event) => form.change({ review: event.target.checked })}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      {form.isSaved && <Notice tone="done" title={t('rules.saved')} isLive />}
      <Button type="submit" isBusy={isRunning}>
        {isRunning ? t('rules.saving') : t('rules.save')}
      </Button>
    </Form>
  );
};

/** How attempts at a package count, each choice with what it means. */
export const RulesPage = ({ packageId }: { packageId: string }) => (
  <PackageScreen packageId={packageId}>
    {(libraryPackage) => <RulesForm libraryPackage={libraryPackage} />}
  </PackageScreen>
);
