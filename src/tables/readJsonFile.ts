import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { DataError } from './DataError.ts';
import { decodeUtf8 } from './decodeUtf8.ts';

/**
 * A JSON file of the data folder, checked against its schema. Throws a DataError for another encoding,
 * for text that is not JSON, and `malformed <what>` with the path of the first field that does not hold, and the advice.
 */
export function readJsonFile<Value>(
  dataDir: string,
  file: string,
  schema: z.ZodType<Value>,
  what: string,
  advice?: string,
): Value {
  let json: unknown;
  try {
    json = JSON.parse(decodeUtf8(readFileSync(join(dataDir, file)), file));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError('not readable as JSON', String(error), { file });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const column = issue?.path.join('.') ?? '';
  throw new DataError(`malformed ${what}`, issue?.message ?? '', { file, column }, advice);
}
