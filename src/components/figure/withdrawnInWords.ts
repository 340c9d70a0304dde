import { formatDate } from '../../format/date.ts';
import type { WithdrawnFigure } from '../../indicators/releases/ReleaseHistory.ts';

/** That a figure is no more, since when and why, in sentences. */
export function withdrawnInWords(
  { release, withdrawnIn, reason }: WithdrawnFigure,
  isOfFormerWard: boolean,
): string[] {
  const since =
    withdrawnIn === null
      ? `This figure was published in release ${release.number} and is no longer made; the next release will withdraw it.`
      : `This figure was withdrawn in release ${withdrawnIn.number} on ${formatDate(withdrawnIn.date)}.`;
  return [
    since,
    reason ?? 'The reason will be given here with the release.',
    isOfFormerWard
      ? 'It is true of the ward as it was; do not set it beside figures of today’s wards.'
      : 'Do not use it any more.',
  ];
}
