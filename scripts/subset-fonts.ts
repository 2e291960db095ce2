import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontFaces, fontPackages, keptFeatures, publishedCharacters } from './fonts/faces.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * Cuts the site's fonts from the @fontsource packages to what the pages use, and writes them to src/site/fonts/:
 *   npm run subset-fonts
 * Run it again when a font package is updated or a character is missing.
 */

for (const { file, source, axes } of fontFaces) {
  const font = await subsetFont(
    readFileSync(join(projectRoot, 'node_modules', source)),
    publishedCharacters(),
    {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: [...keptFeatures],
      ...(axes && { variationAxes: axes }),
    },
  );
  writeFileSync(join(projectRoot, 'src/site/fonts', file), font);
  console.log(`${file}: ${(font.length / 1024).toFixed(1)} KB`);
}

// The SIL Open Font License asks that it travels with the fonts.
const licences = fontPackages.map((name) =>
  readFileSync(join(projectRoot, 'node_modules', name, 'LICENSE'), 'utf8'),
);
writeFileSync(
  join(projectRoot, 'public/font-licences.txt'),
  `${licences.map((text) => text.trim()).join('\n\n\n')}\n`,
);
