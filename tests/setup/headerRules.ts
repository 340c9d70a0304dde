import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HeaderRule {
  path: string;
  fits: (address: string) => boolean;
  headers: Record<string, string>;
}

/** The rules of a site's _headers file, as Netlify and Cloudflare Pages read them. */
export function headerRules(folder: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      const path = line.trim();
      const pattern = path
        .replaceAll(/[.+?()[\]]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll(/:[a-z]+/g, '[^/]+');
      const expression = new RegExp(`^${pattern}$`);
      rules.push({ path, fits: (address) => expression.test(address), headers: {} });
      continue;
    }
    const [name = '', ...value] = line.trim().split(': ');
    const rule = rules[rules.length - 1];
    if (rule === undefined) throw new Error(`header without an address: ${line}`);
    rule.headers[name] = value.join(': ');
  }
  return rules;
}
