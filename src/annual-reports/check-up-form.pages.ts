import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { HttpError } from '../platform/http/http-error.ts';
import { type WorkGate, workGate } from '../platform/http/work-gate.ts';

export interface HandedIn {
  file?: { name: string; bytes: Uint8Array };
  text?: string;
  year?: string;
}

export interface TooLarge {
  tooLarge: 'file' | 'text' | 'year';
}

const SMALL = 2_000_000;

/** How many may hand something in at once, so that uploads together stay below 400 MB whatever is sent. */
export function uploadGates(): { small: WorkGate; large: WorkGate } {
  return { small: workGate({ atOnce: 60, waiting: 200 }), large: workGate({ atOnce: 4, waiting: 20 }) };
}

/** A browser sends the form as parts; a program may send the text alone, as form fields. */
export async function readForm(request: FastifyRequest, gates: ReturnType<typeof uploadGates>): Promise<HandedIn | TooLarge> {
  if (!request.isMultipart()) {
    const { text, year } = (request.body ?? {}) as { text?: unknown; year?: unknown };
    return { ...(typeof text === 'string' ? { text } : {}), ...(typeof year === 'string' ? { year } : {}) };
  }
  // Without a length it may become anything.
  const isSmall = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= SMALL;
  return (isSmall ? gates.small : gates.large).run(() => readParts(request));
}

async function readParts(request: FastifyRequest): Promise<HandedIn | TooLarge> {
  const handedIn: HandedIn = {};
  try {
    for await (const part of request.parts() as AsyncIterableIterator<Multipart>) {
      if (part.type === 'file') {
        const isWanted = part.fieldname === 'file' && part.filename && !handedIn.file;
        if (isWanted) handedIn.file = { name: part.filename, bytes: await part.toBuffer() };
        else part.file.resume();
      } else if (part.fieldname === 'text' || part.fieldname === 'year') {
        if (part.valueTruncated) return { tooLarge: part.fieldname };
        handedIn[part.fieldname] = String(part.value);
      }
    }
  } catch (error) {
    const { code, statusCode } = error as { code?: string; statusCode?: number };
    if (code === 'FST_REQ_FILE_TOO_LARGE') return { tooLarge: 'file' };
    // What the parser cannot make out was sent wrongly, or not to its end.
    throw statusCode === undefined ? new HttpError(400, 'bad-request', '') : error;
  }
  return handedIn;
}
