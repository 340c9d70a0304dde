import type { MiddlewareHandler } from 'astro';
import { belowBase } from '../publish/belowBase.ts';

/** Where the site stands below a path of its host, every page is written for it; see astro.config.mjs. */
export const onRequest: MiddlewareHandler = async ({ site }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(belowBase(await response.text(), site?.pathname ?? '/'), response);
};
