import type { PlacedNote } from '../../shared/notes/use-notes.ts';

export interface NotedModule {
  title: string;
  lessons: NotedLesson[];
}
export interface NotedLesson {
  activityId: string;
  title: string;
  screens: { key: string; first: PlacedNote; notes: PlacedNote[] }[];
}

/** Notes under their screens, lessons and modules, in the order they come in. */
export const groupNotes = (notes: readonly PlacedNote[]): NotedModule[] => {
  const modules: NotedModule[] = [];
  for (const note of notes) {
    let module = modules.find(({ title }) => title === note.moduleTitle);
    if (!module) modules.push((module = { title: note.moduleTitle, lessons: [] }));
    let lesson = module.lessons.find(({ activityId }) => activityId === note.activityId);
    if (!lesson)
      module.lessons.push((lesson = { activityId: note.activityId, title: note.activityTitle, screens: [] }));
    const key = note.screenId ?? '';
    const screen = lesson.screens.find((one) => one.key === key);
    if (screen) screen.notes.push(note);
    else lesson.screens.push({ key, first: note, notes: [note] });
  }
  return modules;
};
