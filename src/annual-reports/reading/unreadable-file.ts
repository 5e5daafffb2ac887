export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'unknown-kind'
  | 'encrypted'
  | 'scanned'
  | 'broken'
  | 'zip-bomb'
  | 'too-complex'
  | 'not-a-report';

/** A file that cannot be read as a report: one message for the person who gave it, nothing stored. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  readonly messageEn: string;

  constructor(reason: UnreadableReason, message: string, messageEn: string) {
    super(message);
    this.name = 'UnreadableFile';
    this.reason = reason;
    this.messageEn = messageEn;
  }
}
