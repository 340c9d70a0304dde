import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { runCommand } from '../setup/runCommand.ts';
import type { Import } from './astroImports.ts';

interface Condition {
  path?: string;
  pathNot?: string;
  dependencyTypes?: string[];
  dependencyTypesNot?: string[];
  circular?: boolean;
  couldNotResolve?: boolean;
}
interface Rule {
  name: string;
  from: Condition;
  to: Condition;
}
interface Cruised {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

const CONFIG = resolve('.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: Rule[] };

/** Runs dependency-cruiser with the rules of the project over the folders of a tree. */
export async function cruise(root: string, folders: readonly string[]): Promise<Cruised> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout, stderr } = await runCommand(
    process.execPath,
    [program, '--config', CONFIG, '--output-type', 'json', ...folders],
    { cwd: root },
  );
  if (stdout === '') throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  return JSON.parse(stdout) as Cruised;
}

/** "rule: from → to" for every violation dependency-cruiser found. */
export function violationsOf({ summary }: Cruised): string[] {
  return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
}

/** The same rules over imports dependency-cruiser cannot see. Cycles and missing files are not looked for. */
export function broken(imports: readonly Import[]): string[] {
  const rules = forbidden.filter(({ to }) => !to.circular && !to.couldNotResolve);
  return imports.flatMap((edge) =>
    rules
      .filter(({ from, to }) => holds(from, edge.from, []) && holds(to, edge.to, edge.types))
      .map(({ name }) => `${name}: ${edge.from} → ${edge.to}`),
  );
}

function holds(condition: Condition, path: string, types: readonly string[]): boolean {
  const { path: pattern, pathNot, dependencyTypes, dependencyTypesNot } = condition;
  if (pattern !== undefined && !new RegExp(pattern).test(path)) return false;
  if (pathNot !== undefined && new RegExp(pathNot).test(path)) return false;
  if (dependencyTypes !== undefined && !dependencyTypes.some((type) => types.includes(type)))
    return false;
  return !(dependencyTypesNot?.some((type) => types.includes(type)) ?? false);
}
