import { Checkbox, Popover, RadioGroup } from '@campus/ui';
import { useText } from '../../text.ts';
import { useDensity } from './use-density.ts';

/** Columns that may be left out, and which are shown. */
export interface ColumnChoice {
  all: readonly { id: string; label: string }[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
}

/** Which columns a list has, and how close its rows stand. */
export const ViewChoice = ({ columns }: { columns?: ColumnChoice }) => {
  const t = useText();
  const { density, densities, setDensity } = useDensity();
  const choice = (
    <Popover icon="list" label={t('console.list.view')}>
      {columns && (
        <fieldset className="field">
          <legend className="field__label">{t('console.list.columns')}</legend>
          <div className="list-columns">
            {columns.all.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={label}
                checked={columns.shown.includes(id)}
                onChange={(event) =>
                  columns.onChange(
                    columns.all.flatMap((each) =>
                      (each.id === id ? event.target.checked : columns.shown.includes(each.id))
                        ? [each.id]
                        : [],
                    ),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <RadioGroup
        label={t('console.list.density')}
        name="list-density"
        value={density}
        options={densities.map((value) => ({ value, label: t(`console.list.density.${value}`) }))}
        onChange={(value) => setDensity(value)}
      />
    </Popover>
  );
  return columns ? choice : <span className="list-bar__density">{choice}</span>;
};
