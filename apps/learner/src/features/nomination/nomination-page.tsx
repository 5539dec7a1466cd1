import { NominationForm } from '@campus/api-client';
import { Button, Disclosure, Notice } from '@campus/ui';
import { Arrival, QueryView, useFormats, useLocale, useQuery, zoneName } from '@campus/web-shell';
import { useState } from 'react';
import { ByLinkPage } from '../../shared/by-link-page.tsx';
import { useText } from '../../shared/text.ts';
import { CallDocument } from './call-document.tsx';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { NominationLines } from './nomination-lines.tsx';
import { draftOf, newDraft, type Draft, type Form } from './nominee.ts';
import { NomineeForm } from './nominee-form.tsx';

/** A link without a form to fill in: why, and who to ask. */
const Shut = ({ form }: { form: Form }) => {
  const t = useText();
  const formats = useFormats();
  if (form.state === 'OPEN') return null;
  const values = {
    opens: formats.day(form.opensOn, 'full'),
    closed: formats.dateTime(form.closesAt, form.timeZone),
    contact: form.contactName,
  };
  return (
    <Notice tone="warn" title={t(`nomination.state.${form.state}`, values)}>
      <p>
        {t('nomination.ask', values)} <a href={`mailto:${form.contactAddress}`}>{form.contactAddress}</a>
      </p>
    </Notice>
  );
};

const Facts = ({ form }: { form: Form }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <Notice title={t('nomination.for', { institution: form.institutionName })}>
        <p>{t('nomination.forwarded')}</p>
      </Notice>
      <p>
        {t('nomination.until', {
          when: formats.dateTime(
            new Date(new Date(form.closesAt).getTime() - 1).toISOString(),
            form.timeZone,
          ),
          zone: zoneName(form.timeZone, formats.locale),
        })}
      </p>
      <Disclosure summary={t('nomination.document')} isOpen={form.nominations.length === 0}>
        <CallDocument blocks={form.text} lang={form.textLocale} />
        <p className="no-print">
          <Button kind="quiet" icon="print" onClick={() => window.print()}>
            {t('nomination.print')}
          </Button>
        </p>
      </Disclosure>
    </>
  );
};

/** The nomination being written, and the last act: both change the page, and the focus follows. */
const useWriting = (token: string, refetch: () => Promise<void>) => {
  const [draft, setDraft] = useState<Draft | null>(() => keptDraft(token));
  const [last, setLast] = useState<'begun' | 'sent' | 'drafted' | 'left' | null>(null);
  const change = (next: Draft | null) => {
    keepDraft(token, next);
    setDraft(next);
  };
  const begin = (next: Draft) => {
    setLast('begun');
    change(next);
  };
  const saved = (isSubmitted: boolean) => {
    change(null);
    setLast(isSubmitted ? 'sent' : 'drafted');
    void refetch();
  };
  const leave = () => {
    change(null);
    setLast('left');
  };
  return { draft, last, change, begin, saved, leave };
};

const Open = ({ token, form, refetch }: { token: string; form: Form; refetch: () => Promise<void> }) => {
  const t = useText();
  const locale = useLocale();
  const { draft, last, change, begin, saved, leave } = useWriting(token, refetch);
  const isFull = form.nominations.length >= form.maxNominations;
  if (draft)
    return (
      <>
        <Notice tone="warn" title={t('nomination.noMigrants')} />
        <NomineeForm
          key={draft.key}
          token={token}
          form={form}
          draft={draft}
          isBegun={last === 'begun'}
          onChange={change}
          onSaved={saved}
          onCancel={leave}
        />
      </>
    );
  return (
    <>
      {(last === 'sent' || last === 'drafted') && (
        <Arrival isHere>
          <Notice tone="done" title={t(`nomination.${last}`)}>
            <p>{t('nomination.sent.text')}</p>
          </Notice>
        </Arrival>
      )}
      <NominationLines token={token} form={form} onEdit={(one) => begin(draftOf(one))} onChanged={refetch} />
      {isFull ? (
        <p>{t('nomination.full', { maximum: form.maxNominations })}</p>
      ) : (
        <Arrival isHere={last === 'left'}>
          <Button kind="primary" onClick={() => begin(newDraft(form, locale))}>
            {t('nomination.add')}
          </Button>
        </Arrival>
      )}
    </>
  );
};

/** The nomination form of an institution, behind its personal link; no account is needed. */
export const NominationPage = ({ token }: { token: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(NominationForm, { token, locale });
  return (
    <QueryView query={query} loading={<ByLinkPage title={t('nomination.title')} children={null} />}>
      {({ nominationForm: form }) => (
        <ByLinkPage
          title={form?.callTitle ?? t('nomination.title')}
          lead={form && form.state !== 'REVOKED' && form.state !== 'EXPIRED' ? form.editionTitle : undefined}
        >
          {form ? (
            <div className="stack stack--loose">
              <Shut form={form} />
              {(form.state === 'OPEN' || form.state === 'CLOSED') && <Facts form={form} />}
              {form.state === 'OPEN' && <Open token={token} form={form} refetch={query.refetch} />}
              {form.state === 'CLOSED' && <NominationLines token={token} form={form} />}
            </div>
          ) : (
            <Notice tone="warn" title={t('nomination.state.UNKNOWN')}>
              <p>{t('nomination.unknown.text')}</p>
            </Notice>
          )}
        </ByLinkPage>
      )}
    </QueryView>
  );
};
