export { hasEntries, record, recordAll } from './entry.store.ts';
export { type AuditVerification, verifyAudit } from './verification.actions.ts';
