import { locales, regionOf, useFormats, useLocale } from '@campus/web-shell';
import { useText, type MessageId } from '../../shared/text.ts';
import { useVocabulary } from '../../shared/words/vocabulary.ts';
import type { Dimension, Figure, Indicator } from './figures-data.ts';

const sexes = ['female', 'male', 'other'] as const;

/** Names and numbers of figures, in the language of the screen. */
export const useFigureWords = () => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
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
    LANGUAGE: (key) => named(locales, key, (language) => t(`figures.language.${language}`)),
    GROUP: (key) => key,
    EDITION: (key) => key,
  };
  const money = (value: number, currency: string) =>
    new Intl.NumberFormat(regionOf[locale], { style: 'currency', currency, currencyDisplay: 'code' }).format(
      value,
    );
  const number = (value: number, unit: Figure['unit'], note: string | null): string => {
    if (unit === 'MONEY') return note ? money(value, note) : '';
    const words = formats.number(value);
    if (unit === 'PERCENT') return t('figures.unit.percent', { value: words });
    if (unit === 'POINTS') return t('figures.unit.points', { value: words });
    if (unit === 'SCALE') return t('figures.unit.scale', { value: words });
    return unit === 'HOURS' ? t('figures.unit.hours', { value: words }) : words;
  };
  const told = (value: number, unit: Figure['unit'], note: string | null): string => {
    const words = number(value, unit, note);
    return note && unit !== 'MONEY' ? t('figures.guideline', { guideline: note, value: words }) : words;
  };
  return {
    name: (indicator: Indicator) => t(`figures.indicator.${indicator}` satisfies MessageId),
    definition: (indicator: Indicator) => t(`figures.definition.${indicator}` satisfies MessageId),
    /** A number with its unit, or why there is none. */
    value: ({ state, value, unit, note }: Figure): string => {
      if (state === 'KNOWN') return value === null ? t('figures.state.NO_DATA') : told(value, unit, note);
      return t(`figures.state.${state}`);
    },
    /** A number in a column of a breakdown, in the unit of its figure. */
    inColumn: (value: number, unit: Figure['unit'] = 'PEOPLE', note: string | null = null) =>
      told(value, unit, note),
    money,
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
