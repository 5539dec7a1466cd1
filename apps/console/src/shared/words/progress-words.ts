import { stuckKindValues } from '@campus/api-client';
import { useText } from '../text.ts';

/** How far people are, in per cent, from and to: the choices of a filter. */
export const bands = ['0-0', '1-49', '50-99', '100-100'] as const;

/** Why people do not get on. */
export const stuckKinds = stuckKindValues;

/** The choices by how far people are and by what keeps them, in the same words wherever people are chosen. */
export const useProgressChoices = () => {
  const t = useText();
  const bandWords = (band: (typeof bands)[number]): string => {
    const [from = '', to = ''] = band.split('-');
    if (band === '0-0') return t('vocabulary.band.none');
    return band === '100-100' ? t('vocabulary.band.all') : t('vocabulary.band', { from, to });
  };
  return {
    bands: bands.map((value) => ({ value, label: bandWords(value) })),
    stuck: [
      { value: 'any', label: t('vocabulary.stuck.any') },
      ...stuckKinds.map((value) => ({ value, label: t(`vocabulary.stuck.${value}`) })),
    ],
  };
};
