import { RemindEnrolments, RemindersPreview } from '@campus/api-client';
import { Disclosure } from '@campus/ui';
import { QueryView, useLocale, useQuery, useShell } from '@campus/web-shell';
import { MailView } from '../../../shared/mails/mail-view.tsx';
import { useText } from '../../../shared/text.ts';
import { BulkFrame, Foreseen, type BulkProps } from './bulk-frame.tsx';

/** Who would get a mail, who not and why, and what it says. */
const Preview = ({ rows }: Pick<BulkProps, 'rows'>) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(RemindersPreview, {
    enrolmentIds: rows.map(({ enrolmentId }) => enrolmentId),
    locale,
  });
  return (
    <QueryView query={query}>
      {({ remindersPreview: seen }) => (
        <>
          <Foreseen outcome={seen} rows={rows} />
          {seen?.sample && (
            <Disclosure summary={t('bulk.REMIND.sample')}>
              <MailView mail={seen.sample} locale={locale} />
            </Disclosure>
          )}
        </>
      )}
    </QueryView>
  );
};

/** A mail from the campus to everybody selected; a mail cannot be taken back. */
export const RemindManyDialog = (props: BulkProps) => {
  const { client } = useShell();
  return (
    <BulkFrame
      {...props}
      act="REMIND"
      needsReason={false}
      preview={<Preview rows={props.rows} />}
      send={async (run) => {
        const outcome = await run(
          { enrolmentIds: props.rows.map(({ enrolmentId }) => enrolmentId) },
          async (input) => (await client.run(RemindEnrolments, { input })).remindEnrolments,
        );
        return outcome && { outcome, undo: [] };
      }}
    />
  );
};
