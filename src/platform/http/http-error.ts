/** An answer other than success that is nobody's bug, with what the client should read. */
export class HttpError extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly retryAfterSeconds?: number;

  constructor(statusCode: number, code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = 'HttpError';
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server has as much to do as it can finish in time. */
export class Overloaded extends HttpError {
  constructor(retryAfterSeconds = 5) {
    super(503, 'overloaded', '', retryAfterSeconds);
    this.name = 'Overloaded';
  }
}
