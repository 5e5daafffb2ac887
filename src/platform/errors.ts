/** A refusal of the domain, in words the reader of the page can use. The API answers 409, a page shows the form again. */
export class RuleViolation extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'RuleViolation';
    this.code = code;
  }
}
