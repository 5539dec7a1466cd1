// One door: with two, what both need of the renderer would come with every screen of the console.
export { PoolPreview } from './pool-preview.tsx';
export { Preview } from './text-preview.tsx';
export { PoolEditor } from '../questions/pool-editor.tsx';
export { QuizEditor } from '../quizzes/quiz-editor.tsx';
