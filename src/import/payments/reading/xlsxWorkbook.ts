import { DataError } from '../../../tables/DataError.ts';
import { readWholeXml } from './readXml.ts';
import { LONGEST_ROW } from './SheetRows.ts';
import type { ZipFile } from './ZipFile.ts';

/** What the sheets of an .xlsx share. */
export interface Workbook {
  sheets: { name: string; part: string; isHidden: boolean }[];
  /** True where days are counted from 1904. */
  from1904: boolean;
  sharedTexts: string[];
  /** Number of a cell's style → whether its number is a date or a time. */
  dateStyles: boolean[];
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const MOST_SHARED_CHARACTERS = 48 << 20;
/** The room a text takes besides its characters, in characters. */
const CHARACTERS_A_TEXT = 24;

export function readWorkbook(zip: ZipFile): Workbook {
  const targets = new Map<string, string>();
  readWholeXml(zip, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    text: () => {},
    close: () => {},
  });
  const book: Workbook = { sheets: [], from1904: false, sharedTexts: [], dateStyles: [] };
  readWholeXml(zip, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') book.from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id);
      // A chart sheet has no rows.
      if (part === undefined || !part.includes('worksheets/')) return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      book.sheets.push({ name: attributes['name'] ?? '', part, isHidden });
    },
    text: () => {},
    close: () => {},
  });
  if (zip.has('xl/sharedStrings.xml')) book.sharedTexts = readSharedTexts(zip);
  if (zip.has('xl/styles.xml')) book.dateStyles = readDateStyles(zip);
  return book;
}

function readSharedTexts(zip: ZipFile): string[] {
  const texts: string[] = [];
  let current = '';
  let isText = false;
  let size = 0;
  readWholeXml(zip, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = '';
      isText = name === 't';
    },
    text: (text) => {
      if (!isText) return;
      current += text;
      size += text.length;
      if (current.length > LONGEST_ROW || size > MOST_SHARED_CHARACTERS)
        throw new DataError(
          current.length > LONGEST_ROW ? 'cell longer than a megabyte' : 'too much text',
          current.slice(0, 40),
          { file: zip.file.name },
          'save the payments alone, as CSV',
        );
    },
    close: (name) => {
      isText = false;
      if (name === 'si') {
        texts.push(current);
        // However short, a text that is held takes room.
        size += CHARACTERS_A_TEXT;
      }
      // How a word is pronounced stands beside it in Japanese workbooks and is no part of it.
    },
  });
  return texts;
}

function readDateStyles(zip: ZipFile): boolean[] {
  const dateFormats = new Set<number>();
  const styles: boolean[] = [];
  let isCell = false;
  readWholeXml(zip, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? ''))
        dateFormats.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') isCell = true;
      if (name !== 'xf' || !isCell) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      styles.push(BUILT_IN_DATES.has(format) || dateFormats.has(format));
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return styles;
}

/** Whether a number format writes a date: it has d, m, y, h or s outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ''));
}
