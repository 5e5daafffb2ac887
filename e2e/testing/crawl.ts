export interface FoundPage {
  path: string;
  /** The page that linked to it first. */
  from: string;
  status: number;
  type: string;
  /** Pages of one kind differ in ids, years and queries. */
  kind: string;
  size: number;
}

/** Follows every link of the site from these pages on. Of pages of one kind with the same parameters, `perKind` are opened. */
export async function crawl(address: string, starts: readonly string[], perKind = 2): Promise<FoundPage[]> {
  const found: FoundPage[] = [];
  const waiting = starts.map((path) => ({ path, from: 'start' }));
  const seen = new Set(starts);
  const opened = new Map<string, number>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = kindOf(next.path);
    const count = opened.get(kind) ?? 0;
    if (count >= perKind) continue;
    opened.set(kind, count + 1);
    const answer = await fetch(`${address}${next.path}`, { headers: { accept: 'text/html' } });
    const type = answer.headers.get('content-type') ?? '';
    const body = await answer.text();
    found.push({ ...next, status: answer.status, type, kind: kindOf(next.path).split('?')[0]!, size: body.length });
    if (!type.startsWith('text/html')) continue;
    for (const path of linksIn(body, `${address}${next.path}`)) {
      if (seen.has(path)) continue;
      seen.add(path);
      waiting.push({ path, from: next.path });
    }
  }
  return found;
}

function linksIn(html: string, base: string): string[] {
  const origin = new URL(base).origin;
  return [...html.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]+)"/g)].flatMap(([, href]) => {
    const url = URL.parse(href!.replaceAll('&amp;', '&'), base);
    return url && url.origin === origin ? [`${url.pathname}${url.search}`] : [];
  });
}

function kindOf(path: string): string {
  const url = new URL(path, 'http://here.invalid');
  const name = url.pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replaceAll(/\b(19|20)\d\d\b/g, '<year>');
  return `${name}?${[...new Set(url.searchParams.keys())].sort().join('&')}`;
}
