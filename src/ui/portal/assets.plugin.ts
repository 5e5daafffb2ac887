import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Asset {
  href: string;
  type: string;
  bodies: Record<'br' | 'gzip' | 'identity', Buffer>;
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};
const A_YEAR = 'public, max-age=31536000, immutable';

/** Files served under `/assets/name.<hash>.ext`, read and compressed once at the start. */
export class AssetShelf {
  readonly hrefs: Record<string, string> = {};
  readonly #byFile = new Map<string, Asset>();
  readonly #byName = new Map<string, Asset>();

  /** A `.ts` file becomes a script with its types taken off. */
  addFile(name: string, file: URL): void {
    const source = readFileSync(file, 'utf8');
    this.add(name, file.pathname.endsWith('.ts') ? transformSync(source, { loader: 'ts', minify: true, target: 'es2022' }).code : source);
  }

  add(name: string, content: string): void {
    const [stem, extension = ''] = [name.slice(0, name.lastIndexOf('.')), name.split('.').at(-1)];
    const identity = Buffer.from(content);
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12);
    const file = `${stem}.${hash}.${extension}`;
    const br = brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    const asset: Asset = {
      href: `/assets/${file}`,
      type: TYPES[extension] ?? 'application/octet-stream',
      bodies: { br, gzip: gzipSync(identity, { level: 9 }), identity },
    };
    this.hrefs[name] = asset.href;
    this.#byFile.set(file, asset);
    this.#byName.set(`${stem}.${extension}`, asset);
  }

  /** A file of another release answers with today's content, uncached: a page sent while releases change stays readable. */
  send(request: FastifyRequest, reply: FastifyReply, file: string): FastifyReply {
    const current = this.#byFile.get(file);
    const asset = current ?? this.#byName.get(file.replace(/\.[0-9a-f]{12}(?=\.[a-z]+$)/, ''));
    if (!asset) return reply.callNotFound() as unknown as FastifyReply;
    const encoding = encodingFor(request.headers['accept-encoding']);
    reply
      .type(asset.type)
      .header('cache-control', current ? A_YEAR : 'no-store')
      .header('vary', 'accept-encoding');
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply.send(asset.bodies[encoding]);
  }
}

/** The parts of the style sheet in the order of their file names. */
export function readStyleSheet(): string {
  const folder = new URL('./styles/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

export const MARK_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#9b1c1f"/><path fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" d="M9 7v18M16 7v18M23 7v18M7 12h18M7 20h18"/></svg>';

function encodingFor(accepted: string | undefined): 'br' | 'gzip' | 'identity' {
  const names = (accepted ?? '').split(',').map((part) => part.trim().split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity';
}
