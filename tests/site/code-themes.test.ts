import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeBlocks } from '#site/code-themes.ts';
import { projectRoot } from '../../scripts/site/project-root.ts';

const css = readFileSync(join(projectRoot, 'components/frame/theme.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media');
const colour = (sheet: string, name: string) => new RegExp(`--t-${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1];

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test('the measure of contrast is that of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(codeBlocks.themes)('code on $name', ({ type, colors, settings }) => {
  const sheet = type === 'light' ? light : dark;
  const colours = settings.map((entry) => entry.settings.foreground);

  test('has the colours of the palette', () => {
    expect(colors['editor.background']).toBe(colour(sheet, 'card'));
    const names = ['ink', 'quiet', 'moss', 'terracotta'];
    expect(colours.slice(0, 4)).toEqual(names.map((name) => colour(sheet, name)));
  });

  test('can be read', () => {
    for (const foreground of colours) {
      expect(contrast(foreground, colors['editor.background'])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
])('text in the %s theme', (_, sheet) => {
  test.each(
    ['ink', 'quiet', 'moss', 'terracotta'].flatMap((text) =>
      ['paper', 'card', 'sunk', ...(text === 'quiet' || text === 'ink' ? [] : [`${text}-soft`])].map(
        (ground) => [text, ground],
      ),
    ),
  )('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(sheet, text) ?? '', colour(sheet, ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
