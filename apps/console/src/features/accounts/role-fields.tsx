import { roleValues } from '@campus/api-client';
import { Checkbox, Select } from '@campus/ui';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { everyCountry } from '../../shared/places/country-select.tsx';
import { useProgrammeCountries } from '../../shared/places/programme-countries.ts';
import { useText } from '../../shared/text.ts';

export const roles = roleValues;

/** A role to give. A coordinator's is for one country, or for all of them when that is said twice. */
export interface RoleChoice {
  role: (typeof roles)[number];
  country: string | null;
  isEverywhere: boolean;
  /** All countries are meant. */
  isMeant: boolean;
}

/** Nothing is chosen that lets a person see more than was meant. */
export const blankRole: RoleChoice = { role: 'TRAINER', country: null, isEverywhere: false, isMeant: false };

/** Whether it is still open where the role holds. */
export const isRoleOpen = ({ role, country, isEverywhere, isMeant }: RoleChoice): boolean =>
  role === 'COORDINATOR' && country === null && !(isEverywhere && isMeant);

const EVERYWHERE = 'everywhere';

interface Props {
  choice: RoleChoice;
  isChecked: boolean;
  onChange: (part: Partial<RoleChoice>) => void;
}

/** One country, or all of them. */
const Reach = ({ choice: { country, isEverywhere, isMeant }, isChecked, onChange }: Props) => {
  const t = useText();
  const options = useCountryOptions(everyCountry);
  const { length: count } = useProgrammeCountries();
  const isOpen = country === null && !isEverywhere;
  return (
    <>
      <Select
        label={t('staff.country')}
        error={isChecked && isOpen && t('staff.country.wrong')}
        value={isEverywhere ? EVERYWHERE : (country ?? '')}
        options={[
          ...(isOpen ? [{ value: '', label: t('staff.country.none') }] : []),
          { value: EVERYWHERE, label: t('staff.everywhere') },
          ...options,
        ]}
        onChange={({ target: { value } }) =>
          onChange({
            country: value === EVERYWHERE ? null : value || null,
            isEverywhere: value === EVERYWHERE,
            isMeant: false,
          })
        }
      />
      {isEverywhere && (
        <div className="field">
          <Checkbox
            label={t('staff.everywhere.meant', { count })}
            note={t('staff.everywhere.means')}
            aria-invalid={isChecked && !isMeant}
            checked={isMeant}
            onChange={({ target }) => onChange({ isMeant: target.checked })}
          />
          {isChecked && !isMeant && <p className="field__error">{t('staff.everywhere.wrong')}</p>}
        </div>
      )}
    </>
  );
};

/** A role, and where a coordinator has it. */
export const RoleFields = (props: Props) => {
  const t = useText();
  const { choice, onChange } = props;
  return (
    <>
      <Select
        label={t('staff.role')}
        value={choice.role}
        options={roles.map((value) => ({ value, label: t(`staff.role.${value}`) }))}
        onChange={({ target }) =>
          onChange({ ...blankRole, role: roles.find((one) => one === target.value) ?? choice.role })
        }
      />
      {choice.role === 'COORDINATOR' && <Reach {...props} />}
    </>
  );
};
