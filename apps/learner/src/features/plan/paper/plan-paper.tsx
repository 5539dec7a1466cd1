import './plan-paper.css';
import { numberInWords } from '@campus/course-rules/number-words';
import { CourseHtml, CourseLine } from '@campus/players';
import { regionOf, useFormats, useLocale } from '@campus/web-shell';
import { othersOf } from '../../../shared/others-of.ts';
import { useText } from '../../../shared/text.ts';
import type { TextDrafts } from '../../../shared/use-text-drafts.ts';
import { isFilled, keyOfField, type Field, type Plan } from '../plan-data.ts';
import { usePlaceTitle } from '../plan-screen.tsx';
import type { PlanPlace } from '../plan-way.ts';
import { usePrinting } from './use-printing.ts';

/** Where the author serves, for the head of the printed page. */
const Place = ({ plan }: { plan: Plan }) => {
  const t = useText();
  const formats = useFormats();
  const { post, hostCountry, sendingCountry } = plan.place;
  const version = { number: plan.versionNumber, date: formats.date(plan.publishedAt) };
  const facts = [
    [t('plan.place.post'), post],
    [t('plan.place.host'), hostCountry && formats.country(hostCountry)],
    [t('plan.place.sending'), sendingCountry && formats.country(sendingCountry)],
    [t('plan.place.printed'), formats.date(new Date().toISOString())],
    [t('plan.place.version'), t('plan.version', version)],
  ].filter(([, fact]) => fact);
  return (
    <dl className="plan-place">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
};

/** A printed field; an empty one is left to be filled in by hand. */
const Printed = ({ field, value }: { field: Field; value: string }) => {
  const t = useText();
  const formats = useFormats();
  const region = regionOf[useLocale()];
  const text = value.trim();
  if (text === '')
    return <p className={`plan-field__printed plan-field__printed--${field.kind}`}>{t('plan.toFillIn')}</p>;
  const isDay = field.kind === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(text);
  const number = field.kind === 'NUMBER' ? numberInWords(text, field, region) : null;
  return <p className="plan-field__printed">{number ?? (isDay ? formats.day(text) : text)}</p>;
};

const PrintedPlace = ({
  place,
  texts,
  isWhole,
}: {
  place: PlanPlace;
  texts: TextDrafts;
  isWhole: boolean;
}) => {
  const t = useText();
  const formats = useFormats();
  const title = usePlaceTitle()(place);
  const { section, kind } = place;
  const fields = section.fields.filter(
    (field) => isWhole || isFilled(field, texts.valueOf) || othersOf(texts, keyOfField(field)).length > 0,
  );
  const hasForm = isWhole && section.formHtml !== '';
  if (fields.length === 0 && !hasForm && kind === 'annex') return null;
  return (
    <section className={`plan-paper__place${hasForm ? ' plan-paper__place--form' : ''}`}>
      <h2>{title}</h2>
      {section.introHtml && (fields.length > 0 || hasForm) && (
        <p className="soft">
          <CourseLine html={section.introHtml} />
        </p>
      )}
      {fields.map((field) => (
        <div key={keyOfField(field)} className="plan-paper__field">
          <h3>{field.label}</h3>
          <Printed field={field} value={texts.valueOf(keyOfField(field))} />
          {othersOf(texts, keyOfField(field)).map(({ textId, value, occurredAt }) => (
            <div key={textId}>
              <p className="soft">{t('plan.other', { date: formats.dateTime(occurredAt) })}</p>
              <Printed field={field} value={value} />
            </div>
          ))}
        </div>
      ))}
      {fields.length === 0 && !hasForm && <p className="soft">{t('plan.nothingYet')}</p>}
      {hasForm && <CourseHtml className="plan-form" html={section.formHtml} />}
    </section>
  );
};

/** The plan as printed from the browser, also without a connection. Invisible on screen. */
export const PlanPaper = ({
  plan,
  places,
  isWhole,
  texts,
}: {
  plan: Plan;
  places: readonly PlanPlace[];
  /** With what is still empty, and with the blank forms. */
  isWhole: boolean;
  texts: TextDrafts;
}) => {
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return (
    <div className="plan-paper" lang={plan.locale}>
      <p className="plan-paper__warning">{plan.warning}</p>
      <Place plan={plan} />
      {places.map((place) => (
        <PrintedPlace key={place.section.key} place={place} texts={texts} isWhole={isWhole} />
      ))}
    </div>
  );
};
