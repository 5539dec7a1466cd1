// What a home shows a moment after what is to be done next: one file.
export { DeadlineText } from './deadline-text.tsx';
export { HomeFoot } from './home-foot.tsx';
