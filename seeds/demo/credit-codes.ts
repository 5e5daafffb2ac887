import { creditCheckSign, organisationCheckSign } from '../../src/organizations/index.ts';

/** A well-formed code of the demonstration district: 11 (government body), 990101, a running number with both check signs. */
export function demoCreditCode(number: number): string {
  const organisation = String(number + 1).padStart(8, '0');
  const body = `11990101${organisation}${organisationCheckSign(organisation)}`;
  return body + creditCheckSign(body);
}
