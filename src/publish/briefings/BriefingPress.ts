import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Briefing } from './Briefing.ts';
import { BRIEFING_TEMPLATE } from './briefingTemplate.ts';

/** What a council prints on both sides of one sheet. */
const MOST_PAGES = 2;

/** Draws briefings as tagged PDF (PDF/UA-1); made once, since starting it takes longer than a briefing. */
export class BriefingPress {
  readonly #compiler: NodeCompiler;

  /** The fonts as TrueType or OpenType files; no font of the machine is used. */
  constructor(fonts: readonly Buffer[]) {
    this.#compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  }

  /**
   * The PDF, the same bytes for the same briefing. Throws `briefing of x: …` where it cannot be set, warns of
   * anything, or takes more than two pages.
   */
  draw(briefing: Briefing): Buffer {
    const fail = (why: string): never => {
      throw new Error(`briefing of ${briefing.title}: ${why}`);
    };
    const result = this.#compiler.compile({
      mainFileContent: BRIEFING_TEMPLATE,
      inputs: { briefing: JSON.stringify(briefing) },
    });
    const problems = result.takeDiagnostics()?.shortDiagnostics ?? [];
    const document = result.result;
    if (problems.length > 0 || document === null) return fail(JSON.stringify(problems));
    if (document.numOfPages > MOST_PAGES)
      fail(`${document.numOfPages} pages, at most ${MOST_PAGES}`);
    const pdf = this.#compiler.pdf(document, { pdfStandard: 'ua-1' });
    // Nothing set for one briefing is kept for the next ones but the fonts.
    this.#compiler.evictCache(10);
    return pdf;
  }
}
