import { SaxesParser } from 'saxes';
import { DataError } from '../../../tables/DataError.ts';
import type { ZipFile } from './ZipFile.ts';

export interface XmlListener {
  /** Names come without their namespace prefix. */
  open: (name: string, attributes: Record<string, string>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Feeds an XML part of a workbook to a listener, piece by piece; stops between pieces for whoever pulls. */
export function* readXml(zip: ZipFile, name: string, listener: XmlListener): Generator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const bare = (tag: string) => tag.slice(tag.indexOf(':') + 1);
  const fail = (error: Error) => {
    throw new DataError(
      'not readable as a workbook',
      `${name}: ${error.message}`,
      { file: zip.file.name },
      'open it in a spreadsheet and save it again',
    );
  };
  parser.on('error', fail);
  parser.on('opentag', (tag) =>
    listener.open(bare(tag.name), tag.attributes as Record<string, string>),
  );
  parser.on('closetag', (tag) => listener.close(bare(tag.name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  const decoder = new TextDecoder('utf-8');
  for (const piece of zip.unpack(name)) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
}

/** The same in one go, for small parts. */
export function readWholeXml(zip: ZipFile, name: string, listener: XmlListener): void {
  for (const _ of readXml(zip, name, listener));
}
