/** One published state of an agency's report of a year. Corrections are further editions; every edition stays on line. */
export interface Edition {
  /** 1 for the first that came in; part of the permanent address. */
  number: number;
  /** ISO date as printed or given by the site. */
  publishedOn: string | null;
  importedAt: Date;
  isCurrent: boolean;
}

export interface KnownEdition extends Edition {
  reportId: string;
  fileSha256: string;
  contentHash: string;
  cellCount: number;
}

export type Arrival =
  /** The same file, or the same report in another file: nothing changes. */
  | { kind: 'known'; edition: number }
  | { kind: 'first' }
  /** Takes the place of the current edition, which stays on line. */
  | { kind: 'correction'; edition: number; supersedes: number }
  /** Published before the current edition: kept as a further edition, the current one stays. */
  | { kind: 'earlier'; edition: number }
  /** Only a piece of the report that is current, as a page cut off; kept, but the current one stays. */
  | { kind: 'partial'; edition: number };

/** A correction may drop a local row; a piece of a report loses far more of its cells. */
const PIECE_BELOW = 0.95;

/** What a report that comes in is to the editions already kept. */
export function arrivalOf(
  incoming: Pick<KnownEdition, 'fileSha256' | 'contentHash' | 'publishedOn' | 'cellCount'>,
  editions: readonly KnownEdition[],
): Arrival {
  const known = editions.find((edition) => edition.fileSha256 === incoming.fileSha256 || edition.contentHash === incoming.contentHash);
  if (known) return { kind: 'known', edition: known.number };
  const current = editions.find((edition) => edition.isCurrent);
  if (!current) return { kind: 'first' };
  const edition = Math.max(...editions.map(({ number }) => number)) + 1;
  if (incoming.cellCount < current.cellCount * PIECE_BELOW) return { kind: 'partial', edition };
  const isEarlier = incoming.publishedOn !== null && current.publishedOn !== null && incoming.publishedOn < current.publishedOn;
  return isEarlier ? { kind: 'earlier', edition } : { kind: 'correction', edition, supersedes: current.number };
}
