import { expect, it } from 'vitest';
import { worthKeeping } from '#world/corpus/dirt/label';

it('keeps clean pages and dialect, and nothing else', () => {
  expect(worthKeeping({ quality: 'clean' })).toBe(true);
  expect(worthKeeping({ quality: 'dialect' })).toBe(true);
  expect(worthKeeping({ quality: 'duplicate', of: 3 })).toBe(false);
  expect(worthKeeping({ quality: 'false', falseFacts: [] })).toBe(false);
  expect(worthKeeping({ quality: 'personal-data', items: [] })).toBe(false);
  expect(worthKeeping({ quality: 'foreign', language: 'de' })).toBe(false);
});
