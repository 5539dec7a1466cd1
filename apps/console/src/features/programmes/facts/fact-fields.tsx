import { Field } from '@campus/ui';
import { useText } from '../../../shared/text.ts';
import { SourceFields } from './source-fields.tsx';
import { areSources, sourceFormsOf, sourceInputs, type Source, type SourceForm } from './sources.ts';

/** When a fact holds and what that rests on, as a form holds it. */
export interface Fact {
  validFrom: string;
  validTo: string;
  sources: readonly SourceForm[];
}

export const factOf = (
  fact: { validFrom: string | null; validTo: string | null; sources: readonly Source[] } | null,
): Fact => ({
  validFrom: fact?.validFrom ?? '',
  validTo: fact?.validTo ?? '',
  sources: sourceFormsOf(fact?.sources),
});

/** As the server takes it. */
export const factInput = ({ validTo, sources }: Fact) => ({
  validTo: validTo || null,
  sources: sourceInputs(sources),
});

const isPeriod = ({ validFrom, validTo }: Fact) => !validFrom || !validTo || validFrom <= validTo;

/** Whether the days are in their order and the sources can be kept. */
export const isFact = (fact: Fact): boolean => isPeriod(fact) && areSources(fact.sources);

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
      <SourceFields
        sources={fact.sources}
        isChecked={isChecked}
        onChange={(sources) => change({ sources })}
      />
    </>
  );
};
