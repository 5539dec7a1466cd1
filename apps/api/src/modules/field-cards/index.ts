export { FieldCardsModule } from './field-cards.module.ts';
