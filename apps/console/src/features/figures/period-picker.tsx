import { Button, Field, Select } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { quarterNow, quarters, textOf, useToday, years, type NamedPeriod, type Period } from './periods.ts';

const CUSTOM = 'custom';

const Dates = ({ period, onChange }: { period: Period; onChange: (period: Period) => void }) => {
  const t = useText();
  const [from, setFrom] = useState(period.from ?? '');
  const [to, setTo] = useState(period.to ?? '');
  const isWrong = from !== '' && to !== '' && to < from;
  return (
    <form
      className="row row--ends"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) onChange({ from: from || null, to: to || null });
      }}
    >
      <Field
        label={t('figures.period.first')}
        type="date"
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <Field
        label={t('figures.period.last')}
        type="date"
        value={to}
        error={isWrong ? t('figures.period.wrong') : null}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit" kind="quiet">
        {t('figures.period.show')}
      </Button>
    </form>
  );
};

/** Which days figures are about. Donors choose among quarters that are over. */
export const PeriodPicker = ({
  period,
  isForDonors,
  onChange,
}: {
  period: Period;
  isForDonors: boolean;
  onChange: (period: Period) => void;
}) => {
  const t = useText();
  const today = useToday();
  const now = quarterNow(today);
  const named: NamedPeriod[] = isForDonors ? quarters(today) : [now, ...quarters(today), ...years(today)];
  const nameOf = ({ year, quarter, ...days }: NamedPeriod) => {
    if (quarter === null) return t('figures.period.year', { year: String(year) });
    const words = textOf(days) === textOf(now) ? 'figures.period.quarterNow' : 'figures.period.quarterOf';
    return t(words, { quarter: String(quarter), year: String(year) });
  };
  const all = { value: textOf({ from: null, to: null }), label: t('figures.period.all') };
  const options = [
    ...(isForDonors ? [] : [all]),
    ...named.map((each) => ({ value: textOf(each), label: nameOf(each) })),
    ...(isForDonors ? [] : [{ value: CUSTOM, label: t('figures.period.custom') }]),
  ];
  const isKnown = options.some(({ value }) => value === textOf(period));
  const [isCustom, setCustom] = useState(!isKnown && !isForDonors);
  return (
    <div className="stack">
      <Select
        label={t('figures.report.period')}
        value={isCustom ? CUSTOM : textOf(period)}
        options={options}
        onChange={(event) => {
          const found = named.find((each) => textOf(each) === event.target.value);
          setCustom(event.target.value === CUSTOM);
          if (event.target.value !== CUSTOM) onChange({ from: found?.from ?? null, to: found?.to ?? null });
        }}
      />
      {isCustom && <Dates key={textOf(period)} period={period} onChange={onChange} />}
    </div>
  );
};
