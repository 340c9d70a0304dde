import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './sourceFiles.ts';

export interface Import {
  from: string;
  /** A path from the root of the project, or the name of a package or a module of Node. */
  to: string;
  /** As dependency-cruiser calls them. */
  types: readonly string[];
}

const FRONTMATTER = /^---\n([\s\S]*?)\n---\n/;
const SCRIPT_SOURCE = /<script\b[^>]*\bsrc="([^"]+)"/g;
const SCRIPT_BODY = /<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * What an .astro file imports: in its frontmatter, in its scripts, and the scripts it names.
 * Throws where an import leads to no file.
 */
export function astroImports({ path, text }: SourceFile): Import[] {
  const markup = text.replace(FRONTMATTER, '');
  const code = [FRONTMATTER.exec(text)?.[1] ?? '', ...matches(markup, SCRIPT_BODY)];
  return [
    ...code.flatMap((part) => importsOf(part)),
    ...matches(markup, SCRIPT_SOURCE).map((name) => ({ name, isType: false })),
  ].map(({ name, isType }) => ({
    from: path,
    ...located(name, path),
    ...(isType && { types: ['type-only'] }),
  }));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

function importsOf(code: string): { name: string; isType: boolean }[] {
  const { importedFiles } = ts.preProcessFile(code, true, true);
  const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest);
  const typeOnly = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const clause = statement.importClause;
    if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      typeOnly.add(statement.moduleSpecifier.text);
  }
  return importedFiles.map(({ fileName }) => ({ name: fileName, isType: typeOnly.has(fileName) }));
}

function located(name: string, path: string): Pick<Import, 'to' | 'types'> {
  if (!name.startsWith('.')) {
    const bare = name.replace(/^node:/, '');
    return { to: bare, types: [builtinModules.includes(bare) ? 'core' : 'npm'] };
  }
  const to = join(dirname(path), name.replace(/\?.*$/, ''));
  if (!existsSync(to)) throw new Error(`import leads to no file: ${name} (${path})`);
  return { to, types: ['local'] };
}
