/** An element of a manifest as plain data. */
export interface XmlElement {
  /** Local name, without prefix. */
  name: string;
  namespace: string;
  /** By local name; `xml:base` and its like keep their prefix. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Own text, CDATA included, not that of children. */
  text: string;
}

/** First child of a local name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name.toLowerCase() === name);

/** Children of a local name, given in lower case. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name.toLowerCase() === name) ?? [];

/** Trimmed attribute by local name, whatever its case (`scormtype`, `scormType`); null when absent or empty. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | null => {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1].trim() || null;
};

/** Text of a child, spaces collapsed; null when absent or empty. */
export const textOf = (element: XmlElement | undefined, name: string): string | null =>
  childOf(element, name)?.text.replace(/\s+/gu, ' ').trim() || null;
