import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { notebookScripts, scriptHash } from '../../../src/notebook/build/build-scripts.build.ts';
import { frameDocument } from '../../../src/notebook/frame/document.ts';

const scripts = await notebookScripts();
const kilobytes = (text: string) => gzipSync(text).length / 1000;

test('the sandbox with inputs and mathematics fits into 60 KB, compressed', () => {
  const { frame, Inputs, lab } = scripts;
  expect(kilobytes(frame) + kilobytes(Inputs) + kilobytes(lab)).toBeLessThan(60);
});

test.each(Object.keys(scripts))('%s is strict and stays whole between the tags of a page', (name) => {
  const text = scripts[name as keyof typeof scripts];
  expect(text).toMatch(/^'use strict';/);
  expect(text).not.toMatch(/<\/script|<script|<!--|\r|\0/i);
});

test('the document allows its one script by its hash, and nothing from any address', () => {
  const html = frameDocument(scripts.frame, scriptHash(scripts.frame));
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'sha256-");
  expect(policy).not.toMatch(/'self'|https?:|\*|script-src[^;]*'unsafe-inline'/);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
});
