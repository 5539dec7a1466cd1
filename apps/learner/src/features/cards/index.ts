export { CardPage } from './card-page.tsx';
export { CardsPage } from './cards-page.tsx';
export { CardNowPage } from './now/card-now-page.tsx';
export { TicksLeft } from './now/ticks-left.tsx';
