import { AnswerConfirmation, Confirmation, type DataOf } from '@campus/api-client';
import { Button, Dialog, Field, LinkButton, Notice, Select } from '@campus/ui';
import {
  Arrival,
  deviceTimeZone,
  localeNames,
  QueryView,
  TroubleNotice,
  useFormats,
  useLocale,
  useQuery,
  useShell,
  useSubmit,
} from '@campus/web-shell';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { ByLinkPage } from '../../shared/by-link-page.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

type Asked = NonNullable<DataOf<typeof Confirmation>['confirmation']>;

const own = ['givenNames', 'firstSurname', 'secondSurname', 'position', 'post'] as const;
const needed = ['givenNames', 'firstSurname'] as const;

const Outcome = ({ confirmation }: { confirmation: Asked }) => {
  const t = useText();
  const formats = useFormats();
  if (confirmation.state === 'OPEN') return null;
  const tone = confirmation.state === 'OVER' || confirmation.state === 'LATE' ? 'warn' : 'done';
  const by = confirmation.confirmBy ? formats.day(confirmation.confirmBy) : '—';
  return (
    <Notice tone={tone} title={t(`confirmation.state.${confirmation.state}`, { by })}>
      <p>
        {t(`confirmation.next.${confirmation.state}`, {
          address: confirmation.address,
          contact: confirmation.contactAddress,
          name: confirmation.contactName,
        })}
      </p>
      {confirmation.state === 'ENROLLED' && (
        <LinkButton href={paths.signIn}>{t('confirmation.signIn')}</LinkButton>
      )}
    </Notice>
  );
};

/** A declined seat goes to somebody else, so it is asked twice. */
const Declining = ({
  isOpen,
  onClose,
  onDecline,
}: {
  isOpen: boolean;
  onClose: () => void;
  onDecline: () => void;
}) => {
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      title={t('confirmation.decline.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('nomination.cancel')}
          </Button>
          <Button kind="danger" onClick={onDecline}>
            {t('confirmation.decline')}
          </Button>
        </>
      }
    >
      <p>{t('confirmation.decline.text')}</p>
    </Dialog>
  );
};

type Values = Record<(typeof own)[number], string> & { locale: Asked['locale'] };

const valuesOf = ({ givenNames, firstSurname, secondSurname, position, post, locale }: Asked): Values => ({
  givenNames,
  firstSurname,
  secondSurname: secondSurname ?? '',
  position,
  post,
  locale,
});

/** The officer's own data, to be corrected. */
const OwnFields = ({
  asked,
  values,
  isChecked,
  set,
}: {
  asked: Asked;
  values: Values;
  isChecked: boolean;
  set: (change: Partial<Values>) => void;
}) => {
  const t = useText();
  const isMissing = (field: (typeof own)[number]) =>
    isChecked && needed.some((one) => one === field) && !values[field].trim();
  return (
    <>
      <p>{t('confirmation.names')}</p>
      {own.map((field) => (
        <Field
          key={field}
          label={t(`nomination.field.${field}`)}
          error={isMissing(field) && t('nomination.missing')}
          maxLength={120}
          value={values[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      ))}
      <Select
        label={t('nomination.field.locale')}
        value={values.locale}
        options={asked.locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={(event) =>
          set({ locale: asked.locales.find((one) => one === event.target.value) ?? values.locale })
        }
      />
    </>
  );
};

const Form = ({
  token,
  asked,
  onAnswered,
}: {
  token: string;
  asked: Asked;
  onAnswered: () => Promise<void>;
}) => {
  const t = useText();
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [values, setValues] = useState<Values>(() => valuesOf(asked));
  const [tries, setTries] = useState(0);
  const [isDeclining, setDeclining] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  // The first name that is missing, once a try to confirm has shown it.
  useEffect(() => {
    if (tries > 0) root.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries]);
  const answer = async (isAccepted: boolean) => {
    setDeclining(false);
    const input = { token, isAccepted, ...values, timeZone: deviceTimeZone() };
    const done = await submit(
      async () => (await client.run(AnswerConfirmation, { input })).answerConfirmation,
    );
    if (done) await onAnswered();
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (needed.every((field) => values[field].trim())) void answer(true);
  };
  return (
    <form ref={root} className="form stack" noValidate onSubmit={send}>
      <OwnFields
        asked={asked}
        values={values}
        isChecked={tries > 0}
        set={(change) => setValues({ ...values, ...change })}
      />
      <p className="soft">{t('confirmation.address', { address: asked.address })}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className="row">
        <Button type="submit" kind="primary" isBusy={isRunning}>
          {t('confirmation.accept')}
        </Button>
        <Button kind="quiet" disabled={isRunning} onClick={() => setDeclining(true)}>
          {t('confirmation.decline')}
        </Button>
      </div>
      <Declining
        isOpen={isDeclining}
        onClose={() => setDeclining(false)}
        onDecline={() => void answer(false)}
      />
    </form>
  );
};

/** Where an accepted officer confirms or declines, through the link in the letter. */
export const ConfirmationPage = ({ token }: { token: string }) => {
  const t = useText();
  const locale = useLocale();
  const formats = useFormats();
  const query = useQuery(Confirmation, { token, locale });
  const [isAnswered, setAnswered] = useState(false);
  const answered = () => {
    setAnswered(true);
    return query.refetch();
  };
  return (
    <QueryView query={query} loading={<ByLinkPage title={t('confirmation.title')} children={null} />}>
      {({ confirmation }) => (
        <ByLinkPage title={confirmation?.editionTitle ?? t('confirmation.title')}>
          {confirmation ? (
            <div className="stack stack--loose">
              {confirmation.state !== 'OPEN' && (
                <Arrival isHere={isAnswered}>
                  <Outcome confirmation={confirmation} />
                </Arrival>
              )}
              {confirmation.state === 'OPEN' && (
                <>
                  <p>
                    {t('confirmation.lead', {
                      institution: confirmation.institutionName,
                      starts: formats.day(confirmation.startsOn, 'full'),
                      by: confirmation.confirmBy ? formats.day(confirmation.confirmBy, 'full') : '—',
                    })}
                  </p>
                  <Form token={token} asked={confirmation} onAnswered={answered} />
                </>
              )}
            </div>
          ) : (
            <Notice tone="warn" title={t('nomination.state.UNKNOWN')}>
              <p>{t('confirmation.unknown')}</p>
            </Notice>
          )}
        </ByLinkPage>
      )}
    </QueryView>
  );
};
