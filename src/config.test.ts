import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, publicUrl: 'http://127.0.0.1:3000', demo: true, database: { connections: 10 } });
  });

  it('takes an empty value for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, database: { databaseUrl: undefined } });
  });

  it('shows the way to a server that listens everywhere', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(readConfig({ HOST: '::1', PORT: '8080' }).publicUrl).toBe('http://[::1]:8080');
    expect(readConfig({ PUBLIC_URL: 'https://www.example.gov.cn/' }).publicUrl).toBe('https://www.example.gov.cn');
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['GONGKAI_DEMO', 'maybe'],
    ['PUBLIC_URL', 'www.example.gov.cn'],
    ['DATABASE_URL', 'mysql://localhost/gongkai'],
    ['DATABASE_CONNECTIONS', '0'],
  ])('names %s when it is "%s"', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must be .*\\.$`));
  });

  it('does not repeat a database address, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres//me:secret@host/db' })).toThrow(/^(?!.*secret)/);
  });

  it('names a missing DATABASE_URL', () => {
    expect(() => readConfig({ DATABASE_READ_URL: 'postgresql://replica/gongkai' })).toThrow('DATABASE_URL is missing');
  });
});
