export { AdlSchemas, type SchemaFiles } from './adl-schemas.ts';
