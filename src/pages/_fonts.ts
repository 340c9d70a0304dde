import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The faces pictures and briefings are set in: Source Sans 3 of the package source-sans (OFL-1.1). */
const FACES = ['Regular', 'Bold', 'It'] as const;

/** TrueType files of the faces, as packages carry them: nothing of the machine's own fonts is used. */
export function loadFonts(): Buffer[] {
  const require = createRequire(import.meta.url);
  return FACES.map((face) =>
    readFileSync(require.resolve(`source-sans/TTF/SourceSans3-${face}.ttf`)),
  );
}
