export { PersonNoteEntity } from './person-note.entity.ts';
