import './review.css';
import { OwnHandedInPlan, type DataOf } from '@campus/api-client';
import { Page, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { ActivityView } from '../../../shared/activity-view.tsx';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import { usePlaceTitle } from '../plan-screen.tsx';
import { placesOf } from '../plan-way.ts';

type HandedIn = NonNullable<DataOf<typeof OwnHandedInPlan>['ownHandedInPlan']>;

const Text = ({ plan }: { plan: HandedIn }) => {
  const t = useText();
  const formats = useFormats();
  const titleOf = usePlaceTitle();
  const places = placesOf(plan).filter(({ section }) => section.fields.length > 0);
  return (
    <Page
      title={t('plan.review.text.title', { number: plan.number })}
      windowTitle={`${t('plan.review.text.title', { number: plan.number })} · ${plan.title}`}
      above={
        <p className="small no-print">
          <a href={paths.plan(plan.enrolmentId)} lang={plan.locale}>
            {plan.title}
          </a>
        </p>
      }
      lead={<p>{t('plan.review.text.lead', { date: formats.dateTime(plan.handedInAt) })}</p>}
    >
      {places.length === 0 && <p className="soft">{t('plan.review.text.gone')}</p>}
      <div className="stack stack--loose" lang={plan.locale}>
        {places.map((place) => (
          <section key={place.section.key} className="stack stack--tight">
            <h2>{titleOf(place)}</h2>
            <dl className="plan-handed">
              {place.section.fields.map(({ activityId, fieldId, label, value }) => (
                <div key={`${activityId} ${fieldId}`}>
                  <dt>{label}</dt>
                  <dd className="plan-said__text">{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Page>
  );
};

/** The plan as it was handed in. */
export const HandedInPage = ({ enrolmentId, handInId }: { enrolmentId: string; handInId: string }) => {
  const locale = useLocale();
  const query = useQuery(OwnHandedInPlan, { id: handInId, locale });
  return (
    <ActivityView query={query} enrolmentId={enrolmentId} pick={({ ownHandedInPlan }) => ownHandedInPlan}>
      {(plan) => <Text plan={plan} />}
    </ActivityView>
  );
};
