import { useFormats } from '@campus/web-shell';
import { useText, type MessageId } from '../../shared/text.ts';
import { useVocabulary } from '../../shared/vocabulary.ts';
import type { Dimension, Figure, Indicator } from './figures-data.ts';

const sexes = ['female', 'male', 'other'] as const;
const languages = ['es', 'en', 'fr'] as const;

const UNITS: Partial<Record<Indicator, Figure['unit']>> = {
  PRE_MEAN: 'PERCENT',
  POST_MEAN: 'PERCENT',
  GAIN_MEAN: 'POINTS',
};

/** Names and numbers of figures, in the language of the screen. */
export const useFigureWords = () => {
  const t = useText();
  const formats = useFormats();
  const vocabulary = useVocabulary();
  const named = <Key extends string>(keys: readonly Key[], key: string, word: (key: Key) => string) => {
    const found = keys.find((each) => each === key);
    return found ? word(found) : key;
  };
  const partNames: Record<Dimension, (key: string) => string> = {
    COUNTRY: formats.country,
    INSTITUTION_KIND: vocabulary.institution,
    AUDIENCE: vocabulary.audience,
    SEX: (key) => named(sexes, key, (sex) => t(`figures.sex.${sex}`)),
    LANGUAGE: (key) => named(languages, key, (language) => t(`figures.language.${language}`)),
    GROUP: (key) => key,
    EDITION: (key) => key,
  };
  const number = (value: number, unit: Figure['unit']): string => {
    const words = formats.number(value);
    if (unit === 'PERCENT') return t('figures.unit.percent', { value: words });
    if (unit === 'POINTS') return t('figures.unit.points', { value: words });
    if (unit === 'SCALE') return t('figures.unit.scale', { value: words });
    return unit === 'HOURS' ? t('figures.unit.hours', { value: words }) : words;
  };
  const stateOf = (state: 'NO_DATA' | 'TOO_FEW') => t(`figures.state.${state}`);
  return {
    name: (indicator: Indicator) => t(`figures.indicator.${indicator}` satisfies MessageId),
    definition: (indicator: Indicator) => t(`figures.definition.${indicator}` satisfies MessageId),
    /** A number with its unit, or why there is none. */
    value: ({ state, value, unit, note }: Figure): string => {
      if (state !== 'KNOWN' || value === null) return stateOf(state === 'TOO_FEW' ? 'TOO_FEW' : 'NO_DATA');
      const words = number(value, unit);
      return note ? t('figures.guideline', { guideline: note, value: words }) : words;
    },
    /** A number in a column of a breakdown. */
    inColumn: (indicator: Indicator, value: number) => number(value, UNITS[indicator] ?? 'PEOPLE'),
    part: (dimension: Dimension, { key, label }: { key: string; label: string | null }): string => {
      if (key === '') return t('figures.notStated');
      return key === '*' ? t('figures.together') : (label ?? partNames[dimension](key));
    },
    /** The days of a period, in words. */
    period: ({ from, to }: { from: string | null; to: string | null }): string => {
      if (from && to) return t('figures.period.quarter', { from: formats.day(from), to: formats.day(to) });
      if (from) return t('figures.period.from', { from: formats.day(from) });
      return to ? t('figures.period.to', { to: formats.day(to) }) : t('figures.period.all');
    },
    countries: (codes: readonly string[]) => formats.list(codes.map(formats.country)),
  };
};
