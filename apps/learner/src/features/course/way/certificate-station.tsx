import { Icon, VisuallyHidden } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { DeviceHome } from '../device-home.ts';
import { PlanWords } from './plan-words.tsx';
import { legsOf, type Leg } from './stations.ts';

const LegLine = ({ leg, enrolmentId }: { leg: Leg; enrolmentId: string }) => {
  const t = useText();
  const formats = useFormats();
  const { kind, had, needed, isMet, plan } = leg;
  const format = kind === 'ATTENDED' ? formats.percent : formats.number;
  return (
    <li className={isMet ? 'leg leg--met' : 'leg'}>
      <Icon name={isMet ? 'done' : 'ring'} />
      <span>
        <VisuallyHidden>{t(isMet ? 'course.missing.met' : 'course.missing.unmet')}</VisuallyHidden>{' '}
        {kind === 'PLAN'
          ? plan && <PlanWords plan={plan} enrolmentId={enrolmentId} />
          : t(`course.leg.${kind}`, { had: format(had), needed: format(needed) })}
      </span>
    </li>
  );
};

const Standing = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const formats = useFormats();
  const { certificate, reached, reachedBasis, missing, missingFor } = home;
  if (certificate)
    // The link to it is at the head of the page.
    return <p>{t('course.way.issued', { date: formats.date(certificate.issuedAt) })}</p>;
  const isGranted = reachedBasis === 'GRANTED';
  // Nothing is missing for what was granted, and none of it was done.
  if (isGranted && reached === missingFor) return <p>{t('course.way.toIssue')}</p>;
  const isFurther = reached !== null && reached !== missingFor;
  if (!isFurther && missing.every(({ isMet }) => isMet)) return <p>{t('course.way.toIssue')}</p>;
  return (
    <>
      {isFurther && !isGranted && <p>{t('course.missing.next', { reached, next: missingFor })}</p>}
      <ul className="legs">
        {legsOf(home).map((leg) => (
          <LegLine key={leg.kind} leg={leg} enrolmentId={home.enrolmentId} />
        ))}
      </ul>
    </>
  );
};

/** The end of the way: the certificate, with what it asks for as lines of the kinds that the modules above hold. */
export const CertificateStation = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  if (home.missing.length === 0 && !home.certificate) return null;
  const outcome = home.certificate?.outcome ?? home.missingFor;
  return (
    <li className="station">
      <span className={home.certificate ? 'station__dot station__dot--done' : 'station__dot'}>
        <Icon name="award" />
      </span>
      <div className="station__body stack stack--tight">
        <h3>{t('course.way.certificate', { outcome })}</h3>
        <Standing home={home} />
      </div>
    </li>
  );
};
