import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Briefing } from './Briefing.ts';
import { BRIEFING_TEMPLATE } from './briefingTemplate.ts';

/** What a council prints on both sides of one sheet. */
const SHEET_PAGES = 2;

/** How high pictures are set, of the height they ask for: less of it where a briefing would not fit a sheet. */
const PICTURE_SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

type PrintDocument = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

/** Draws briefings as tagged PDF (PDF/UA-1); made once, since starting it takes longer than a briefing. */
export class BriefingPress {
  readonly #compiler: NodeCompiler;

  /** The fonts as TrueType or OpenType files; no font of the machine is used. */
  constructor(fonts: readonly Buffer[]) {
    this.#compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  }

  /**
   * The PDF, the same bytes for the same briefing. Throws `briefing of x: …` where it cannot be set or warns of
   * anything. Long tables of many wards take more pages than a sheet has: a printout never stops a site.
   */
  draw(briefing: Briefing): Buffer {
    const pdf = this.#compiler.pdf(this.#set(briefing), { pdfStandard: 'ua-1' });
    // Nothing set for one briefing is kept for the next ones but the fonts.
    this.#compiler.evictCache(10);
    return pdf;
  }

  /** How many pages it takes. */
  pages(briefing: Briefing): number {
    const { numOfPages } = this.#set(briefing);
    this.#compiler.evictCache(10);
    return numOfPages;
  }

  /** The setting with the highest pictures that fits a sheet; where none does, pictures keep their height. */
  #set(briefing: Briefing): PrintDocument {
    let whole: PrintDocument | undefined;
    for (const scale of PICTURE_SCALES) {
      const document = this.#compile(briefing, scale);
      if (document.numOfPages <= SHEET_PAGES) return document;
      whole ??= document;
    }
    return whole ?? this.#compile(briefing, 1);
  }

  #compile(briefing: Briefing, pictureScale: number): PrintDocument {
    const result = this.#compiler.compile({
      mainFileContent: BRIEFING_TEMPLATE,
      inputs: { briefing: JSON.stringify(briefing), pictureScale: String(pictureScale) },
    });
    const problems = result.takeDiagnostics()?.shortDiagnostics ?? [];
    const document = result.result;
    if (problems.length > 0 || document === null)
      throw new Error(`briefing of ${briefing.title}: ${JSON.stringify(problems)}`);
    return document;
  }
}
