import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Db } from '../platform/db/database.ts';
import { addVisits, listMostVisited } from './visits.store.ts';
import { countVisit, pageOf, putBack, rememberTotals, takePending, type VisitCounts } from './visits.ts';

const FLUSH_EVERY_MS = 5000;

export interface VisitCounter {
  counts: VisitCounts;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
}

export function visitCounter(db: Db): VisitCounter {
  const counts: VisitCounts = { pending: new Map(), totals: new Map() };
  return {
    counts,
    async flush() {
      const batch = takePending(counts);
      try {
        rememberTotals(counts, await addVisits(db, batch));
      } catch (error) {
        putBack(counts, batch);
        throw error;
      }
    },
  };
}

/** Counts the HTML pages that were sent, writes the counts every few seconds and when the server closes. */
async function countVisits(app: FastifyInstance, { db, counter }: { db: Db; counter: VisitCounter }): Promise<void> {
  rememberTotals(counter.counts, await listMostVisited(db));
  const count = (url: string) => {
    const page = pageOf(url);
    if (page) countVisit(counter.counts, page);
  };
  app.keptPages.onAnswered(count);
  // Not `onResponse`, which also sees what was answered from memory.
  app.addHook('onSend', (request, reply, payload, done) => {
    const isPage = reply.statusCode === 200 && String(reply.getHeader('content-type')).startsWith('text/html');
    if (request.method === 'GET' && isPage) count(request.originalUrl);
    done(null, payload);
  });
  const flush = () => counter.flush().catch((error) => app.log.warn({ err: error }, 'page views were not written; they stay counted'));
  const timer = setInterval(flush, FLUSH_EVERY_MS).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await flush();
  });
}

export const visitsPlugin = fastifyPlugin(countVisits, { name: 'portal-visits' });
