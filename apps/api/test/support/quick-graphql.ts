/** GraphQL looks twice at every type it meets, unless it was loaded in production: the first import of a group of specs. */
const mode = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
await import('graphql');
process.env.NODE_ENV = mode;

export {};
