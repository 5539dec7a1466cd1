import { Field } from '@campus/ui';
import { useText } from '../../shared/text.ts';

/** When a fact holds and what that rests on, as a form holds it. */
export interface Fact {
  validFrom: string;
  validTo: string;
  source: string;
}

export const factOf = (
  fact: { validFrom: string | null; validTo: string | null; source: string | null } | null,
): Fact => ({
  validFrom: fact?.validFrom ?? '',
  validTo: fact?.validTo ?? '',
  source: fact?.source ?? '',
});

/** As the server takes it. */
export const factInput = ({ validTo, source }: Fact) => ({
  validTo: validTo || null,
  source: source.trim() || null,
});

export const isPeriod = ({ validFrom, validTo }: Fact) => !validFrom || !validTo || validFrom <= validTo;

/** The days of a fact, and what they rest on. */
export const FactFields = ({
  fact,
  isChecked,
  needsFirstDay,
  change,
}: {
  fact: Fact;
  isChecked: boolean;
  needsFirstDay: boolean;
  change: (part: Partial<Fact>) => void;
}) => {
  const t = useText();
  return (
    <>
      <div className="row row--ends">
        <Field
          label={t('programmes.validFrom')}
          error={isChecked && needsFirstDay && !fact.validFrom && t('programmes.validFrom.wrong')}
          type="date"
          value={fact.validFrom}
          onChange={(event) => change({ validFrom: event.target.value })}
        />
        <Field
          label={t('programmes.validTo')}
          error={isChecked && !isPeriod(fact) && t('programmes.validTo.wrong')}
          type="date"
          value={fact.validTo}
          onChange={(event) => change({ validTo: event.target.value })}
        />
      </div>
      <Field
        label={t('programmes.source')}
        hint={t('programmes.source.hint')}
        maxLength={300}
        value={fact.source}
        onChange={(event) => change({ source: event.target.value })}
      />
    </>
  );
};
