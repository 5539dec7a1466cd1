/**
 * GraphQL looks twice at every type it meets unless it was loaded in production. Before the specs: Jest loads what they
 * import, and that is all of the server, before the first line of theirs runs.
 */
const mode = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
await import('graphql');
process.env.NODE_ENV = mode;

export {};
