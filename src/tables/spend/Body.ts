import { z } from 'zod';
import { webAddressSchema } from '../../model/webAddress.ts';
import { SCOPE_REASONS } from './scopeReasons.ts';
import { FIELDS } from './spendFields.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A public body that publishes its payments: an entry of `data/places/<code>/bodies.json`. */
const bodySchema = z.strictObject({
  /** Used in file names, e.g. "ashby-council" */
  id,
  /** e.g. "Ashby Borough Council" */
  name: z.string().min(1),
  /** Other names its files give it, e.g. "Ashby-on-Sea"; a file that names another body is refused. */
  alsoNamed: z.array(z.string().min(1)).default([]),
  kind: z.enum(['council', 'county council', 'police', 'fire', 'health', 'university', 'other']),
  /** Payments below this many pounds are not published, e.g. 500, as the body states it; null where it is not known. */
  thresholdGbp: z.number().nonnegative().nullable(),
  /** Whether published amounts hold VAT. It decides which column is read where a file has both. */
  vat: z.enum(['excluded', 'included', 'unknown']),
  /** What the body says it does not publish, in its own words, e.g. "salaries"; none where it says nothing of it. */
  leavesOut: z.array(z.string().min(1)).default([]),
  /** Whether its published payments say where a payee is; null where nobody has looked. */
  publishesAddresses: z.boolean().nullable().default(null),
  licence: z.string().min(1),
  licenceUrl: webAddressSchema.nullable(),
  attribution: z.string().min(1),
  /**
   * Why payments it publishes are not shown, in a sentence, e.g. "We saw no terms under which they may be shown."; null
   * where nothing speaks against it.
   */
  withheld: z.string().min(1).nullable().default(null),
  address: webAddressSchema.nullable(),
  /**
   * "unique": a transaction number names one line of one payment, so an identical line with the same
   * number is that line again. "shared": one number may stand on several lines, as an invoice's does.
   */
  transactionNumbers: z.enum(['unique', 'shared']).default('shared'),
  /** Headings the table of names does not know → field, e.g. {"Bénéficiaire": "payee"}; "ignore" hides one. */
  columns: z.record(z.string(), z.enum([...FIELDS, 'ignore'])).default({}),
  /** Fields by column number from 1, for files that have no header and no sibling that shows the shape. */
  headless: z.partialRecord(z.enum(FIELDS), z.number().int().positive()).default({}),
  /** Files that are not payments → what they are, e.g. {"2022-07.csv": "register of contracts"}. */
  notPayments: z.record(z.string(), z.string().min(1)).default({}),
  /** The body's own words, looked at before the common rules; a null reason keeps a payment in scope. */
  scopeRules: z
    .array(
      z.strictObject({
        field: z.enum(['payee', 'department', 'category', 'description']),
        /** Text the cell has to hold, in any case. */
        holds: z.string().min(1),
        reason: z.enum(SCOPE_REASONS).nullable(),
        /** Text other cells of the row have to hold as well, e.g. {"payee": "water"}. */
        also: z
          .partialRecord(
            z.enum(['payee', 'department', 'category', 'description']),
            z.string().min(1),
          )
          .default({}),
        /**
         * What shows that the payments are what the reason says, in a sentence or two; without it their scope
         * is doubtful, and figures are given for both cases.
         */
        evidence: z.string().min(1).nullable().default(null),
      }),
    )
    .default([]),
});
export type Body = z.infer<typeof bodySchema>;
export const bodiesSchema = z.array(bodySchema);
