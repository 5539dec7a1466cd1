export { CardPage } from './card-page.tsx';
export { CardsPage } from './cards-page.tsx';
