import './certificates.css';
import { MyCertificates, type DataOf } from '@campus/api-client';
import { EmptyState, Icon, LinkButton } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { paths } from '../../shared/paths.ts';
import { Rich, useText } from '../../shared/text.ts';

type Certificate = DataOf<typeof MyCertificates>['myCertificates'][number];

/** As the print has it: in groups of four. */
const grouped = (code: string) => code.replaceAll(/.{4}(?=.)/g, '$&-');

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Facts = ({ certificate }: { certificate: Certificate }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <dl className="certificate__facts">
      <Fact label={t('certificates.name')}>{certificate.printedName}</Fact>
      <Fact label={t('certificates.issued')}>{formats.date(certificate.issuedAt)}</Fact>
      {certificate.expiresOn && (
        <Fact label={t('certificates.expires')}>{formats.day(certificate.expiresOn)}</Fact>
      )}
      <Fact label={t('certificates.serial')}>{certificate.serial}</Fact>
      <Fact label={t('certificates.code')}>
        <code>{grouped(certificate.code)}</code>
      </Fact>
    </dl>
  );
};

/** On paper; nothing is left of a revoked one. */
/** A file of a certificate; a screen reader says of which. */
const Download = ({
  href,
  titleId,
  isQuiet = false,
  children,
}: {
  href: string;
  titleId: string;
  isQuiet?: boolean;
  children: ReactNode;
}) => (
  <LinkButton
    kind={isQuiet ? 'quiet' : 'primary'}
    href={href}
    icon="download"
    download
    aria-describedby={titleId}
  >
    {children}
  </LinkButton>
);

const Papers = ({ certificate, titleId }: { certificate: Certificate; titleId: string }) => {
  const t = useText();
  return (
    <div className="row no-print">
      <Download href={certificate.pdfA4Url} titleId={titleId}>
        {t('certificates.a4')}
      </Download>
      <Download isQuiet href={certificate.pdfLetterUrl} titleId={titleId}>
        {t('certificates.letter')}
      </Download>
    </div>
  );
};

/** The same certificate for other people's software: offered here and nowhere public, the holder passes it on. */
const Credential = ({ certificate, titleId }: { certificate: Certificate; titleId: string }) => {
  const t = useText();
  // A statement of enrolment is nothing to be proud of: no badge.
  if (certificate.outcome === 'ENROLMENT') return null;
  if (certificate.credentialUrl === null || certificate.badgeUrl === null) return null;
  return (
    <div className="stack stack--tight no-print">
      <div className="row">
        <Download isQuiet href={certificate.credentialUrl} titleId={titleId}>
          {t('certificates.credential')}
        </Download>
        <Download isQuiet href={certificate.badgeUrl} titleId={titleId}>
          {t('certificates.badge')}
        </Download>
      </div>
      <p className="soft small">{t('certificates.credential.about')}</p>
    </div>
  );
};

const CertificateCard = ({ certificate }: { certificate: Certificate }) => {
  const t = useText();
  const { status } = certificate;
  const titleId = `certificate-${certificate.id}`;
  const isStatement = certificate.outcome === 'ENROLMENT';
  return (
    <li className="certificate">
      <hgroup>
        <p className="soft">{t('certificates.kind', { outcome: certificate.outcome })}</p>
        <h2 id={titleId}>{certificate.courseTitle}</h2>
      </hgroup>
      <p className={`certificate__status certificate__status--${status}`}>
        <Icon name={status === 'ISSUED' ? 'done' : 'alert'} />
        {t(isStatement ? `certificates.statement.status.${status}` : `certificates.status.${status}`)}
      </p>
      <p>
        <strong>{certificate.printedName}</strong> {certificate.statement}
      </p>
      {certificate.basis !== 'EARNED' && (
        <p className="certificate__basis">
          <Icon name="info" />
          {t(`certificates.basis.${certificate.basis}`)}
        </p>
      )}
      <Facts certificate={certificate} />
      {status !== 'REVOKED' && <Papers certificate={certificate} titleId={titleId} />}
      {status === 'ISSUED' && <Credential certificate={certificate} titleId={titleId} />}
      <h3>{t('certificates.check.title')}</h3>
      <p>
        <Rich
          id={isStatement ? 'certificates.statement.check.text' : 'certificates.check.text'}
          tags={{ link: (words) => <a href={certificate.verifyUrl}>{words}</a> }}
        />
      </p>
      <p className="soft small">
        {t(isStatement ? 'certificates.statement.snapshot' : 'certificates.snapshot')}
      </p>
    </li>
  );
};

const Certificates = ({ certificates }: { certificates: Certificate[] }) => {
  const t = useText();
  if (certificates.length === 0) {
    return (
      <EmptyState title={t('certificates.empty.title')}>
        <p>{t('certificates.empty.text')}</p>
        <LinkButton kind="quiet" href={paths.courses}>
          {t('certificates.empty.link')}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <ul className="plain-list stack stack--loose">
      {certificates.map((certificate) => (
        <CertificateCard key={certificate.id} certificate={certificate} />
      ))}
    </ul>
  );
};

/** A person's certificates: what each proves, how anyone checks it, and its PDF. */
export const CertificatesPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(MyCertificates, { locale });
  return (
    <Page title={t('certificates.title')}>
      <QueryView query={query}>{(data) => <Certificates certificates={data.myCertificates} />}</QueryView>
    </Page>
  );
};
