/** A picture with half as many points each way, each the mean of four. Throws on an odd size. */
export function halfSize(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
): { pixels: Buffer; width: number; height: number } {
  if (width % 2 !== 0 || height % 2 !== 0)
    throw new Error(`cannot be halved: ${width} × ${height}`);
  const small = Buffer.alloc(pixels.length / 4);
  const row = width * 4;
  let to = 0;
  for (let y = 0; y < height; y += 2) {
    for (let from = y * row; from < (y + 1) * row; from += 8) {
      for (let channel = from; channel < from + 4; channel += 1) {
        const sum =
          (pixels[channel] ?? 0) +
          (pixels[channel + 4] ?? 0) +
          (pixels[channel + row] ?? 0) +
          (pixels[channel + row + 4] ?? 0);
        small[to] = (sum + 2) >> 2;
        to += 1;
      }
    }
  }
  return { pixels: small, width: width / 2, height: height / 2 };
}
