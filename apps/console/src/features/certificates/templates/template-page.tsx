import './template.css';
import { CertificateTemplate, SaveCertificateTemplate } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { QueryView, useFormats, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { CopyDesign } from './copy-design.tsx';
import { LogoFields } from './logo-fields.tsx';
import { SignatoryFields } from './signatory-fields.tsx';
import { draftOf, issuesOf, hasIssues, inputOf, type Template } from './template-data.ts';
import { GeneralFields, StatementFields } from './template-fields.tsx';
import { TemplatePreview } from './template-preview.tsx';

const noIssues: ReturnType<typeof issuesOf> = {
  heading: false,
  statements: [],
  signatories: [],
  accent: false,
  months: false,
};

const SavedLine = ({ template }: { template: Template }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <p className="soft">
      {template.savedAt && template.savedBy
        ? t('certificates.template.saved', {
            number: template.number,
            who: template.savedBy,
            when: formats.dateTime(template.savedAt),
          })
        : t('certificates.template.plain')}
    </p>
  );
};

const useTemplateForm = (template: Template) => {
  const { client } = useShell();
  const form = useSavedForm(draftOf(template));
  // The version the edit started from, not what somebody else has saved meanwhile.
  const [basedOn, setBasedOn] = useState(template.number);
  const issues = issuesOf(form.value);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (hasIssues(issues)) return;
    const done = await form.save(
      { editionId: template.editionId, basedOn, ...inputOf(form.value) },
      async (input) => (await client.run(SaveCertificateTemplate, { input })).saveCertificateTemplate,
    );
    if (done) setBasedOn(done.template.number);
  };
  return { ...form, issues: form.isChecked ? issues : noIssues, submit };
};

const TemplateForm = ({ template }: { template: Template }) => {
  const t = useText();
  const form = useTemplateForm(template);
  const fields = { draft: form.value, issues: form.issues, change: form.change, template };
  return (
    <div className="template">
      <Form className="stack stack--loose" onSubmit={(event) => void form.submit(event)}>
        {!template.mayChange && <Notice icon="lock" title={t('certificates.template.readOnly')} />}
        <fieldset className="template__fields stack stack--loose" disabled={!template.mayChange}>
          <legend className="visually-hidden">{t('certificates.template.title')}</legend>
          <GeneralFields {...fields} />
          <SignatoryFields {...fields} />
          <LogoFields {...fields} />
          <StatementFields {...fields} />
        </fieldset>
        {template.mayChange && (
          <>
            <CopyDesign editionId={template.editionId} onCopy={(other) => form.change(draftOf(other))} />
            {form.isChecked && hasIssues(form.issues) && (
              <Notice tone="danger" isLive title={t('certificates.template.faults')} />
            )}
            <SaveRow
              intention={form.intention}
              label={t('certificates.template.save')}
              isUnsaved={form.isUnsaved}
              isSaved={form.isSaved}
            />
          </>
        )}
      </Form>
      <TemplatePreview editionId={template.editionId} draft={form.value} template={template} />
    </div>
  );
};

/** How the certificates of an edition look: what they print, beside a specimen of it. */
export const TemplatePage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const query = useQuery(CertificateTemplate, { editionId });
  return (
    <EditionFrame editionId={editionId} part={t('certificates.template.title')}>
      {() => (
        <QueryView query={query}>
          {({ certificateTemplate }) =>
            certificateTemplate && (
              <>
                <p>
                  <a href={certificatePaths.list(editionId)}>{t('certificates.back')}</a>
                </p>
                <SavedLine template={certificateTemplate} />
                <TemplateForm template={certificateTemplate} />
              </>
            )
          }
        </QueryView>
      )}
    </EditionFrame>
  );
};
