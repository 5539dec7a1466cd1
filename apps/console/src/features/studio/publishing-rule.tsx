import { SetPublishingRule } from '@campus/api-client';
import { Checkbox } from '@campus/ui';
import { localeNames, locales, useShell } from '@campus/web-shell';
import { Form } from '../../shared/forms/form.tsx';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { SomeOf } from '../../shared/forms/some-of.tsx';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';
import { useText } from '../../shared/text.ts';
import type { Course } from './draft/draft-tree.ts';

/** What the course asks before it is published. */
export const PublishingRule = ({
  course: { id: courseId, asksTwo, completeLocales },
}: {
  course: Course;
}) => {
  const t = useText();
  const { client } = useShell();
  const { value, change, save, ...form } = useSavedForm({ asksTwo, completeLocales });
  return (
    <Form
      className="stack"
      onSubmit={() =>
        void save(
          { courseId, ...value },
          async (input) => (await client.run(SetPublishingRule, { input })).setPublishingRule,
        )
      }
    >
      <Checkbox
        label={t('studio.two')}
        note={t('studio.two.note')}
        checked={value.asksTwo}
        onChange={({ target }) => change({ asksTwo: target.checked })}
      />
      <SomeOf
        legend={t('studio.complete')}
        hint={t('studio.complete.hint')}
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        chosen={value.completeLocales}
        onChange={(chosen) =>
          change({ completeLocales: locales.filter((locale) => chosen.includes(locale)) })
        }
      />
      <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />
    </Form>
  );
};
