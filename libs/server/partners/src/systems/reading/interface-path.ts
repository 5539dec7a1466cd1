/** Where other programs ask; a change that breaks one of them gets another number. */
export const INTERFACE_PATH = '/api/v1';
