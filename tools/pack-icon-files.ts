/** Both containers hold PNGs as they are, so that no tool has to be fetched to make them. Keys are the side in pixels. */
export type Pictures = ReadonlyMap<number, Buffer>;

/** Windows: a directory of 16 bytes per picture, then the pictures. Side 256 is written as 0. */
export function icoOf(pictures: Pictures): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.size);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.size, 4);
  let entry = 6;
  let offset = header.length;
  for (const [size, png] of pictures) {
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    entry += 16;
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.values()]);
}

/** macOS names each picture by side and density: 32 px is both 32@1x and 16@2x. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

export function icnsOf(pictures: Pictures): Buffer {
  const named = [...pictures].flatMap(([size, png]) => (icnsTypes[size] ?? []).map((type) => ({ type, png })));
  const parts = named.flatMap(({ type, png }) => [head(type, png.length), png]);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([head('icns', length), ...parts]);
}

/** Four letters and the length, which counts these eight bytes too. */
function head(type: string, contentLength: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.write(type, 'latin1');
  bytes.writeUInt32BE(contentLength + 8, 4);
  return bytes;
}
