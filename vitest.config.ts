import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: process.env.VITEST_JSON ? ['default', 'json'] : ['default'],
    outputFile: { json: process.env.VITEST_JSON ?? '' },
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['src/platform/testing/global-setup.ts'],
  },
});
