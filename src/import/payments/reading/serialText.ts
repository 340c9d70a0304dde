/** A spreadsheet's number that is shown as a date → "2017-04-05", "2017-04-05T10:30:00", or "00:00:00" for a time alone. */
export function serialText(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return String(serial);
  const seconds = Math.round((serial % 1) * 86_400);
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (serial < 1) return clock;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  return seconds === 0 ? day : `${day}T${clock}`;
}
