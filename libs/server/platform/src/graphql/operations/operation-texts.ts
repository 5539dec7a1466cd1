import texts from '../../../../../api-client/src/generated/registered-operations.json' with { type: 'json' };
import { type OperationTexts } from './registered-operations.ts';

/**
 * What libs/api-client registered at build time. A file, not code: the server knows the operations
 * of its clients without importing a client.
 */
export const registeredTexts = (): OperationTexts => texts;
