import { csvLine } from '../../format/csv.ts';

/** A column of the template. */
export interface TemplateColumn {
  heading: string;
  about: string;
  example: string;
  /** Whether the Local Government Transparency Code 2015 already asks for it. */
  isInCode: boolean;
}

/**
 * One payment a row: the fields of the Local Government Transparency Code 2015 for spending over £500, and the
 * two that are missing from it, without which nobody can say where money goes. The import reads it as it is.
 */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  {
    heading: 'Payment date',
    about: 'The day it was paid, year first',
    example: '2026-04-17',
    isInCode: true,
  },
  {
    heading: 'Department',
    about: 'The part of the council that paid',
    example: 'Environment',
    isInCode: true,
  },
  {
    heading: 'Supplier name',
    about: 'The legal name, or “Redacted” for a person',
    example: 'Example Builders Limited',
    isInCode: true,
  },
  {
    heading: 'Supplier postcode',
    about: 'Of the registered office; empty for a person',
    example: 'AB1 2CD',
    isInCode: false,
  },
  {
    heading: 'Company number',
    about: 'Of Companies House; else the society’s or charity’s number',
    example: '01234567',
    isInCode: false,
  },
  {
    heading: 'Description',
    about: 'What it was for, in a few words',
    example: 'Roof repairs, market hall',
    isInCode: true,
  },
  {
    heading: 'Merchant category',
    about: 'The kind of goods or services',
    example: 'Building maintenance',
    isInCode: true,
  },
  {
    heading: 'Net amount',
    about: 'Pounds without VAT that can be recovered',
    example: '1234.50',
    isInCode: true,
  },
  {
    heading: 'Irrecoverable VAT',
    about: 'VAT that cannot be recovered',
    example: '0.00',
    isInCode: true,
  },
  {
    heading: 'Transaction number',
    about: 'One number a payment, so that a correction can be told from a second payment',
    example: 'T000123',
    isInCode: false,
  },
];

/** The template as a file: its header alone, so that no made row is ever published by mistake. */
export function spendTemplateCsv(): string {
  return csvLine(TEMPLATE_COLUMNS.map(({ heading }) => heading));
}
