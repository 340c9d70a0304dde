import { z } from 'zod';

/** An address that may become a link: http or https, never a script of the browser’s own. */
export const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'an address begins with https:// or http://',
});
