import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  pages: number;
  title: string;
  language: string;
  isTagged: boolean;
  /** Text of all pages in the order it stands in the file, words parted by single spaces. */
  text: string;
  /** Roles of the structure tree in reading order, e.g. "H1", "TH"; a figure with its text alternative. */
  roles: { role: string; alt: string | null }[];
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** A PDF as a reader's software sees it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf: PDFDocumentProxy = await task.promise;
  try {
    const { info } = await pdf.getMetadata();
    const known = info as { Title?: string; Language?: string };
    const mark = await pdf.getMarkInfo();
    const texts: string[] = [];
    const roles: ReadPdf['roles'] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      collect((await page.getStructTree()) as Node | null, roles);
    }
    return {
      pages: pdf.numPages,
      title: known.Title ?? '',
      language: known.Language ?? '',
      isTagged: (mark as unknown as Map<string, boolean> | null)?.get('Marked') === true,
      text: texts.join(' ').replaceAll(/\s+/g, ' ').replaceAll('\u00ad', ''),
      roles,
    };
  } finally {
    await task.destroy();
  }
}

function collect(node: Node | null, roles: ReadPdf['roles']): void {
  if (node?.role !== undefined) roles.push({ role: node.role, alt: node.alt ?? null });
  for (const child of node?.children ?? []) collect(child, roles);
}
