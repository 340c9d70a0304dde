import { z } from 'zod';

/**
 * What a figure is about in time, as it is written in its address:
 * an edition or calendar year ("2025"), a pair of editions ("2019-2025"), a financial year ("2016-17"),
 * a month ("2019-m04", as SDMX writes it: "2011-12" would be a financial year and a month at once).
 */
export const periodSchema = z
  .string()
  .regex(/^\d{4}(-(\d{4}|\d{2}|m(0[1-9]|1[0-2])))?$/, 'e.g. 2025, 2019-2025, 2016-17 or 2019-m04');
export type Period = z.infer<typeof periodSchema>;
