import { Disclosure, Facts } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { useEventWords } from '../../../shared/words/nomination-words.tsx';
import { useText } from '../../../shared/text.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { Nomination } from '../calls/call-data.ts';

const devices = ['own', 'shared', 'phone'] as const;
const connections = ['good', 'weak', 'rare'] as const;

/** What the institution wrote of the person. */
export const PersonFacts = ({ nomination }: { nomination: Nomination }) => {
  const t = useText();
  const formats = useFormats();
  const { audience, institution } = useVocabulary();
  const { summary } = nomination;
  const device = devices.find((each) => each === nomination.device);
  const connection = connections.find((each) => each === nomination.connection);
  return (
    <Facts
      facts={[
        { label: t('calls.fact.address'), value: <MailAddress address={nomination.address} /> },
        { label: t('calls.fact.country'), value: summary.countryName || null },
        { label: t('calls.fact.position'), value: nomination.position || null },
        { label: t('calls.fact.post'), value: nomination.post || null },
        {
          label: t('calls.fact.institution'),
          value: `${summary.institutionName} (${institution(summary.institutionKind)})`,
        },
        {
          label: t('calls.fact.audience'),
          value: nomination.audience ? audience(nomination.audience) : null,
        },
        { label: t('calls.fact.language'), value: formats.language(nomination.locale) },
        { label: t('calls.fact.sex'), value: nomination.sex && t(`calls.sex.${nomination.sex}`) },
        {
          label: t('calls.fact.priority'),
          value: summary.priority === null ? t('calls.priority.none') : formats.number(summary.priority),
        },
        { label: t('calls.fact.needs'), value: nomination.accessNeeds || null },
        { label: t('calls.fact.device'), value: device && t(`calls.device.${device}`) },
        { label: t('calls.fact.connection'), value: connection && t(`calls.connection.${connection}`) },
        {
          label: t('calls.fact.nominator'),
          value: [nomination.nominatorName, nomination.nominatorTitle].filter(Boolean).join(', ') || null,
        },
        { label: t('calls.fact.consent'), value: t(nomination.hasConsent ? 'calls.yes' : 'calls.notStated') },
        {
          label: t('calls.fact.letter'),
          value: nomination.hasLetter ? (
            <a href={callPaths.letterOf(nomination.id)} target="_blank" rel="noreferrer">
              {t('calls.fact.letter.see')}
            </a>
          ) : (
            t('calls.no')
          ),
        },
        {
          label: t('calls.fact.submitted'),
          value: summary.submittedAt && formats.dateTime(summary.submittedAt),
        },
      ]}
    />
  );
};

/** A code from the campus on why it could not enrol, not a reason that somebody wrote. */
const isCode = (reason: string | null) => /^[A-Z_]+$/.test(reason ?? '');

/** How the selection went for this person: why, until when, whose seat. */
export const StandingFacts = ({ nomination }: { nomination: Nomination }) => {
  const t = useText();
  const formats = useFormats();
  const { editionId, replaces, replacedBy } = nomination;
  const other = (one: { id: string; name: string } | null) =>
    one && <a href={callPaths.nomination(editionId, one.id)}>{one.name}</a>;
  return (
    <Facts
      facts={[
        { label: t('calls.fact.reason'), value: isCode(nomination.reason) ? null : nomination.reason },
        { label: t('calls.fact.letterReason'), value: nomination.letterReason },
        {
          label: t('calls.fact.confirmBy'),
          value: nomination.confirmBy && formats.day(nomination.confirmBy),
        },
        { label: t('calls.fact.told'), value: nomination.toldAt && formats.dateTime(nomination.toldAt) },
        {
          label: t('calls.fact.confirmed'),
          value: nomination.confirmedAt && formats.dateTime(nomination.confirmedAt),
        },
        {
          label: t('calls.fact.declined'),
          value: nomination.declinedAt && formats.dateTime(nomination.declinedAt),
        },
        { label: t('calls.fact.replaces'), value: other(replaces) },
        { label: t('calls.fact.replacedBy'), value: other(replacedBy) },
      ]}
    />
  );
};

/** What was done to it, who did it, and why. */
export const History = ({ nomination: { history } }: { nomination: Nomination }) => {
  const t = useText();
  const formats = useFormats();
  const words = useEventWords();
  return (
    <Disclosure summary={t('calls.history', { count: history.length })}>
      <ol className="plain-list calls-history">
        {history.map((event, at) => (
          <li key={at}>
            <p>{words(event)}</p>
            <p className="small soft">{formats.dateTime(event.at)}</p>
            {event.reason && <p className="small">{t('calls.history.reason', { reason: event.reason })}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
};
