export { FieldCardsModule } from './field-cards.module.ts';
export { FieldCardsResolver } from './field-cards.resolver.ts';
