export { aServer } from './a-server.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
