import { inflateSync } from 'node:zlib'

const WOFF = 0x774f4646
const HEADER = 44
const ENTRY = 20

const padded = (length: number) => (length + 3) & ~3

/**
 * The plain font in a WOFF file (its tables, each compressed by itself). Readers inflate a table anew each time that they need it,
 * and not in native code: once, here, saves most of what a page in Arabic would cost.
 */
export function unpackWoff(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== WOFF) throw new TypeError('not a WOFF file')
  const count = file.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, nth) => readTable(file, HEADER + nth * ENTRY))
  const directory = 12 + count * 16
  const font = Buffer.alloc(directory + tables.reduce((sum, { data }) => sum + padded(data.length), 0))
  file.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(2 ** power * 16, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  let at = directory
  tables.forEach(({ tag, checksum, data }, nth) => {
    const entry = 12 + nth * 16
    font.write(tag, entry, 'latin1')
    font.writeUInt32BE(checksum, entry + 4)
    font.writeUInt32BE(at, entry + 8)
    font.writeUInt32BE(data.length, entry + 12)
    data.copy(font, at)
    at += padded(data.length)
  })
  return font
}

function readTable(file: Buffer, entry: number) {
  const offset = file.readUInt32BE(entry + 4)
  const packed = file.readUInt32BE(entry + 8)
  const length = file.readUInt32BE(entry + 12)
  const bytes = file.subarray(offset, offset + packed)
  return { tag: file.toString('latin1', entry, entry + 4), checksum: file.readUInt32BE(entry + 16), data: packed < length ? inflateSync(bytes) : bytes }
}
