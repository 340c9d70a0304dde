import ts from 'typescript';
import type { SourceFile } from './sourceFiles.ts';

const FRONTMATTER = /^---\n([\s\S]*?)\n---\n/;
const MARKUP_COMMENT = /<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/g;
const STYLE_COMMENT = /\/\*[\s\S]*?\*\//g;

/** The code of a file: TypeScript as the compiler prints it, an .astro file with its frontmatter so printed. */
export function withoutComments({ path, text }: SourceFile): string {
  if (path.endsWith('.ts')) return printed(text);
  if (path.endsWith('.css')) return text.replaceAll(STYLE_COMMENT, '');
  const frontmatter = FRONTMATTER.exec(text);
  const markup = text.slice(frontmatter?.[0].length ?? 0).replaceAll(MARKUP_COMMENT, '');
  return `${printed(frontmatter?.[1] ?? '')}\n${markup}`;
}

/** Several tests look at the same files, and printing takes the time. */
const known = new Map<string, string>();

function printed(text: string): string {
  const held = known.get(text);
  if (held !== undefined) return held;
  const file = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest);
  const code = ts.createPrinter({ removeComments: true }).printFile(file);
  known.set(text, code);
  return code;
}
