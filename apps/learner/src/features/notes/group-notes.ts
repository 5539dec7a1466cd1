import { placeKey } from '../../shared/notes/lay-notes.ts';
import type { PlacedNote } from '../../shared/notes/use-notes.ts';

/** The notes of a module, or those beside all field cards, or all terms. */
export interface NotedSection {
  title: string;
  parts: NotedPart[];
}

/** Those of a lesson or a simulation, or beside the cards of a module; terms have no title between them and their section. */
export interface NotedPart {
  key: string;
  title: string;
  places: { key: string; first: PlacedNote; notes: PlacedNote[] }[];
}

/** Notes under their places, in the order they come in. `cards` and `terms` are titles of sections. */
export const groupNotes = (
  notes: readonly PlacedNote[],
  { cards, terms }: { cards: string; terms: string },
): NotedSection[] => {
  const sections: NotedSection[] = [];
  const find = (note: PlacedNote) => {
    if (note.cardId !== null) return { of: cards, part: note.moduleTitle, key: note.moduleTitle };
    if (note.termKey !== null) return { of: terms, part: '', key: '' };
    return { of: note.moduleTitle, part: note.title, key: placeKey(note) };
  };
  for (const note of notes) {
    const { of, part: title, key } = find(note);
    let section = sections.find((one) => one.title === of);
    if (!section) sections.push((section = { title: of, parts: [] }));
    let part = section.parts.find((one) => one.key === key);
    if (!part) section.parts.push((part = { key, title, places: [] }));
    const placed = `${placeKey(note)} ${note.screenId ?? ''}`;
    const place = part.places.find((one) => one.key === placed);
    if (place) place.notes.push(note);
    else part.places.push({ key: placed, first: note, notes: [note] });
  }
  return sections;
};
