import { attributeOf, type XmlElement } from '../manifest/xml-element.ts';

/** One part of an element's sequencing; its own wins over the one it refers to by `IDRef`, part by part. */
export type SequencingPart = (name: string, extension?: 'adlseq') => XmlElement | undefined;

export const flag = (element: XmlElement | undefined, name: string, otherwise: boolean): boolean => {
  const text = attributeOf(element, name);
  return text === null ? otherwise : /^(true|1|yes)$/i.test(text);
};

export const number = (text: string | null | undefined, otherwise: number): number => {
  const value = text ? Number(text) : NaN;
  return Number.isFinite(value) ? value : otherwise;
};
