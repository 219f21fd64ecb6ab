import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

const family = '@expo-google-fonts/source-sans-3';
const files = { regular: '400Regular/SourceSans3_400Regular.ttf', bold: '600SemiBold/SourceSans3_600SemiBold.ttf' };

/** The build puts the fonts into a folder beside the bundle; from source they lie in their package. */
function fontFile(file: string): string {
  const built = fileURLToPath(new URL(`./fonts/${file.split('/')[1]}`, import.meta.url));
  return existsSync(built) ? built : createRequire(import.meta.url).resolve(`${family}/${file}`);
}

export const readFonts = (): Fonts => ({
  regular: readFileSync(fontFile(files.regular)),
  bold: readFileSync(fontFile(files.bold)),
});
