import { expect, it } from 'vitest';
import { arrivalOf, type KnownEdition } from './edition.ts';

const first: KnownEdition = {
  reportId: 'r1',
  number: 1,
  publishedOn: '2024-01-20',
  importedAt: new Date('2024-02-01'),
  isCurrent: true,
  fileSha256: 'aa',
  contentHash: '11',
  cellCount: 200,
};
const incoming = { fileSha256: 'bb', contentHash: '22', publishedOn: '2024-03-05', cellCount: 200 };

it('is the first of its agency and year', () => {
  expect(arrivalOf(incoming, [])).toEqual({ kind: 'first' });
});

it('is known when the same file comes again', () => {
  expect(arrivalOf({ ...incoming, fileSha256: 'aa' }, [first])).toEqual({ kind: 'known', edition: 1 });
});

it('is known when the same report comes in another file', () => {
  expect(arrivalOf({ ...incoming, contentHash: '11' }, [first])).toEqual({ kind: 'known', edition: 1 });
});

it('corrects the edition published before it', () => {
  expect(arrivalOf(incoming, [first])).toEqual({ kind: 'correction', edition: 2, supersedes: 1 });
});

it('corrects when either of the two is undated', () => {
  expect(arrivalOf({ ...incoming, publishedOn: null }, [first])).toMatchObject({ kind: 'correction' });
  expect(arrivalOf(incoming, [{ ...first, publishedOn: null }])).toMatchObject({ kind: 'correction' });
});

it('does not take the place of an edition published later', () => {
  expect(arrivalOf({ ...incoming, publishedOn: '2024-01-19' }, [first])).toEqual({ kind: 'earlier', edition: 2 });
});

it('does not take the place of the whole report when it is only a piece of it', () => {
  expect(arrivalOf({ ...incoming, cellCount: 150 }, [first])).toEqual({ kind: 'partial', edition: 2 });
});

it('keeps counting after an edition that never became current', () => {
  const older = { ...first, number: 2, isCurrent: false, fileSha256: 'cc', contentHash: '33', publishedOn: '2024-01-01' };
  expect(arrivalOf(incoming, [first, older])).toEqual({ kind: 'correction', edition: 3, supersedes: 1 });
  expect(arrivalOf({ ...incoming, fileSha256: 'cc' }, [first, older])).toEqual({ kind: 'known', edition: 2 });
});
